package org.polder.tabulation.flat;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The cells of one row, kept in one array that each row uses again: no text is made of a cell nobody asks for. */
final class RowCells extends AbstractBaseCsvCallbackHandler<RowCells> {
    private final CsvFormat format;
    private char[] text = new char[4096];
    private int[] ends = new int[64];
    private int cells;
    private int length;
    private int longest;
    private long line;
    private boolean lastQuoted;

    RowCells(CsvFormat format) {
        this.format = format;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells = 0;
        length = 0;
        longest = 0;
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        lastQuoted = quoted;
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

    @Override
    protected RowCells buildRecord() {
        return this;
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
