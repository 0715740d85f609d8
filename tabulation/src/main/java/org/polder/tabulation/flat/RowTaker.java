package org.polder.tabulation.flat;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes cells from the parser, and puts them where the current row is kept. */
final class RowTaker extends AbstractBaseCsvCallbackHandler<RowCells> {
    private RowCells row;

    RowTaker(RowCells row) {
        this.row = row;
    }

    void into(RowCells next) {
        row = next;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        row.add(buf, offset, len, quoted);
    }

    @Override
    protected RowCells buildRecord() {
        return row;
    }
}
