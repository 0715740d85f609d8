package org.polder.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines of bounded length: of a longer one the rest is skipped, not kept. */
final class LineReader {
    private final Reader reader;
    private final int longest;
    private long number;
    private boolean afterReturn;

    LineReader(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** One line, counted from 1; {@code tooLong} when only its beginning is here. */
    record Line(long number, String text, boolean tooLong) {}

    Optional<Line> next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            int c = reader.read();
            if (c == '\n' && afterReturn && !any) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == -1 && !any) {
                return Optional.empty();
            }
            if (c == -1 || c == '\n' || c == '\r') {
                return Optional.of(new Line(++number, text.toString(), tooLong));
            }
            any = true;
            if (text.length() < longest) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
        }
    }
}
