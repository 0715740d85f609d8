package org.polder.dsl;

import java.math.BigDecimal;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Expression;

/** A number that a respondent gives or that is computed; a comparison with a missing one is unknown. */
public sealed interface Numeric extends Ordered<Numeric> permits NumericQuestion, ComputedValue {

    /**
     * Gives the number, to compute with.
     *
     * @return the expression
     */
    default Expression value() {
        return new Expression.ValueOf(id());
    }

    /**
     * Gives the condition that the number is less than another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isLess(long number) {
        return isLess(BigDecimal.valueOf(number));
    }

    /**
     * Gives the condition that the number is less than another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isLess(BigDecimal number) {
        return new Condition.NumberIs(id(), Comparison.LESS, number);
    }

    /**
     * Gives the condition that the number is at most another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isAtMost(long number) {
        return isAtMost(BigDecimal.valueOf(number));
    }

    /**
     * Gives the condition that the number is at most another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isAtMost(BigDecimal number) {
        return new Condition.NumberIs(id(), Comparison.AT_MOST, number);
    }

    /**
     * Gives the condition that the number equals another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition is(long number) {
        return is(BigDecimal.valueOf(number));
    }

    /**
     * Gives the condition that the number equals another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition is(BigDecimal number) {
        return new Condition.NumberIs(id(), Comparison.EQUAL, number);
    }

    /**
     * Gives the condition that the number differs from another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isNot(long number) {
        return isNot(BigDecimal.valueOf(number));
    }

    /**
     * Gives the condition that the number differs from another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isNot(BigDecimal number) {
        return new Condition.NumberIs(id(), Comparison.DIFFERENT, number);
    }

    /**
     * Gives the condition that the number is at least another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isAtLeast(long number) {
        return isAtLeast(BigDecimal.valueOf(number));
    }

    /**
     * Gives the condition that the number is at least another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isAtLeast(BigDecimal number) {
        return new Condition.NumberIs(id(), Comparison.AT_LEAST, number);
    }

    /**
     * Gives the condition that the number is greater than another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isGreater(long number) {
        return isGreater(BigDecimal.valueOf(number));
    }

    /**
     * Gives the condition that the number is greater than another.
     *
     * @param number the other number
     * @return the condition
     */
    default Condition isGreater(BigDecimal number) {
        return new Condition.NumberIs(id(), Comparison.GREATER, number);
    }

    /**
     * Gives the condition that the number lies between two others.
     *
     * @param least the least number, included
     * @param most the greatest number, included
     * @return the condition
     */
    default Condition isBetween(long least, long most) {
        return isAtLeast(least).and(isAtMost(most));
    }
}
