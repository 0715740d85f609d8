package org.polder.dsl;

import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/**
 * What can be compared with another of its kind; a comparison with a missing answer is unknown.
 *
 * @param <Q> what it can be compared with
 */
public sealed interface Ordered<Q extends Ordered<?>> permits Numeric, SingleQuestion {
    /**
     * Gives the item's id.
     *
     * @return the id
     */
    ItemId id();

    /**
     * Gives the condition that this answer is less than another.
     *
     * @param other the other question
     * @return the condition
     */
    default Condition isLess(Q other) {
        return new Condition.ItemsCompare(id(), Comparison.LESS, other.id());
    }

    /**
     * Gives the condition that this answer is at most another.
     *
     * @param other the other question
     * @return the condition
     */
    default Condition isAtMost(Q other) {
        return new Condition.ItemsCompare(id(), Comparison.AT_MOST, other.id());
    }

    /**
     * Gives the condition that this answer equals another.
     *
     * @param other the other question
     * @return the condition
     */
    default Condition isSameAs(Q other) {
        return new Condition.ItemsCompare(id(), Comparison.EQUAL, other.id());
    }

    /**
     * Gives the condition that this answer differs from another.
     *
     * @param other the other question
     * @return the condition
     */
    default Condition differsFrom(Q other) {
        return new Condition.ItemsCompare(id(), Comparison.DIFFERENT, other.id());
    }

    /**
     * Gives the condition that this answer is at least another.
     *
     * @param other the other question
     * @return the condition
     */
    default Condition isAtLeast(Q other) {
        return new Condition.ItemsCompare(id(), Comparison.AT_LEAST, other.id());
    }

    /**
     * Gives the condition that this answer is greater than another.
     *
     * @param other the other question
     * @return the condition
     */
    default Condition isGreater(Q other) {
        return new Condition.ItemsCompare(id(), Comparison.GREATER, other.id());
    }
}
