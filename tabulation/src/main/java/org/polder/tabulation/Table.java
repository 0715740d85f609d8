package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.tabulation.source.Filter;

/**
 * A table as a plan: one variable, in total and by each break of a banner.
 *
 * @param variable the name of the variable in the rows
 * @param breaks the breaks, side by side
 * @param base who counts in the shares
 * @param filter whom the table is about
 * @param weight the name of the variable with the weights, when respondents do not all weigh alike
 * @param nets lines that take categories together, below the categories
 * @param unit what the shares of a multiple choice are of
 * @param showLeftOpen whether "left open" is a category of its own, in a base that counts it
 * @param leastBase the base a group must have to be shown; a rule of reporting, which other columns may undo
 * @param disclosure what must not be told about few people
 * @param statistics what the table tells of chance
 */
public record Table(
        String variable,
        ImmutableList<Break> breaks,
        Base base,
        Filter filter,
        Optional<String> weight,
        ImmutableList<Net> nets,
        Unit unit,
        boolean showLeftOpen,
        int leastBase,
        Disclosure disclosure,
        TableStatistics statistics) {

    // A negative least base would read as a mistake in the plan.
    public Table {
        if (leastBase < 0) {
            throw new IllegalArgumentException("The least base is " + leastBase + ": give 0 or more");
        }
        if (showLeftOpen && base != Base.ASKED && base != Base.ALL) {
            throw new IllegalArgumentException("'" + variable + "' is to show who left it open, on a base of those who "
                    + "answered: take the base ASKED or ALL");
        }
    }

    /**
     * Plans a table of one variable, of those who answered, in total only.
     *
     * @param variable the variable's name
     * @return the plan
     */
    public static Table of(String variable) {
        return new Table(
                variable,
                ImmutableList.of(),
                Base.ANSWERED,
                Filter.everyone(),
                Optional.empty(),
                ImmutableList.of(),
                Unit.RESPONDENTS,
                false,
                0,
                Disclosure.none(),
                TableStatistics.none());
    }

    /**
     * Sets the breaks, each of one choice.
     *
     * @param names the names of choices, side by side
     * @return this plan with those breaks
     */
    public Table by(String... names) {
        return by(Stream.of(names).map(Break::of).toArray(Break[]::new));
    }

    /**
     * Sets the breaks.
     *
     * @param sideBySide the breaks, from left to right
     * @return this plan with those breaks
     */
    public Table by(Break... sideBySide) {
        return new Table(
                variable,
                ImmutableList.copyOf(sideBySide),
                base,
                filter,
                weight,
                nets,
                unit,
                showLeftOpen,
                leastBase,
                disclosure,
                statistics);
    }

    /**
     * Sets the base.
     *
     * @param who who counts
     * @return this plan with that base
     */
    public Table base(Base who) {
        return new Table(
                variable, breaks, who, filter, weight, nets, unit, showLeftOpen, leastBase, disclosure, statistics);
    }

    /**
     * Sets the filter.
     *
     * @param whom whom the table is about
     * @return this plan with that filter
     */
    public Table filter(Filter whom) {
        return new Table(
                variable, breaks, base, whom, weight, nets, unit, showLeftOpen, leastBase, disclosure, statistics);
    }

    /**
     * Sets the weight.
     *
     * @param name the name of a number
     * @return this plan with that weight
     */
    public Table weightedBy(String name) {
        return new Table(
                variable,
                breaks,
                base,
                filter,
                Optional.of(name),
                nets,
                unit,
                showLeftOpen,
                leastBase,
                disclosure,
                statistics);
    }

    /**
     * Adds lines that take categories together.
     *
     * @param lines the lines
     * @return this plan with those lines
     */
    public Table nets(Net... lines) {
        return new Table(
                variable,
                breaks,
                base,
                filter,
                weight,
                ImmutableList.copyOf(lines),
                unit,
                showLeftOpen,
                leastBase,
                disclosure,
                statistics);
    }

    /**
     * Sets what the shares of a multiple choice are of.
     *
     * @param of respondents or responses
     * @return this plan with that unit
     */
    public Table unit(Unit of) {
        return new Table(
                variable, breaks, base, filter, weight, nets, of, showLeftOpen, leastBase, disclosure, statistics);
    }

    /**
     * Leaves out groups with a small base.
     *
     * @param least the base a group must have to be shown
     * @return this plan with that rule
     */
    public Table leastBase(int least) {
        return new Table(
                variable, breaks, base, filter, weight, nets, unit, showLeftOpen, least, disclosure, statistics);
    }

    /**
     * Hides what would tell too much about few people.
     *
     * @param rule the rule
     * @return this plan with that rule
     */
    public Table disclosure(Disclosure rule) {
        return new Table(variable, breaks, base, filter, weight, nets, unit, showLeftOpen, leastBase, rule, statistics);
    }

    /**
     * Sets what the table tells of chance.
     *
     * @param wanted the statistics
     * @return this plan with those statistics
     */
    public Table statistics(TableStatistics wanted) {
        return new Table(
                variable, breaks, base, filter, weight, nets, unit, showLeftOpen, leastBase, disclosure, wanted);
    }

    /**
     * Shows "left open" as a category, with everyone asked as base.
     *
     * @return this plan with that category
     */
    public Table withLeftOpen() {
        return new Table(
                variable, breaks, Base.ASKED, filter, weight, nets, unit, true, leastBase, disclosure, statistics);
    }
}
