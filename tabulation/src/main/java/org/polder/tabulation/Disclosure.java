package org.polder.tabulation;

/**
 * What a table must not tell about few people.
 *
 * <p>A group with a base from 1 to below the least base is hidden, and so is a cell with a count from 1 to below the
 * least cell. More is hidden beside them, the smallest first, until none of these can be worked out from what is
 * shown: from the sums of rows, of groups and of nested groups, and from counts not being negative. What other tables
 * tell of the same people is not looked at.
 *
 * @param leastBase the least base a group may have; 0 for no rule
 * @param leastCell the least count a cell may have, unless nobody is in it; 0 for no rule
 */
public record Disclosure(int leastBase, int leastCell) {

    // A negative least would read as a mistake in the plan.
    public Disclosure {
        if (leastBase < 0 || leastCell < 0) {
            throw new IllegalArgumentException("The least base is " + leastBase + " and the least cell " + leastCell
                    + ": give 0 for no rule, or more");
        }
    }

    /**
     * Hides nothing.
     *
     * @return no rule
     */
    public static Disclosure none() {
        return new Disclosure(0, 0);
    }

    /**
     * Tells whether there is a rule.
     *
     * @return false when nothing is to be hidden
     */
    public boolean applies() {
        return leastBase > 1 || leastCell > 1;
    }

    boolean isSmallBase(long n) {
        return n > 0 && n < leastBase;
    }

    boolean isSmallCell(long n) {
        return n > 0 && n < leastCell;
    }
}
