package org.polder.tabulation.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The lines of some bytes, one at a time and of bounded length; what a line is does not depend on the encoding UTF-8. */
final class ByteLines {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long HIGHEST = ONES << 7;

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
            int stop = lineFeed(looked);
            if (stop < filled) {
                return line(stop, stop + 1);
            }
            if (!fill()) {
                return filled > from && line(filled, filled);
            }
        }
    }

    /** Finds the next line feed, eight bytes at a time; gives the end of what was read when there is none. */
    private int lineFeed(int start) {
        int i = start;
        for (; i + Long.BYTES <= filled; i += Long.BYTES) {
            long others = (long) EIGHT.get(bytes, i) ^ LINE_FEEDS;
            // A byte of zeros is the only one that borrows from its highest bit without having it.
            if ((others - ONES & ~others & HIGHEST) != 0) {
                break;
            }
        }
        while (i < filled && bytes[i] != '\n') {
            i++;
        }
        return i;
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
