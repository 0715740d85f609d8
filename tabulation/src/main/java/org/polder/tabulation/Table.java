package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import org.polder.tabulation.source.Filter;

/**
 * A table as a plan: one variable, in total and by each break of a banner.
 *
 * @param variable the name of the variable in the rows
 * @param breaks the names of the grouping variables, side by side
 * @param base who counts in the shares
 * @param filter whom the table is about
 * @param leastBase the base a group must have to be shown
 * @param showLeftOpen whether "left open" is a category of its own, in a base that counts it
 */
public record Table(
        String variable, ImmutableList<String> breaks, Base base, Filter filter, int leastBase, boolean showLeftOpen) {

    // A negative least base would read as a mistake in the plan.
    public Table {
        if (leastBase < 0) {
            throw new IllegalArgumentException("The least base is " + leastBase + ": give 0 or more");
        }
    }

    /**
     * Plans a table of one variable, of those who answered, in total only.
     *
     * @param variable the variable's name
     * @return the plan
     */
    public static Table of(String variable) {
        return new Table(variable, ImmutableList.of(), Base.ANSWERED, Filter.everyone(), 0, false);
    }

    /**
     * Sets the breaks.
     *
     * @param names the names of single-choice variables
     * @return this plan with those breaks
     */
    public Table by(String... names) {
        return new Table(variable, ImmutableList.copyOf(names), base, filter, leastBase, showLeftOpen);
    }

    /**
     * Sets the base.
     *
     * @param who who counts
     * @return this plan with that base
     */
    public Table base(Base who) {
        return new Table(variable, breaks, who, filter, leastBase, showLeftOpen);
    }

    /**
     * Sets the filter.
     *
     * @param whom whom the table is about
     * @return this plan with that filter
     */
    public Table filter(Filter whom) {
        return new Table(variable, breaks, base, whom, leastBase, showLeftOpen);
    }

    /**
     * Hides groups with a small base.
     *
     * @param least the base a group must have to be shown
     * @return this plan with that rule
     */
    public Table leastBase(int least) {
        return new Table(variable, breaks, base, filter, least, showLeftOpen);
    }

    /**
     * Shows "left open" as a category, with everyone asked as base.
     *
     * @return this plan with that category
     */
    public Table withLeftOpen() {
        return new Table(variable, breaks, Base.ASKED, filter, leastBase, true);
    }
}
