package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.polder.condition.Condition;
import org.polder.condition.Expression;

/** What joins conditions, and what computed values are made of: import these methods statically. */
public final class Logic {
    private Logic() {}

    /**
     * Gives the condition that all of some conditions hold.
     *
     * @param conditions the conditions; none holds always
     * @return the condition
     */
    public static Condition all(Condition... conditions) {
        return Condition.all(List.of(conditions));
    }

    /**
     * Gives the condition that at least one of some conditions holds.
     *
     * @param conditions the conditions; none never holds
     * @return the condition
     */
    public static Condition any(Condition... conditions) {
        return Condition.any(List.of(conditions));
    }

    /**
     * Gives the condition that a condition does not hold; unknown stays unknown.
     *
     * @param condition the condition
     * @return the negation
     */
    public static Condition not(Condition condition) {
        return condition.negate();
    }

    /**
     * Gives a number of the questionnaire's own, to compute with.
     *
     * @param number the number
     * @return the expression
     */
    public static Expression value(long number) {
        return Expression.of(number);
    }

    /**
     * Gives a number of the questionnaire's own, to compute with.
     *
     * @param number the number
     * @return the expression
     */
    public static Expression value(BigDecimal number) {
        return new Expression.Number(number);
    }

    /**
     * Counts the conditions that certainly hold, to compute with.
     *
     * @param conditions the conditions
     * @return the expression, never missing
     */
    public static Expression count(Condition... conditions) {
        return new Expression.CountTrue(ImmutableList.copyOf(conditions));
    }

    /**
     * Adds expressions.
     *
     * @param parts the parts; none gives 0
     * @return their sum, missing where a part is
     */
    public static Expression sum(Expression... parts) {
        return Expression.sum(List.of(parts));
    }

    /**
     * Takes one of two values by a condition.
     *
     * @param condition the condition
     * @param then the value where it holds
     * @param otherwise the value where it does not
     * @return the expression, missing where the condition is unknown
     */
    public static Expression choose(Condition condition, Expression then, Expression otherwise) {
        return new Expression.Choose(condition, then, otherwise);
    }
}
