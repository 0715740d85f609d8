package org.polder.analysis.audit;

/**
 * Some of the options of a single choice.
 *
 * @param set one bit an option, the first written lowest
 * @param except whether it is best told by the options that are not in it
 * @param bits what it costs to name
 */
record CodeSet(long set, boolean except, double bits) {
    boolean has(int place) {
        return place >= 0 && (set >>> place & 1) != 0;
    }
}
