package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The counts of one crosstab: for each group, how many have each category, answered, and so on.
 *
 * <p>A group is a category of each break, numbered with the last break fastest: with breaks of 3 and 4 categories,
 * group {@code 4 * i + j} has category {@code i} of the first and {@code j} of the second, both from 0 in the order of
 * the schema. Without breaks there is one group, number 0. Who has no category of some break is in no group; who has
 * several is in several.
 */
public final class CrossCounts {
    private final Crosstab crosstab;
    private final Variable rows;
    private final ImmutableList<Variable> breaks;
    private final Cells cells;
    private final ImmutableSortedMap<SampleUnit, CrossCounts> units;
    private final Map<Long, TreeMap<Double, Count>> numbers;
    private final long drawn;

    private CrossCounts(Builder builder) {
        this.drawn = builder.drawn;
        this.crosstab = builder.crosstab;
        this.rows = builder.rows;
        this.breaks = builder.breaks;
        this.cells = builder.cells;
        this.numbers = builder.numbers;
        ImmutableSortedMap.Builder<SampleUnit, CrossCounts> built = ImmutableSortedMap.naturalOrder();
        builder.units.forEach((unit, counts) -> built.put(unit, counts.build()));
        this.units = built.buildOrThrow();
    }

    /**
     * Begins to count.
     *
     * @param crosstab what is counted
     * @param schema the variables, derived ones included
     * @return an empty builder
     */
    public static Builder builder(Crosstab crosstab, Schema schema) {
        return new Builder(crosstab, schema);
    }

    /**
     * Gives what was counted.
     *
     * @return the crosstab
     */
    public Crosstab crosstab() {
        return crosstab;
    }

    /**
     * Gives the variable that was counted.
     *
     * @return the variable
     */
    public Variable rows() {
        return rows;
    }

    /**
     * Lists the breaks, one within the other.
     *
     * @return the variables
     */
    public ImmutableList<Variable> breaks() {
        return breaks;
    }

    /**
     * Counts the groups.
     *
     * @return the product of the numbers of categories; 1 without breaks
     */
    public long groups() {
        return groups(breaks);
    }

    private static long groups(ImmutableList<Variable> breaks) {
        long groups = 1;
        for (Variable variable : breaks) {
            groups = Math.multiplyExact(groups, variable.categories().size());
        }
        return groups;
    }

    /**
     * Counts who has a category.
     *
     * @param group the group
     * @param position the category's place in the variable, from 0
     * @return the count
     */
    public Count category(long group, int position) {
        return cells.get(group, position);
    }

    /**
     * Counts who answered, "don't know" included.
     *
     * @param group the group
     * @return the count
     */
    public Count answered(long group) {
        return cells.get(group, Slots.answered(rows));
    }

    /**
     * Counts who answered something else than "don't know", refused or not applicable.
     *
     * @param group the group
     * @return the count
     */
    public Count substantive(long group) {
        return cells.get(group, Slots.substantive(rows));
    }

    /**
     * Counts who left the question open.
     *
     * @param group the group
     * @return the count
     */
    public Count leftOpen(long group) {
        return cells.get(group, Slots.leftOpen(rows));
    }

    /**
     * Counts everyone, asked or not.
     *
     * @param group the group
     * @return the count
     */
    public Count everyone(long group) {
        return cells.get(group, Slots.everyone(rows));
    }

    /**
     * Gives the distribution of a number or a day.
     *
     * @param group the group
     * @return by value, from low to high, who has it; empty for other kinds of variable
     */
    public ImmutableSortedMap<Double, Count> numbers(long group) {
        return Optional.ofNullable(numbers.get(group))
                .map(ImmutableSortedMap::copyOfSorted)
                .orElseGet(ImmutableSortedMap::of);
    }

    /**
     * Gives the counts of each stratum and cluster.
     *
     * @return the counts by unit; empty when the crosstab names no design
     */
    public ImmutableSortedMap<SampleUnit, CrossCounts> units() {
        return units;
    }

