package org.polder.tabulation.columns;

/**
 * How rows are cut into blocks: every column is kept block by block, so that it grows without being copied and a scan
 * works on what the caches hold.
 */
final class Block {
    private static final int BITS = 15;

    /** Rows of a block; a bitmap of them takes 4 KiB. */
    static final int ROWS = 1 << BITS;

    private Block() {}

    static int of(int row) {
        return row >>> BITS;
    }

    static int within(int row) {
        return row & ROWS - 1;
    }

    static int count(int rows) {
        return (int) (((long) rows + ROWS - 1) >>> BITS);
    }

    static int first(int block) {
        return block << BITS;
    }

    /** How many of so many rows lie in a block. */
    static int rows(int block, int rows) {
        return Math.min(ROWS, rows - (block << BITS));
    }

    /** How many words of 32 bits a bitmap of so many rows takes. */
    static int words(int rows) {
        return rows + 31 >>> 5;
    }
}
