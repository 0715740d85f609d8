package org.polder.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.polder.name.ItemId;

/**
 * A number computed from answers to earlier items: a value, to be combined with {@link #plus}, {@link #times} and the
 * like.
 *
 * <p>A missing answer makes what is computed from it missing too, unless {@link #orElse} says otherwise. Numbers have
 * 34 digits ({@link java.math.MathContext#DECIMAL128}); dividing by zero
 * gives a missing value, and so does a result beyond 500 digits.
 */
public sealed interface Expression {

    /**
     * Hands this expression to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of expression
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Gives a number of the questionnaire's own.
     *
     * @param value the number
     * @return the expression
     */
    static Expression of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /**
     * Adds expressions.
     *
     * @param parts the parts; none gives 0
     * @return their sum
     */
    static Expression sum(Collection<? extends Expression> parts) {
        return parts.stream()
                .map(Expression.class::cast)
                .reduce(Expression::plus)
                .orElse(of(0));
    }

    /**
     * Adds another expression.
     *
     * @param other the other expression
     * @return the sum
     */
    default Expression plus(Expression other) {
        return new Arithmetic(this, Operation.PLUS, other);
    }

    /**
     * Subtracts another expression.
     *
     * @param other the other expression
     * @return the difference
     */
    default Expression minus(Expression other) {
        return new Arithmetic(this, Operation.MINUS, other);
    }

    /**
     * Multiplies by another expression.
     *
     * @param other the other expression
     * @return the product
     */
    default Expression times(Expression other) {
        return new Arithmetic(this, Operation.TIMES, other);
    }

    /**
     * Divides by another expression.
     *
     * @param other the other expression
     * @return the quotient, missing when the other is zero
     */
    default Expression dividedBy(Expression other) {
        return new Arithmetic(this, Operation.DIVIDED_BY, other);
    }

    /**
     * Says what to use where this expression is missing.
     *
     * @param fallback the expression used instead
     * @return the expression
     */
    default Expression orElse(Expression fallback) {
        return new OrElse(this, fallback);
    }

    /**
     * Lists the items this expression looks at, those of a quota's cell not included.
     *
     * @return the items, in order of first mention
     */
    default ImmutableSet<ItemId> items() {
        return Sources.of(this);
    }

    /**
     * Lists the quotas this expression looks at.
     *
     * @return the quotas' names, in order of first mention
     */
    default ImmutableSet<String> quotas() {
        return Sources.quotas(this);
    }

    /**
     * Makes the same expression over other items.
     *
     * @param names gives the new name of an item, or the same
     * @return this expression with every item renamed
     */
    default Expression renamed(UnaryOperator<ItemId> names) {
        return accept(new Renaming(names));
    }

    /** What is done with two numbers. */
    enum Operation {
        /** Addition. */
        PLUS,
        /** Subtraction. */
        MINUS,
        /** Multiplication. */
        TIMES,
        /** Division. */
        DIVIDED_BY;

        /** Bounded digits, so that no chain of multiplications can grow without end. */
        private static final MathContext DIGITS = MathContext.DECIMAL128;

        private static final int FARTHEST_DIGIT = 500;

        /**
         * Does it to two numbers.
         *
         * @param left the left one
         * @param right the right one
         * @return the result; nothing when divided by zero or beyond 500 digits
         */
        public Optional<BigDecimal> on(BigDecimal left, BigDecimal right) {
            return exact(left, right).filter(number -> !isTooLong(number));
        }

        private Optional<BigDecimal> exact(BigDecimal left, BigDecimal right) {
            return switch (this) {
                case PLUS -> Optional.of(left.add(right, DIGITS));
                case MINUS -> Optional.of(left.subtract(right, DIGITS));
                case TIMES -> Optional.of(left.multiply(right, DIGITS));
                case DIVIDED_BY -> right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, DIGITS));
            };
        }

        private static boolean isTooLong(BigDecimal number) {
            return number.precision() - number.scale() > FARTHEST_DIGIT || number.scale() > FARTHEST_DIGIT;
        }
    }

    /**
     * A number of the questionnaire's own.
     *
     * @param value the number
     */
    record Number(BigDecimal value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /**
     * The answer to an item as a number.
     *
     * @param item a number question, a computed value, or a single choice, which gives its code
     */
    record ValueOf(ItemId item) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.valueOf(this);
        }
    }

    /**
     * The scale code given to one row of a grid.
     *
     * @param grid the grid, one code a row
     * @param row the row's code
     */
    record RowValue(ItemId grid, int row) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rowValue(this);
        }
    }

    /**
     * The number of options chosen.
     *
     * @param question the multiple choice
     */
    record ChosenCount(ItemId question) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chosenCount(this);
        }
    }

    /**
     * The number of whole years from a date to the day the interview started, such as an age.
     *
     * @param date the date question
     */
    record YearsSince(ItemId date) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yearsSince(this);
        }
    }

    /**
     * The number of conditions that certainly hold; never missing.
     *
     * @param conditions the conditions
     */
    record CountTrue(ImmutableList<Condition> conditions) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.countTrue(this);
        }
    }

    /**
     * Two numbers added, subtracted, multiplied or divided.
     *
     * @param left the left one
     * @param operation what is done
     * @param right the right one
     */
    record Arithmetic(Expression left, Operation operation, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }

    /**
     * A value, or another where it is missing.
     *
     * @param value the value
     * @param fallback what is used where it is missing
     */
    record OrElse(Expression value, Expression fallback) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orElse(this);
        }
    }

    /**
     * One of two values, by a condition; missing where the condition is unknown.
     *
     * @param condition the condition
     * @param then the value where it holds
     * @param otherwise the value where it does not
     */
    record Choose(Condition condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choose(this);
        }
    }

    /**
     * One method per kind of expression.
     *
     * @param <R> what the methods give
     */
    interface Visitor<R> {
        /** Takes a number. */
        R number(Number expression);

        /** Takes the answer to an item. */
        R valueOf(ValueOf expression);

        /** Takes the code of a row. */
        R rowValue(RowValue expression);

        /** Takes a count of options. */
        R chosenCount(ChosenCount expression);

        /** Takes years since a date. */
        R yearsSince(YearsSince expression);

        /** Takes a count of conditions. */
        R countTrue(CountTrue expression);

        /** Takes arithmetic. */
        R arithmetic(Arithmetic expression);

        /** Takes a value with a fallback. */
        R orElse(OrElse expression);

        /** Takes a choice between two values. */
        R choose(Choose expression);
    }
}
