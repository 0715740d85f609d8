package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/**
 * Items asked once for each option chosen or row named earlier.
 *
 * <p>Options and rows are known beforehand, so a block is written out in full when the questionnaire is made: item
 * {@code Q40} asked for option 3 becomes {@code Q40[3]}. Within the block a condition on {@code Q40} means the one of
 * the same asking; from outside, {@code Q40[3]} names one asking.
 *
 * @param name the block's name within the questionnaire
 * @param each what it is asked for
 * @param label the name of the blank that the label of the option or row fills in all texts of the block
 * @param items the items, each at least once
 * @param order the order in which the askings come
 */
public record Block(String name, Each each, String label, ImmutableList<Item> items, Ordering order)
        implements Element {

    // Checks that there is something to repeat.
    public Block {
        if (name.isBlank() || items.isEmpty()) {
            throw new IllegalArgumentException(
                    "Block '" + name + "' is not complete: give it a name and at least one item");
        }
        if (!label.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("Block '" + name + "' fills the blank '" + label
                    + "', which is no name: use a letter followed by letters, digits, '-' or '_'");
        }
    }

    /** What a block is asked for, one at a time. */
    public sealed interface Each {
        /**
         * Names the question the block follows.
         *
         * @return the question's id
         */
        ItemId source();

        /**
         * Lists the askings of the block.
         *
         * @param question the question it follows
         * @return when each asking takes place and what it is for, by code; nothing when the question is of another
         *     kind
         */
        Optional<ImmutableSortedMap<Integer, Turn>> turns(Item question);
    }

    /**
     * One asking of a block.
     *
     * @param condition when it takes place
     * @param label the words for what it is asked for
     */
    public record Turn(Condition condition, Fill label) {}

    /**
     * Each option chosen in a multiple choice, or ranked in a ranking; exclusive options and those that stand for a
     * missing answer are left out.
     *
     * @param source the question
     */
    public record EachOption(ItemId source) implements Each {
        @Override
        public Optional<ImmutableSortedMap<Integer, Turn>> turns(Item question) {
            if (question instanceof MultipleChoice) {
                return turns(question, code -> new Condition.ContainsAny(source, ImmutableSortedSet.of(code)));
            }
            return question instanceof Ranking ranking
                    ? turns(question, code -> new Condition.RankBetween(source, code, 1, ranking.most()))
                    : Optional.empty();
        }

        private Optional<ImmutableSortedMap<Integer, Turn>> turns(Item question, IntFunction<Condition> chosen) {
            Map<Integer, Turn> turns = new TreeMap<>();
            question.options().stream()
                    .filter(option -> !option.exclusive() && !option.kind().isMissing())
                    .forEach(option -> turns.put(
                            option.code(),
                            new Turn(chosen.apply(option.code()), new Fill.OptionLabel(source, option.code()))));
            return Optional.of(ImmutableSortedMap.copyOf(turns));
        }
    }

    /**
     * Each row of a grid that the respondent named.
     *
     * @param source the grid
     */
    public record EachNamedRow(ItemId source) implements Each {
        @Override
        public Optional<ImmutableSortedMap<Integer, Turn>> turns(Item question) {
            if (!(question instanceof Rowed grid)) {
                return Optional.empty();
            }
            Map<Integer, Turn> turns = new TreeMap<>();
            grid.rows().stream()
                    .filter(row -> row.label() instanceof Row.NamedByRespondent)
                    .forEach(row -> turns.put(
                            row.code(),
                            new Turn(
                                    new Condition.RowNamed(source, row.code()), new Fill.RowName(source, row.code()))));
            return Optional.of(ImmutableSortedMap.copyOf(turns));
        }
    }
}
