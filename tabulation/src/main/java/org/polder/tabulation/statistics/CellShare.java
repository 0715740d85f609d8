package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * A share of some cells in others.
 *
 * @param part the places of the cells with the property, from 0
 * @param base the places of all cells the share is of, including those of the part
 */
public record CellShare(ImmutableSet<Integer> part, ImmutableSet<Integer> base) {

    /**
     * Holds a share.
     *
     * @throws IllegalArgumentException when a cell of the part is not in the base
     */
    public CellShare {
        if (!base.containsAll(part)) {
            throw new IllegalArgumentException("A part is within its base; found cells " + part + " of " + base);
        }
    }

    /**
     * Takes cells.
     *
     * @param part the places of the cells with the property, from 0
     * @param base the places of all cells the share is of
     * @return the share
     */
    public static CellShare of(Set<Integer> part, Set<Integer> base) {
        return new CellShare(ImmutableSet.copyOf(part), ImmutableSet.copyOf(base));
    }
}
