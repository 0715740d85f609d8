package org.polder.examples.embedding;

import org.jline.keymap.BindingReader;
import org.jline.terminal.Terminal;

/** The signs that a terminal sends for its keys. */
final class KeySigns extends BindingReader {
    KeySigns(Terminal terminal) {
        super(terminal.reader());
    }

    /** Drops the rest of a sign that means nothing here, of which the reader has seen the beginning: it is no text. */
    void dropRest() {
        String begun = opBuffer.toString();
        opBuffer.setLength(0);
        if (!begun.startsWith("[")) {
            runMacro(begun.substring(Math.min(begun.length(), begun.startsWith("O") ? 2 : 1)));
            return;
        }
        int end = 1;
        while (end < begun.length() && !ends(begun.charAt(end))) {
            end++;
        }
        if (end < begun.length()) {
            runMacro(begun.substring(end + 1));
            return;
        }
        int sign = readCharacter();
        while (sign >= 0 && !ends(sign)) {
            sign = readCharacter();
        }
    }

    private static boolean ends(int sign) {
        return sign < ' ' || sign >= '@';
    }
}
