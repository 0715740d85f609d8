package org.polder.examples.embedding;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;

/**
 * How words look on a terminal: nothing is told by colour alone.
 *
 * @param colour whether it may be coloured
 * @param unicode whether it shows more signs than those of ASCII
 */
record Paint(boolean colour, boolean unicode) {
    private static final int FEW_COLOURS = 8;

    /** Takes the colours that the terminal has, unless its owner wants none. */
    static Paint on(Terminal terminal, boolean colourWanted) {
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return new Paint(
                colourWanted && colours != null && colours >= FEW_COLOURS,
                terminal.encoding().newEncoder().canEncode("›█░•"));
    }

    AttributedString plain(String words) {
        return new AttributedString(words);
    }

    AttributedString strong(String words) {
        return new AttributedString(words, AttributedStyle.DEFAULT.bold());
    }

    AttributedString dim(String words) {
        return new AttributedString(words, AttributedStyle.DEFAULT.faint());
    }

    /** The line that the next key is about. */
    AttributedString current(String words) {
        return coloured(words, AttributedStyle.CYAN);
    }

    /** What should be read before going on. */
    AttributedString notice(String words) {
        return coloured(words, AttributedStyle.YELLOW);
    }

    private AttributedString coloured(String words, int hue) {
        AttributedStyle bold = AttributedStyle.DEFAULT.bold();
        return new AttributedString(words, colour ? bold.foreground(hue) : bold);
    }

    String pointer() {
        return unicode ? "›" : ">";
    }

    String picked() {
        return unicode ? "•" : "*";
    }

    /** Draws how far somebody is. */
    String bar(double share, int width) {
        int done = (int) Math.round(share * width);
        return (unicode ? "█" : "#").repeat(done) + (unicode ? "░" : "-").repeat(width - done);
    }
}
