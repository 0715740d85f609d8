package org.polder.tabulation;

import com.google.common.collect.ImmutableSortedSet;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Schema;

/** Which respondents a table is about: a value, combined with {@link #and}. */
public sealed interface Filter {

    /**
     * Tells whether a respondent belongs.
     *
     * @param respondent the respondent
     * @return true when the table is about this respondent
     */
    boolean accepts(Respondent respondent);

    /**
     * Checks that the filter can be used on a source.
     *
     * @param schema the source's variables
     * @throws org.polder.problem.ProblemsException when a variable does not exist
     */
    void check(Schema schema);

    /**
     * Says the filter in words, for the notes below a table.
     *
     * @return a phrase
     */
    String words();

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
     * Accepts who is accepted by both filters.
     *
     * @param other the other filter
     * @return the filter
     */
    default Filter and(Filter other) {
        return new Both(this, other);
    }

    /** Accepts everyone. */
    record Everyone() implements Filter {
        @Override
        public boolean accepts(Respondent respondent) {
            return true;
        }

        @Override
        public void check(Schema schema) {
            // Nothing is looked up.
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
        public boolean accepts(Respondent respondent) {
            return respondent.hasReached(item);
        }

        @Override
        public void check(Schema schema) {
            if (schema.variables().stream()
                    .noneMatch(variable ->
                            variable.name().equals(item) || variable.name().startsWith(item + "."))) {
                schema.variable(item);
            }
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
        public boolean accepts(Respondent respondent) {
            return respondent.value(variable).codes().stream().anyMatch(codes::contains);
        }

        @Override
        public void check(Schema schema) {
            schema.variable(variable);
        }

        @Override
        public String words() {
            return variable + " in " + codes;
        }
    }

    /**
     * Accepts who is accepted by both.
     *
     * @param left the one filter
     * @param right the other filter
     */
    record Both(Filter left, Filter right) implements Filter {
        @Override
        public boolean accepts(Respondent respondent) {
            return left.accepts(respondent) && right.accepts(respondent);
        }

        @Override
        public void check(Schema schema) {
            left.check(schema);
            right.check(schema);
        }

        @Override
        public String words() {
            return left.words() + " and " + right.words();
        }
    }
}
