package org.polder.tabulation.statistics;

/** Which tests of a table are corrected together. */
public enum FamilyScope {
    /** All pairs of columns of one row. */
    ROW,
    /** All pairs of columns of all rows. */
    TABLE
}