    /**
     * Tells how many respondents of the sample were drawn here, within the filter or not.
     *
     * @return for the counts of a unit, how many; 0 for the whole and without a design
     */
    public long drawn() {
        return drawn;
    }

    Cells cells() {
        return cells;
    }

    Map<Long, TreeMap<Double, Count>> numbersByGroup() {
        return numbers;
    }

    /** Adds up counts, from one thread. */
    public static final class Builder {
        private final Crosstab crosstab;
        private final Schema schema;
        private final Variable rows;
        private final ImmutableList<Variable> breaks;
        private final Cells cells;
        private final Map<Long, TreeMap<Double, Count>> numbers = new HashMap<>();
        private final Map<SampleUnit, Builder> units = new HashMap<>();
        private long drawn;

        private Builder(Crosstab crosstab, Schema schema) {
            this.crosstab = crosstab;
            this.schema = schema;
            this.rows = schema.variable(crosstab.rows());
            this.breaks = crosstab.by().stream().map(schema::variable).collect(ImmutableList.toImmutableList());
            this.cells = new Cells(groups(breaks), Slots.of(rows));
        }

        /**
         * Gives the builder of one stratum and cluster; what is added there is not added here.
         *
         * @param unit where the respondents were drawn
         * @return its builder
         */
        public Builder unit(SampleUnit unit) {
            return units.computeIfAbsent(unit, fresh -> new Builder(crosstab, schema));
        }

        /**
         * Adds respondents who have a category; for a single choice they count as answered and as everyone too.
         *
         * @param group the group
         * @param position the category's place, from 0
         * @param count the respondents
         */
        public void category(long group, int position, Count count) {
            add(group, position, count);
            if (rows.kind() != Variable.Kind.MULTIPLE) {
                answered(group, rows.categories().get(position).isSubstantive(), count);
            }
        }

        /**
         * Adds respondents who answered a multiple choice, whatever they chose.
         *
         * @param group the group
         * @param substantive whether they chose something else than "don't know" and the like
         * @param count the respondents
         */
        public void answered(long group, boolean substantive, Count count) {
            add(group, Slots.answered(rows), count);
            add(group, Slots.everyone(rows), count);
            if (substantive) {
                add(group, Slots.substantive(rows), count);
            }
        }

        /**
         * Adds respondents with a number or a day.
         *
         * @param group the group
         * @param value the number, or days since 1970-01-01
         * @param count the respondents
         */
        public void number(long group, double value, Count count) {
            distribute(group, value, count);
            answered(group, true, count);
        }

        void distribute(long group, double value, Count count) {
            numbers.computeIfAbsent(group, fresh -> new TreeMap<>()).merge(value, count, Count::plus);
        }

        /**
         * Adds respondents without an answer.
         *
         * @param group the group
         * @param leftOpen whether they left the question open, rather than being not asked or not reached
         * @param count the respondents
         */
        public void absent(long group, boolean leftOpen, Count count) {
            add(group, Slots.everyone(rows), count);
            if (leftOpen) {
                add(group, Slots.leftOpen(rows), count);
            }
        }

        void add(long group, int slot, Count count) {
            cells.add(group, slot, count.n(), count.weight(), count.squares());
        }

        /**
         * Adds respondents to those drawn, whom the filter may leave out; for the builder of a unit.
         *
         * @param respondents how many
         */
        public void drawn(long respondents) {
            drawn += respondents;
        }

        /**
         * Adds what was counted elsewhere.
         *
         * @param other counts of the same crosstab over other respondents
         */
        public void merge(CrossCounts other) {
            other.cells.forEach(this::add);
            other.numbers.forEach(
                    (group, byValue) -> byValue.forEach((value, count) -> distribute(group, value, count)));
            drawn += other.drawn;
            other.units.forEach((unit, counts) -> unit(unit).merge(counts));
        }

        /**
         * Gives the counts; the builder is not to be used any more.
         *
         * @return the counts
         */
        public CrossCounts build() {
            return new CrossCounts(this);
        }
    }
}
