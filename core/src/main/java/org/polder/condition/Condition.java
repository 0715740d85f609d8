package org.polder.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.polder.name.ItemId;

/**
 * A condition over answers to earlier items: a value, to be combined with {@link #and}, {@link #or} and
 * {@link #negate}.
 *
 * <p>Comparing a missing answer (not asked, not reached, left open) gives {@link Truth#UNKNOWN}; an item is asked
 * only when its condition is {@link Truth#TRUE}. A "don't know" option has a code like any other, so comparing it
 * is decided. {@link Asked} and {@link Answered} are never unknown.
 */
public sealed interface Condition {

    /**
     * Hands this condition to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of condition
     * @return what that method gives
     */
    <R> R accept(ConditionVisitor<R> visitor);

    /**
     * Gives the condition that always holds.
     *
     * @return the condition of an item put to everyone
     */
    static Condition always() {
        return Constant.ALWAYS;
    }

    /**
     * Gives the condition that never holds.
     *
     * @return the condition of an item put to nobody
     */
    static Condition never() {
        return Constant.NEVER;
    }

    /**
     * Joins conditions by "and".
     *
     * @param conditions the conditions that must all hold; none gives {@link #always}
     * @return the conjunction
     */
    static Condition all(Collection<? extends Condition> conditions) {
        return conditions.size() == 1 ? conditions.iterator().next() : new And(ImmutableList.copyOf(conditions));
    }

    /**
     * Joins conditions by "or".
     *
     * @param conditions the conditions of which one must hold; none gives {@link #never}
     * @return the disjunction
     */
    static Condition any(Collection<? extends Condition> conditions) {
        return conditions.size() == 1 ? conditions.iterator().next() : new Or(ImmutableList.copyOf(conditions));
    }

    /**
     * Gives the condition that this one and another both hold.
     *
     * @param other the other condition
     * @return the conjunction
     */
    default Condition and(Condition other) {
        return new And(ImmutableList.of(this, other));
    }

    /**
     * Gives the condition that this one or another holds, or both.
     *
     * @param other the other condition
     * @return the disjunction
     */
    default Condition or(Condition other) {
        return new Or(ImmutableList.of(this, other));
    }

    /**
     * Gives the condition that this one does not hold; unknown stays unknown.
     *
     * @return the negation
     */
    default Condition negate() {
        return new Not(this);
    }

    /**
     * Lists the items this condition looks at, those of a quota's cell not included.
     *
     * @return the items, in order of first mention
     */
    default ImmutableSet<ItemId> items() {
        return Sources.of(this);
    }

    /**
     * Lists the quotas this condition looks at.
     *
     * @return the quotas' names, in order of first mention
     */
    default ImmutableSet<String> quotas() {
        return Sources.quotas(this);
    }

    /**
     * Makes the same condition over other items.
     *
     * @param names gives the new name of an item, or the same
     * @return this condition with every item renamed
     */
    default Condition renamed(UnaryOperator<ItemId> names) {
        return accept(new Renaming(names));
    }

    /**
     * Holds always or never.
     *
     * @param value whether it holds
     */
    record Constant(boolean value) implements Condition {
        private static final Constant ALWAYS = new Constant(true);
        private static final Constant NEVER = new Constant(false);

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /**
     * Holds when the option chosen in a single choice is one of those named.
     *
     * @param question the single choice
     * @param codes option codes, at least one
     */
    record CodeIn(ItemId question, ImmutableSortedSet<Integer> codes) implements Condition {
        // Checks that a code is named.
        public CodeIn {
            requireCodes(question, codes);
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.codeIn(this);
        }
    }

    /**
     * Holds when at least one of the options named was chosen in a multiple choice.
     *
     * @param question the multiple choice
     * @param codes option codes, at least one
     */
    record ContainsAny(ItemId question, ImmutableSortedSet<Integer> codes) implements Condition {
        // Checks that a code is named.
        public ContainsAny {
            requireCodes(question, codes);
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.containsAny(this);
        }
    }

    /**
     * Holds when an option stands between two places of a ranking; false when it was not ranked.
     *
     * @param question the ranking
     * @param code the option's code
     * @param from the highest place, 1 or more, included
     * @param to the lowest place, included
     */
    record RankBetween(ItemId question, int code, int from, int to) implements Condition {
        // Checks the places.
        public RankBetween {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("A condition on '" + question + "' looks at places " + from + " to "
                        + to + ": places start at 1 and must be in order");
            }
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.rankBetween(this);
        }
    }

