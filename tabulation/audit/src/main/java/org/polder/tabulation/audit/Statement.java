package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** One thing a publication says about its respondents in numbers. */
public sealed interface Statement permits Claim, PublishedBase, MostChosen, Deviation {

    /**
     * Names the statement.
     *
     * @return its id, unique within a publication
     */
    String id();

    /**
     * Names the figure or table.
     *
     * @return the figure's name
     */
    String figure();

    /**
     * Lists the variables it speaks of.
     *
     * @return their names
     */
    ImmutableSet<String> variables();

    /**
     * Gives the group it is about.
     *
     * @return the group, or nothing for all respondents
     */
    Optional<GroupRef> group();

    /**
     * Tells whether there is something to check.
     *
     * @return false for what is said in words only
     */
    boolean isNumber();

    /**
     * Tells whether another statement, under another id, says the same.
     *
     * @param other the other
     * @return true for the same number about the same
     */
    default boolean saysTheSame(Statement other) {
        return this instanceof Claim claim
                && other instanceof Claim second
                && claim.key().equals(second.key());
    }

    /**
     * Passes the statement to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Does something for each kind of statement.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits a published number.
         *
         * @param claim the number
         * @return the result
         */
        R claim(Claim claim);

        /**
         * Visits a published base.
         *
         * @param base the base
         * @return the result
         */
        R base(PublishedBase base);

        /**
         * Visits the most-chosen options of a group.
         *
         * @param most the options
         * @return the result
         */
        R mostChosen(MostChosen most);

        /**
         * Visits a remark about a group that deviates.
         *
         * @param deviation the remark
         * @return the result
         */
        R deviation(Deviation deviation);
    }
}
