package org.polder.json;

/** Where a value begins in a document: line and column, both counted from 1. */
record Spot(int line, int column) {
    /** The place of a value that was made, not read. */
    static final Spot NONE = new Spot(0, 0);
}
