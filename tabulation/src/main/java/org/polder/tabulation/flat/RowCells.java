package org.polder.tabulation.flat;

import java.util.Arrays;

/** The cells of one row, kept in one array that each row uses again: no text is made of a cell nobody asks for. */
final class RowCells {
    private final CsvFormat format;
    private char[] text = new char[4096];
    private int[] ends = new int[64];
    private int cells;
    private int length;
    private int longest;
    private long line;
    private boolean lastQuoted;

    private final char[][] blanks;

    RowCells(CsvFormat format) {
        this.format = format;
        this.blanks = format.blanks().stream().map(String::toCharArray).toArray(char[][]::new);
    }

    void begin(long startingLineNumber) {
        line = startingLineNumber;
        cells = 0;
        length = 0;
        longest = 0;
    }

    void add(char[] buf, int offset, int found, boolean quoted) {
        lastQuoted = quoted;
        int len = quoted || !isBlank(buf, offset, found) ? found : 0;
        longest = Math.max(longest, len);
        if (cells >= format.mostColumns() || length > format.longestRow() || len > format.longestCell()) {
            // Counted, not kept.
            cells++;
            length = len > format.longestRow() - length ? format.longestRow() + 1 : length + len;
            return;
        }
        if (length + len > text.length) {
            text = Arrays.copyOf(text, Math.max(length + len, 2 * text.length));
        }
        System.arraycopy(buf, offset, text, length, len);
        length += len;
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        ends[cells++] = length;
    }

    private boolean isBlank(char[] buf, int offset, int len) {
        for (char[] blank : blanks) {
            if (Arrays.equals(buf, offset, offset + len, blank, 0, blank.length)) {
                return true;
            }
        }
        return false;
    }

    char[] text() {
        return text;
    }

    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean isEmpty(int cell) {
        return start(cell) == ends[cell];
    }

    /** The text of a cell, as it was before it was defused. */
    String cell(int cell) {
        int start = start(cell);
        return Defused.read(new String(text, start, ends[cell] - start));
    }

    int count() {
        return cells;
    }

    long line() {
        return line;
    }

    boolean isLastQuoted() {
        return cells > 0 && lastQuoted;
    }

    /** Says which bound the row passes, if it does; its cells cannot be asked for then. */
    String passed() {
        if (longest > format.longestCell()) {
            return "has a cell of " + longest + " characters; the most is " + format.longestCell();
        }
        if (cells > format.mostColumns()) {
            return "has " + cells + " cells; the most is " + format.mostColumns();
        }
        return length > format.longestRow() ? "is longer than " + format.longestRow() + " characters" : "";
    }
}
