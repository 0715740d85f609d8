package org.polder.tabulation.json;

import java.io.InputStream;

/** Gives a parser one line at a time, so that one parser serves many lines; within a line it never sees the next. */
final class LineFeed extends InputStream {
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    /** Takes a line, the one before being done with. */
    void take(ByteLines line) {
        bytes = line.bytes();
        from = line.from();
        to = line.to();
    }

    /** Tells whether the parser took all of the line but blanks. */
    boolean isTaken() {
        while (from < to && (bytes[from] == ' ' || bytes[from] == '\t')) {
            from++;
        }
        return from == to;
    }

    @Override
    public int read() {
        return from < to ? bytes[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, to - from);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(bytes, from, target, offset, count);
        from += count;
        return count;
    }
}
