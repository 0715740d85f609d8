package org.polder.tabulation.source;

/** Takes the cells of a crosstab that occur. */
interface CellConsumer {
    void accept(long group, int slot, Count count);
}
