package org.polder.examples.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Finds out whether somebody sits at a terminal whose keys can be read one by one. */
final class Keyboard {
    /** The driver tells of terminals it cannot work with; then lines are read, which is no trouble. */
    private static final Logger DRIVER = Logger.getLogger("org.jline");

    private Keyboard() {}

    /** Gives the terminal, unless input or output is a file or a pipe, or the terminal knows no keys. */
    static Optional<Terminal> terminal() {
        DRIVER.setLevel(Level.OFF);
        boolean dumb = Optional.ofNullable(System.getenv("TERM"))
                .filter(Terminal.TYPE_DUMB::equals)
                .isPresent();
        if (System.console() == null || dumb) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    TerminalBuilder.builder().system(true).dumb(false).build());
        } catch (IOException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** People who want no colour say so by a variable that many programs read. */
    static boolean wantsColour() {
        return Optional.ofNullable(System.getenv("NO_COLOR"))
                .filter(value -> !value.isEmpty())
                .isEmpty();
    }
}
