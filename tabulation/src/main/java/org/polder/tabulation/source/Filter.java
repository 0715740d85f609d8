package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.OptionalDouble;
import org.polder.condition.Truth;
import org.polder.model.Codes;
import org.polder.problem.Problem;

/**
 * Which respondents a table is about: a value, combined with {@link #and}, {@link #or} and {@link #not}.
 *
 * <p>A comparison with a missing value is unknown, and filters combine as conditions do: a respondent belongs when the
 * filter is true, neither when it is false nor when it is unknown.
 */
public sealed interface Filter {

    /**
     * Tells whether a respondent belongs.
     *
     * @param respondent the respondent
     * @return true, false, or unknown where a missing value decides
     */
    Truth test(Respondent respondent);

    /**
     * Passes the filter to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Says the filter in words, for the notes below a table.
     *
     * @return a phrase
     */
    String words();

    /**
     * Lists what stands in the way of using the filter on a source.
     *
     * @param schema the source's variables
     * @return the problems; none when the filter can be used
     */
    default ImmutableList<Problem> problems(Schema schema) {
        return accept(new FilterProblems(schema));
    }

    /**
     * Lists the variables the filter looks at.
     *
     * @return their names; the items of {@link #reached} are not among them
     */
    default ImmutableSet<String> variables() {
        return accept(new FilterVariables());
    }

    /**
     * Accepts everyone.
     *
     * @return the filter
     */
    static Filter everyone() {
        return new Everyone();
    }

    /**
     * Accepts who got as far as an item: it or a later one was shown or answered.
     *
     * @param item the item's name
     * @return the filter
     */
    static Filter reached(String item) {
        return new Reached(item);
    }

    /**
     * Accepts who has one of some categories.
     *
     * @param variable the variable's name
     * @param codes the codes
     * @return the filter
     */
    static Filter in(String variable, Integer... codes) {
        return new In(variable, ImmutableSortedSet.copyOf(codes));
    }

    /**
     * Accepts who answered, "don't know" included.
     *
     * @param variable the variable's name
     * @return the filter, which is never unknown
     */
    static Filter answered(String variable) {
        return new Answered(variable);
    }

    /**
     * Accepts whose number lies between two bounds.
     *
     * @param variable the name of a number or a day
     * @param least the least that is accepted
     * @param most the most that is accepted
     * @return the filter
     */
    static Filter between(String variable, double least, double most) {
        return new Between(variable, OptionalDouble.of(least), OptionalDouble.of(most));
    }

    /**
     * Accepts whose number reaches a bound.
     *
     * @param variable the name of a number or a day
     * @param least the least that is accepted
     * @return the filter
     */
    static Filter atLeast(String variable, double least) {
        return new Between(variable, OptionalDouble.of(least), OptionalDouble.empty());
    }

    /**
     * Accepts whose number stays within a bound.
     *
     * @param variable the name of a number or a day
     * @param most the most that is accepted
     * @return the filter
     */
    static Filter atMost(String variable, double most) {
        return new Between(variable, OptionalDouble.empty(), OptionalDouble.of(most));
    }

    /**
     * Accepts who is accepted by both filters.
     *
     * @param other the other filter
     * @return the filter
     */
    default Filter and(Filter other) {
        return new And(ImmutableList.of(this, other));
    }

    /**
     * Accepts who is accepted by one of two filters or both.
     *
     * @param other the other filter
     * @return the filter
     */
    default Filter or(Filter other) {
        return new Or(ImmutableList.of(this, other));
    }

    /**
     * Accepts for whom a filter is false.
     *
     * @param filter the filter
     * @return its opposite, unknown where the filter is unknown
     */
    static Filter not(Filter filter) {
        return new Not(filter);
    }

