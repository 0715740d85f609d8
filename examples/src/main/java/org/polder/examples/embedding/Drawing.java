package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.jline.utils.AttributedString;

/**
 * Lines to show, and where the cursor stands in them.
 *
 * @param lines the lines, none wider than was asked for
 * @param row the line that must be seen
 * @param column where the cursor stands in it
 */
record Drawing(ImmutableList<AttributedString> lines, int row, int column) {

    /** A drawing being made, line by line. */
    static final class Sketch {
        private final ImmutableList.Builder<AttributedString> lines = ImmutableList.builder();
        private int size;
        private int row;
        private int column;

        Sketch add(AttributedString line) {
            lines.add(line);
            size++;
            return this;
        }

        Sketch gap() {
            return add(AttributedString.EMPTY);
        }

        /** Puts the cursor on the line that is added next. */
        Sketch cursor(int at) {
            row = size;
            column = at;
            return this;
        }

        Sketch words(String words, int width, Function<String, AttributedString> look) {
            Wrapped.of(words, width).words().forEach(line -> add(look.apply(line)));
            return this;
        }

        /** Adds an option behind its mark; the cursor goes to the one pointed at. */
        Sketch option(String before, String label, boolean pointed, Paint paint, int width) {
            if (pointed) {
                cursor(0);
            }
            String margin = before;
            for (String words : Wrapped.of(label, width - before.length()).words()) {
                add(pointed ? paint.current(margin + words) : paint.plain(margin + words));
                margin = " ".repeat(before.length());
            }
            return this;
        }

        /** Puts another drawing below, behind a sign. */
        Sketch behind(String sign, Drawing other) {
            String margin = sign;
            for (AttributedString line : other.lines()) {
                add(AttributedString.join(AttributedString.EMPTY, new AttributedString(margin), line));
                margin = " ".repeat(sign.length());
            }
            return this;
        }

        /** Puts another drawing below with its cursor, behind a sign. */
        Sketch at(String sign, Drawing other) {
            row = size + other.row();
            column = sign.length() + other.column();
            return behind(sign, other);
        }

        Drawing done() {
            return new Drawing(lines.build(), row, column);
        }
    }
}
