package org.polder.tabulation.columns;

/**
 * For whom a filter is true and for whom it is false; for the others it is unknown.
 *
 * @param yes the bitmap of those for whom it is true
 * @param no the bitmap of those for whom it is false
 */
record Kleene(int[] yes, int[] no) {
    Kleene not() {
        return new Kleene(no, yes);
    }
}
