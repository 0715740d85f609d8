package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Shows one thing after another on a screen and lets the respondent's keys work on it. */
final class Dialogue {
    private final Screen screen;
    private final Keys keys;
    private final Paint paint;
    private final TerminalWords words;
    private ImmutableList<String> said = ImmutableList.of();

    Dialogue(Screen screen, Keys keys, Paint paint, TerminalWords words) {
        this.screen = screen;
        this.keys = keys;
        this.paint = paint;
        this.words = words;
    }

    /** Says something that stays until the respondent has left what is asked next. */
    void say(List<String> messages) {
        said = ImmutableList.copyOf(messages);
    }

    String word(String key, String filled) {
        return words.say(key, filled);
    }

    /** Waits until the respondent leaves a panel. */
    Leaving ask(Heading heading, Panel panel) {
        screen.show((width, top, bottom) -> draw(heading, panel, width, top, bottom));
        Optional<Leaving> left = Optional.empty();
        while (left.isEmpty()) {
            left = take(panel, keys.read());
        }
        said = ImmutableList.of();
        return left.get();
    }

    private Optional<Leaving> take(Panel panel, Pressed pressed) {
        Took took = new Took(panel, pressed);
        screen.change(took);
        if (took.left().filter(how -> how == Leaving.EXPLAIN).isPresent()) {
            screen.change(() -> say(List.of(words.say("help." + panel.guide()))));
            return Optional.empty();
        }
        return took.left();
    }

    /** What came of a key. */
    private static final class Took implements Runnable {
        private final Panel panel;
        private final Pressed pressed;
        private Optional<Leaving> left = Optional.empty();

        Took(Panel panel, Pressed pressed) {
            this.panel = panel;
            this.pressed = pressed;
        }

        @Override
        public void run() {
            left = panel.press(pressed);
        }

        Optional<Leaving> left() {
            return left;
        }
    }

    private void draw(Heading heading, Panel panel, int width, Drawing.Sketch top, Drawing.Sketch bottom) {
        heading.draw(paint, width, top);
        top.at("", panel.draw(paint, width));
        bottom.gap();
        said.forEach(message -> bottom.words("! " + message, width, paint::notice));
        bottom.words(words.say(panel.guide()), width, paint::dim);
    }
}