    /** Accepts everyone. */
    record Everyone() implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            return Truth.TRUE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.everyone(this);
        }

        @Override
        public String words() {
            return "everyone";
        }
    }

    /**
     * Accepts who got as far as an item.
     *
     * @param item the item's name
     */
    record Reached(String item) implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            return Truth.of(respondent.hasReached(item));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reached(this);
        }

        @Override
        public String words() {
            return "reached at least " + item;
        }
    }

    /**
     * Accepts who has one of some categories.
     *
     * @param variable the variable's name
     * @param codes the codes
     */
    record In(String variable, ImmutableSortedSet<Integer> codes) implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            Value value = respondent.value(variable);
            return value.isAnswered() ? Truth.of(value.codes().stream().anyMatch(codes::contains)) : Truth.UNKNOWN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.in(this);
        }

        @Override
        public String words() {
            return variable + " is " + Codes.listed(codes);
        }
    }

    /**
     * Accepts who answered.
     *
     * @param variable the variable's name
     */
    record Answered(String variable) implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            return Truth.of(respondent.value(variable).isAnswered());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answered(this);
        }

        @Override
        public String words() {
            return variable + " answered";
        }
    }

    /**
     * Accepts whose number lies within bounds; "don't know" instead of a number is unknown.
     *
     * @param variable the name of a number or a day
     * @param least the least accepted, if there is a least
     * @param most the most accepted, if there is a most
     */
    record Between(String variable, OptionalDouble least, OptionalDouble most) implements Filter {
        // Bounds that exclude all numbers are a mistake in the plan.
        public Between {
            if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
                throw new IllegalArgumentException("No '" + variable + "' lies between " + least.getAsDouble() + " and "
                        + most.getAsDouble() + ": give the smaller bound first");
            }
        }

        @Override
        public Truth test(Respondent respondent) {
            OptionalDouble number = respondent.value(variable).number();
            if (number.isEmpty()) {
                return Truth.UNKNOWN;
            }
            double value = number.getAsDouble();
            return Truth.of(!(least.isPresent() && value < least.getAsDouble())
                    && !(most.isPresent() && value > most.getAsDouble()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }

        @Override
        public String words() {
            if (least.isEmpty()) {
                return variable + " at most " + Value.number(most.orElse(0)).key();
            }
            String from = Value.number(least.getAsDouble()).key();
            return most.isEmpty()
                    ? variable + " at least " + from
                    : variable + " from " + from + " to "
                            + Value.number(most.getAsDouble()).key();
        }
    }

    /**
     * Accepts who is accepted by all parts.
     *
     * @param parts the parts
     */
    record And(ImmutableList<Filter> parts) implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            Truth all = Truth.TRUE;
            for (Filter part : parts) {
                all = all.and(part.test(respondent));
            }
            return all;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        @Override
        public String words() {
            return FilterWords.joined(parts, " and ");
        }
    }

    /**
     * Accepts who is accepted by some part.
     *
     * @param parts the parts
     */
    record Or(ImmutableList<Filter> parts) implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            Truth any = Truth.FALSE;
            for (Filter part : parts) {
                any = any.or(part.test(respondent));
            }
            return any;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        @Override
        public String words() {
            return FilterWords.joined(parts, " or ");
        }
    }

    /**
     * Accepts for whom a filter is false.
     *
     * @param part the filter
     */
    record Not(Filter part) implements Filter {
        @Override
        public Truth test(Respondent respondent) {
            return part.test(respondent).not();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public String words() {
            return "not (" + part.words() + ")";
        }
    }

    /**
     * Does something for each kind of filter.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits the filter that accepts everyone.
         *
         * @param filter the filter
         * @return the result
         */
        R everyone(Everyone filter);

        /**
         * Visits a filter on how far the interview got.
         *
         * @param filter the filter
         * @return the result
         */
        R reached(Reached filter);

        /**
         * Visits a filter on categories.
         *
         * @param filter the filter
         * @return the result
         */
        R in(In filter);

        /**
         * Visits a filter on being answered.
         *
         * @param filter the filter
         * @return the result
         */
        R answered(Answered filter);

        /**
         * Visits a filter on a number.
         *
         * @param filter the filter
         * @return the result
         */
        R between(Between filter);

        /**
         * Visits a filter of which all parts must hold.
         *
         * @param filter the filter
         * @return the result
         */
        R and(And filter);

        /**
         * Visits a filter of which one part must hold.
         *
         * @param filter the filter
         * @return the result
         */
        R or(Or filter);

        /**
         * Visits a filter turned round.
         *
         * @param filter the filter
         * @return the result
         */
        R not(Not filter);
    }
}