    /**
     * Holds when a number compares to another as said; unknown when it is missing.
     *
     * @param question a number question or computed value
     * @param comparison how they compare
     * @param number what it is compared with
     */
    record NumberIs(ItemId question, Comparison comparison, BigDecimal number) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.numberIs(this);
        }
    }

    /**
     * Holds when a date compares to a day as said; unknown when it is missing.
     *
     * @param question a date question
     * @param comparison how they compare; less is earlier
     * @param day what it is compared with
     */
    record DateIs(ItemId question, Comparison comparison, Day day) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.dateIs(this);
        }
    }

    /**
     * Holds when the answers to two items compare as said; unknown when one is missing.
     *
     * @param left a number, date, computed value or single choice
     * @param comparison how they compare; single choices compare by code
     * @param right an item of the same kind; numbers and computed values are one kind
     */
    record ItemsCompare(ItemId left, Comparison comparison, ItemId right) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.itemsCompare(this);
        }
    }

    /**
     * Holds when a text matches a regular expression somewhere; unknown when it is missing.
     *
     * <p>The expression is RE2's, which takes time linear in the text whatever the expression.
     *
     * @param question the open question
     * @param pattern the regular expression; {@code ^} and {@code $} tie it to the ends
     */
    record TextMatches(ItemId question, String pattern) implements Condition {
        private static final int LONGEST = 1000;
        private static final int MOST_STEPS = 10_000;

        // Checks the pattern.
        public TextMatches {
            try {
                if (pattern.length() > LONGEST) {
                    throw new IllegalArgumentException("The pattern on '" + question + "' has " + pattern.length()
                            + " characters: use at most " + LONGEST);
                }
                if (PatternSize.of(pattern) > MOST_STEPS) {
                    throw new IllegalArgumentException("The pattern '" + pattern + "' on '" + question
                            + "' repeats too much: keep its repeats, multiplied where they stand within one another,"
                            + " under " + MOST_STEPS);
                }
                Pattern.compile(pattern);
            } catch (PatternSyntaxException malformed) {
                throw new IllegalArgumentException(
                        "The pattern '" + pattern + "' on '" + question + "' cannot be read: "
                                + malformed.getDescription() + "; back-references and look-around are not allowed",
                        malformed);
            }
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.textMatches(this);
        }
    }

    /**
     * Holds when the respondent belongs to a quota's cell and the quota is closed for this interview.
     *
     * @param quota the quota's name
     */
    record QuotaFull(String quota) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.quotaFull(this);
        }
    }

    /**
     * Holds when the number of options chosen in a multiple choice lies between two bounds.
     *
     * @param question the multiple choice
     * @param least the least number, included
     * @param most the greatest number, included
     */
    record CountBetween(ItemId question, int least, int most) implements Condition {
        // Checks the bounds.
        public CountBetween {
            requireBounds(question, least, most);
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.countBetween(this);
        }
    }

    /**
     * Holds when a row of a grid was given one of the scale codes named, in a multiple grid among others; unknown when the row was not shown or left
     * open.
     *
     * @param grid the grid
     * @param row the row's code
     * @param codes scale codes, at least one
     */
    record RowIn(ItemId grid, int row, ImmutableSortedSet<Integer> codes) implements Condition {
        // Checks that a code is named.
        public RowIn {
            requireCodes(grid, codes);
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.rowIn(this);
        }
    }

    /**
     * Holds when the number of rows given one of the scale codes named lies between two bounds; rows left open
     * make it unknown only where they could change the outcome.
     *
     * @param grid the grid
     * @param rows the rows counted
     * @param codes scale codes, at least one
     * @param least the least number of rows, included
     * @param most the greatest number of rows, included
     */
    record RowsBetween(
            ItemId grid, ImmutableSortedSet<Integer> rows, ImmutableSortedSet<Integer> codes, int least, int most)
            implements Condition {
        // Checks rows, codes and bounds.
        public RowsBetween {
            requireCodes(grid, codes);
            requireCodes(grid, rows);
            requireBounds(grid, least, most);
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.rowsBetween(this);
        }
    }

    /**
     * Holds when the respondent gave a name to a row; unknown when the grid was not asked.
     *
     * @param grid the grid
     * @param row the code of a row that the respondent names
     */
    record RowNamed(ItemId grid, int row) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.rowNamed(this);
        }
    }

    /**
     * Holds when an open question was asked and left open or blank; unknown when it was not asked.
     *
     * @param question the open question
     */
    record TextBlank(ItemId question) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.textBlank(this);
        }
    }

    /**
     * Holds when routing puts the item to the respondent.
     *
     * @param item the item
     */
    record Asked(ItemId item) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.asked(this);
        }
    }

    /**
     * Holds when the item was asked and not left open.
     *
     * @param item the item
     */
    record Answered(ItemId item) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.answered(this);
        }
    }

    /**
     * Holds when all parts hold.
     *
     * @param parts the parts; none always holds
     */
    record And(ImmutableList<Condition> parts) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /**
     * Holds when at least one part holds.
     *
     * @param parts the parts; none never holds
     */
    record Or(ImmutableList<Condition> parts) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /**
     * Holds when the part certainly does not.
     *
     * @param part the part
     */
    record Not(Condition part) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    private static void requireCodes(ItemId item, Collection<Integer> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A condition on '" + item + "' names no code: name at least one, or use Condition.never()");
        }
    }

    private static void requireBounds(ItemId item, int least, int most) {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("A condition on '" + item + "' counts from " + least + " to " + most
                    + ": the bounds must be 0 or more and in order");
        }
    }
}
