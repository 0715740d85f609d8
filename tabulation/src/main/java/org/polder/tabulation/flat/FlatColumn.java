package org.polder.tabulation.flat;

/**
 * A column of a flat file or a database table.
 *
 * @param name its name
 * @param type what its cells hold
 */
public record FlatColumn(String name, Type type) {

    /** What the cells of a column hold. */
    public enum Type {
        /** Whole numbers: codes, and 0 or 1. */
        WHOLE,
        /** Numbers. */
        NUMBER,
        /** Days, written as in 2026-03-31. */
        DAY,
        /** Texts. */
        TEXT
    }
}
