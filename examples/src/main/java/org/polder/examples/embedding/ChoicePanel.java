package org.polder.examples.embedding;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.polder.interview.Choice;

/**
 * A list of options to pick from; none is pointed at before the respondent moves, so that none is suggested.
 *
 * <p>The words of an open-ended option are written right below it.
 */
final class ChoicePanel implements Panel {
    private static final int NONE = -1;

    private final Picks picks;
    private int at;
    private String digits = "";
    private boolean writing;

    ChoicePanel(Picks picks) {
        this.picks = picks;
        this.at = picks.picking() == Picking.ONE
                ? IntStream.range(0, picks.choices().size())
                        .filter(place -> picks.isPicked(picks.choices().get(place)))
                        .findFirst()
                        .orElse(NONE)
                : NONE;
    }

    Picks picks() {
        return picks;
    }

    @Override
    public String guide() {
        return writing ? "keys.words" : picks.picking().guide();
    }

    @Override
    public Optional<Leaving> press(Pressed pressed) {
        return writing ? write(pressed) : choose(pressed.amongOptions());
    }

    private Optional<Leaving> choose(Pressed pressed) {
        String typed = pressed.text();
        boolean digit = typed.length() == 1 && Character.isDigit(typed.charAt(0));
        digits = digit ? point(digits + typed, typed) : "";
        switch (pressed.key()) {
            case UP -> at = Math.max(0, at - 1);
            case DOWN -> at = Math.min(picks.choices().size() - 1, at + 1);
            case FIRST -> at = 0;
            case LAST -> at = picks.choices().size() - 1;
            case ERASE, ERASE_AHEAD, ERASE_ALL -> {
                picks.dropAll();
                at = NONE;
            }
            case GO_ON, RIGHT -> {
                return goOn();
            }
            case TYPE -> {
                return pressed.types(" ") ? space() : Optional.empty();
            }
            case GO_BACK -> {
                return Optional.of(Leaving.BACK);
            }
            case EXPLAIN -> {
                return Optional.of(Leaving.EXPLAIN);
            }
            case STOP -> {
                return Optional.of(Leaving.STOP);
            }
            case LEFT, ERASE_WORD, NOTHING -> {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Points at the option whose number was typed; gives the digits that a next one may be added to. */
    private String point(String number, String digit) {
        OptionalInt found = place(number);
        if (found.isEmpty()) {
            found = place(digit);
            found.ifPresent(place -> at = place);
            return digit;
        }
        at = found.getAsInt();
        return number;
    }

    private OptionalInt place(String number) {
        return IntStream.range(0, picks.choices().size())
                .filter(place ->
                        String.valueOf(picks.choices().get(place).code()).equals(number))
                .findFirst();
    }

    private Optional<Leaving> goOn() {
        if (at == NONE) {
            return Optional.of(Leaving.DONE);
        }
        if (picks.picking() == Picking.ONE || picks.isEmpty()) {
            return pick();
        }
        return Optional.of(Leaving.DONE);
    }

    private Optional<Leaving> space() {
        if (at == NONE) {
            return Optional.empty();
        }
        if (picks.picking() != Picking.ONE && picks.isPicked(current())) {
            picks.drop(current());
            return Optional.empty();
        }
        return pick();
    }

    private Optional<Leaving> pick() {
        picks.pick(current());
        writing = current().option().open().isPresent();
        return picks.picking() == Picking.ONE && !writing ? Optional.of(Leaving.DONE) : Optional.empty();
    }

    private Choice current() {
        return picks.choices().get(at);
    }

    private Optional<Leaving> write(Pressed pressed) {
        TextField field = picks.words(current());
        boolean leftEmpty = pressed.key() == Key.LEFT && field.isEmpty();
        if (!leftEmpty && field.press(pressed)) {
            return Optional.empty();
        }
        return switch (pressed.key()) {
            case GO_ON -> {
                writing = false;
                yield picks.picking() == Picking.ONE ? Optional.of(Leaving.DONE) : Optional.empty();
            }
            case UP, DOWN, GO_BACK, LEFT -> {
                writing = false;
                yield leftEmpty || pressed.key() == Key.GO_BACK ? Optional.empty() : choose(pressed);
            }
            case EXPLAIN -> Optional.of(Leaving.EXPLAIN);
            case STOP -> Optional.of(Leaving.STOP);
            default -> Optional.empty();
        };
    }

    @Override
    public Drawing draw(Paint paint, int width) {
        int digitsWide = picks.choices().stream()
                .mapToInt(choice -> String.valueOf(choice.code()).length())
                .max()
                .orElse(1);
        Drawing.Sketch sketch = new Drawing.Sketch();
        for (int place = 0; place < picks.choices().size(); place++) {
            draw(place, digitsWide, paint, width, sketch);
        }
        return sketch.done();
    }

    private void draw(int place, int digitsWide, Paint paint, int width, Drawing.Sketch sketch) {
        Choice choice = picks.choices().get(place);
        boolean pointed = place == at;
        String mark = picks.mark(choice, paint);
        String code = String.valueOf(choice.code());
        String before = (pointed ? paint.pointer() : " ") + " " + mark + " " + " ".repeat(digitsWide - code.length())
                + code + "  ";
        sketch.option(before, choice.label(), pointed, paint, width);
        Drawing words = picks.words(choice).draw(paint, width - before.length());
        String margin = " ".repeat(before.length());
        if (pointed && writing) {
            sketch.at(margin, words);
        } else if (picks.isPicked(choice) && picks.hasWords(choice)) {
            sketch.behind(margin, words);
        }
    }
}
