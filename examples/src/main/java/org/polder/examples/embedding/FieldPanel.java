package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.interview.Choice;

/** A line to type a text, number or date on, with options below it for whoever has none. */
final class FieldPanel implements Panel {
    private static final int IN_FIELD = -1;

    private final TextField field;
    private final ImmutableList<Choice> instead;
    private int at = IN_FIELD;

    FieldPanel(Earlier earlier, ImmutableList<Choice> instead) {
        this.field = new TextField(earlier.line());
        this.instead = instead;
        for (int place = 0; place < instead.size(); place++) {
            if (earlier.codes().contains(instead.get(place).code())) {
                at = place;
            }
        }
    }

    /** What is typed; nothing when an option is chosen instead. */
    String text() {
        return at == IN_FIELD ? field.text() : "";
    }

    Optional<Choice> chosen() {
        return at == IN_FIELD ? Optional.empty() : Optional.of(instead.get(at));
    }

    @Override
    public String guide() {
        return instead.isEmpty() ? "keys.text" : "keys.instead";
    }

    @Override
    public Optional<Leaving> press(Pressed pressed) {
        return switch (pressed.key()) {
            case UP -> moved(Math.max(IN_FIELD, at - 1));
            case DOWN -> moved(Math.min(instead.size() - 1, at + 1));
            case GO_ON -> Optional.of(goOn());
            case GO_BACK -> Optional.of(Leaving.BACK);
            case EXPLAIN -> Optional.of(Leaving.EXPLAIN);
            case STOP -> Optional.of(Leaving.STOP);
            case LEFT -> at != IN_FIELD || field.isEmpty() ? Optional.of(Leaving.BACK) : edited(pressed);
            default -> edited(pressed);
        };
    }

    /** The two signs that mean something on a line of their own mean the same here. */
    private Leaving goOn() {
        return switch (text()) {
            case "<" -> left(Leaving.BACK);
            case "?" -> left(Leaving.EXPLAIN);
            default -> Leaving.DONE;
        };
    }

    private Leaving left(Leaving how) {
        field.press(Pressed.of(Key.ERASE_ALL));
        return how;
    }

    private Optional<Leaving> moved(int place) {
        at = place;
        return Optional.empty();
    }

    private Optional<Leaving> edited(Pressed pressed) {
        if (field.press(pressed)) {
            at = IN_FIELD;
        }
        return Optional.empty();
    }

    @Override
    public Drawing draw(Paint paint, int width) {
        String sign = paint.pointer() + " ";
        Drawing typed = field.draw(paint, width - sign.length());
        Drawing.Sketch sketch = new Drawing.Sketch();
        if (at == IN_FIELD) {
            sketch.at(sign, typed);
        } else {
            sketch.behind("  ", typed);
        }
        if (!instead.isEmpty()) {
            sketch.gap();
        }
        for (int place = 0; place < instead.size(); place++) {
            Choice choice = instead.get(place);
            String before = (place == at ? sign : "  ") + "(" + (place == at ? paint.picked() : " ") + ") "
                    + choice.code() + "  ";
            sketch.option(before, choice.label(), place == at, paint, width);
        }
        return sketch.done();
    }
}
