package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.source.Schema;

/** Adds up the rows of a statement to the counts of the crosstabs. */
final class Tally {
    private final List<CrossCounts.Builder> builders = new ArrayList<>();
    private final Map<Who, Long> withoutWeight = new LinkedHashMap<>();
    private long good;
    private long bad;

    Tally(Plan plan, Schema schema) {
        plan.scan().crosstabs().forEach(crosstab -> builders.add(CrossCounts.builder(crosstab, schema)));
    }

    ImmutableList<CrossCounts> counts() {
        return builders.stream().map(CrossCounts.Builder::build).collect(ImmutableList.toImmutableList());
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    /** By who counts, how many times a respondent of a crosstab has no weight. */
    Map<Who, Long> withoutWeight() {
        return withoutWeight;
    }

    void read(ResultSet rows, List<Block> blocks, ImmutableMap<Facet, Integer> weights) throws SQLException {
        NavigableMap<Long, Sums> byBase = new TreeMap<>();
        blocks.forEach(block -> byBase.put(block.base(), new Sums(block)));
        good = 0;
        bad = 0;
        Optional<Sums> last = Optional.empty();
        while (rows.next()) {
            long key = rows.getLong(CountStatement.KEY);
            if (rows.wasNull()) {
                // The bad rows of one grouping.
                continue;
            }
            long n = rows.getLong(CountStatement.COUNT);
            if (key < Blocks.FIRST_KEY) {
                good += key == 0 ? n : 0;
                bad += key == 0 ? 0 : n;
                continue;
            }
            if (last.isEmpty() || !last.get().has(key)) {
                last = Optional.of(byBase.floorEntry(key).getValue());
            }
            Sums sums = last.get();
            Block block = sums.block;
            double weight = n;
            double squares = n;
            if (block.weight().isPresent()) {
                int column = weights.getOrDefault(block.weight().get(), CountStatement.SUMS);
                weight = rows.getDouble(column);
                squares = rows.getDouble(column + 1);
            }
            if (block.units().isPresent() || block.value().isPresent()) {
                alone(rows, block, key - block.base(), new Count(n, weight, squares));
            } else {
                sums.add(key, n, weight, squares);
            }
        }
        byBase.values().forEach(sums -> sums.forEach(this::add));
    }

    private void alone(ResultSet rows, Block block, long key, Count count) throws SQLException {
        Optional<SampleUnit> unit = Optional.empty();
        if (block.units().isPresent()) {
            unit = Optional.of(unit(rows, block.units().get()));
        }
        double value = block.value().isPresent() ? rows.getDouble(CountStatement.VALUE) : 0;
        List<RowDigit> digits = block.parts().keySet().asList();
        long rest = key;
        for (int i = digits.size() - 1; i >= 0; i--) {
            int size = digits.get(i).size();
            int digit = (int) (rest % size);
            rest /= size;
            long groups = groups(block, key);
            for (Part part : block.parts().get(digits.get(i))) {
                add(block, groups, digits.get(i), digit, part, count, value == 0 ? 0 : value, unit);
            }
        }
    }

    private static long groups(Block block, long key) {
        long groups = key;
        for (RowDigit digit : block.parts().keySet()) {
            groups /= digit.size();
        }
        return groups;
    }

    private static SampleUnit unit(ResultSet rows, Block.Units units) throws SQLException {
        String stratum = units.stratum().isPresent() ? units.stratum().get().key(rows, CountStatement.STRATUM) : "";
        String cluster = units.cluster().isPresent() ? units.cluster().get().key(rows, CountStatement.CLUSTER) : "";
        return new SampleUnit(stratum, cluster);
    }

    private void add(Block block, long groups, RowDigit digit, int value, Count count) {
        for (Part part : block.parts().get(digit)) {
            add(block, groups, digit, value, part, count, 0, Optional.empty());
        }
    }

    private void add(
            Block block,
            long groups,
            RowDigit digit,
            int value,
            Part part,
            Count count,
            double number,
            Optional<SampleUnit> unit) {
        CrossCounts.Builder builder = builders.get(part.crosstab());
        if (part.isFirst()) {
            unit.ifPresent(of -> builder.unit(of).drawn(count.n()));
            if (digit.isWithoutWeight(value)) {
                withoutWeight.merge(digit.who(), count.n(), Long::sum);
            }
        }
        int state = digit.option().isPresent() ? value - 1 : digit.state(value);
        if (state < 0) {
            return;
        }
        Place place = new Place(digit, state, count, number);
        for (long group : new Groups(block, groups).of(part)) {
            place.add(builder, group);
            unit.ifPresent(of -> place.add(builder.unit(of), group));
        }
    }

    /** Where respondents with one state of a variable count. */
    private record Place(RowDigit digit, int state, Count count, double number) {
        void add(CrossCounts.Builder builder, long group) {
            Facet facet = digit.facet();
            if (digit.option().isPresent()) {
                builder.category(group, digit.option().getAsInt(), count);
                return;
            }
            if (state >= facet.answers()) {
                builder.absent(group, state == facet.leftOpen(), count);
                return;
            }
            switch (facet.variable().kind()) {
                case SINGLE -> builder.category(group, state, count);
                case MULTIPLE -> builder.answered(group, state == 0, count);
                case NUMBER, DATE -> {
                    if (state == 0) {
                        builder.number(group, number, count);
                    } else {
                        builder.category(group, state - 1, count);
                    }
                }
                case TEXT -> {
                    if (state == 0) {
                        builder.answered(group, true, count);
                    } else {
                        builder.category(group, state - 1, count);
                    }
                }
            }
        }
    }
}
