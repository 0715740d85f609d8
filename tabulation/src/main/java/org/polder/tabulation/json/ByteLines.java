package org.polder.tabulation.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of some bytes, one at a time and of bounded length; what a line is does not depend on the encoding UTF-8. */
final class ByteLines {
    private final InputStream input;
    private final int longest;
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private int end;
    private int filled;
    private int looked;
    private long number;
    private long taken;
    private boolean tooLong;

    ByteLines(InputStream input, int longest) {
        this.input = input;
        this.longest = longest;
    }

    /** Moves to the next line, if there is one. */
    boolean next() throws IOException {
        from = end;
        tooLong = false;
        looked = from;
        while (true) {
            for (int i = looked; i < filled; i++) {
                if (bytes[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            if (!fill()) {
                return filled > from && line(filled, filled);
            }
        }
    }

    private boolean line(int last, int next) {
        to = last > from && bytes[last - 1] == '\r' ? last - 1 : last;
        end = next;
        number++;
        return true;
    }

    /** Reads more behind what is not a whole line yet, of which only the beginning is kept when it is too long. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled > longest) {
            tooLong = true;
            filled = longest;
        }
        looked = filled;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = input.read(bytes, filled, bytes.length - filled);
        if (read > 0) {
            filled += read;
            taken += read;
        }
        return read >= 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    long number() {
        return number;
    }

    /** The number of bytes read so far. */
    long taken() {
        return taken;
    }

    boolean isTooLong() {
        return tooLong || to - from > longest;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
