package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One statement that counts some groupings: a row a key, of which the first two count the good and the bad rows.
 *
 * <p>Its columns are the key; the number or day; number and text of the stratum and of the cluster; how many; and the
 * sums of weights and of their squares.
 *
 * <p>DuckDB counts all groupings while it reads the rows once, by grouping sets. For the others the rows are kept, read
 * and decoded, for one grouping after the other. Measured on two busy cores, 57 variables by three breaks:
 *
 * <ul>
 *   <li>DuckDB, a Parquet file of a million rows: 1.2 s by grouping sets, 1.8 s one after the other;
 *   <li>PostgreSQL 15, 200,000 rows: 2.8 s one after the other, 5.2 s by grouping sets, 2.4 s and 2.5 s when it may use
 *       256 MB a grouping; reading the rows takes 8.0 s;
 *   <li>SQLite, 100,000 rows: 3.7 s one after the other; reading the rows takes 6.3 s. A conditional sum for each
 *       category took three quarters of the time of groupings, and cannot count numbers;
 *   <li>H2, 20,000 rows: 3.8 s one after the other, since it keeps nothing and decodes the rows anew for each grouping;
 *       reading them takes 1.9 s. Joining the rows with the numbers of the groupings took twice as long as that.
 * </ul>
 *
 * @param sql the statement
 * @param weights the column of the sum of each weight; that of the squares follows
 */
record CountStatement(String sql, ImmutableMap<Facet, Integer> weights) {
    static final int KEY = 1;
    static final int VALUE = 2;
    static final int STRATUM = 3;
    static final int CLUSTER = 5;
    static final int COUNT = 7;
    static final int SUMS = 8;

    private static final String TOTALS = "CASE WHEN " + Rows.ZERO + " IS NULL THEN 1 ELSE 0 END";
    private static final String NO_NUMBER = "CAST(NULL AS DOUBLE PRECISION)";
    private static final String NO_TEXT = "CAST(NULL AS VARCHAR)";

    static CountStatement of(Rows rows, ImmutableList<Block> blocks, Dialect dialect) {
        return dialect.hasGroupingSets() ? groupingSets(rows, blocks) : union(rows, blocks, dialect);
    }

    private static CountStatement union(Rows rows, ImmutableList<Block> blocks, Dialect dialect) {
        List<String> queries = new ArrayList<>();
        queries.add("SELECT " + String.join(", ", TOTALS, NO_NUMBER, NO_NUMBER, NO_TEXT, NO_NUMBER, NO_TEXT)
                + ", COUNT(*), 0E0, 0E0 FROM r GROUP BY " + TOTALS);
        ImmutableMap.Builder<Facet, Integer> weights = ImmutableMap.builder();
        Set<Facet> seen = new LinkedHashSet<>();
        for (Block block : blocks) {
            queries.add(query(block));
            block.weight().filter(seen::add).ifPresent(weight -> weights.put(weight, SUMS));
        }
        return new CountStatement(
                "WITH r " + dialect.kept() + "(" + rows.needed(blocks) + ") " + dialect.union(queries),
                weights.buildOrThrow());
    }

    private static String query(Block block) {
        List<String> columns = columns(block);
        List<String> grouped = new ArrayList<>(List.of(block.key(Rows.ZERO)));
        columns.stream().filter(column -> !column.startsWith("CAST")).forEach(grouped::add);
        String sums = block.weight()
                .map(Rows::weight)
                .map(weight -> "SUM(" + weight + "), SUM(" + weight + " * " + weight + ")")
                .orElse("0E0, 0E0");
        return "SELECT " + block.key(Rows.ZERO) + ", " + String.join(", ", columns) + ", COUNT(*), " + sums
                + " FROM r GROUP BY " + String.join(", ", grouped);
    }

    /** The columns of value, stratum and cluster. */
    private static List<String> columns(Block block) {
        List<String> columns = new ArrayList<>();
        columns.add(block.value()
                .map(value -> Rows.value(block.parts().keySet().iterator().next()))
                .orElse(NO_NUMBER));
        Stream.<Function<Block.Units, Optional<Unit>>>of(Block.Units::stratum, Block.Units::cluster)
                .forEach(which -> {
                    Optional<Unit> unit = block.units().flatMap(which);
                    columns.add(unit.map(Unit::number).orElse(NO_NUMBER));
                    columns.add(unit.map(Unit::text).orElse(NO_TEXT));
                });
        return columns;
    }

    private static CountStatement groupingSets(Rows rows, ImmutableList<Block> blocks) {
        List<String> within = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        Set<String> carried = new LinkedHashSet<>();
        within.add(TOTALS + " AS k0");
        sets.add("(k0)");
        List<List<String>> columns =
                blocks.stream().map(CountStatement::columns).toList();
        ImmutableMap.Builder<Facet, Integer> weights = ImmutableMap.builder();
        Set<Facet> seen = new LinkedHashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            within.add(block.key(Rows.ZERO) + " AS k" + (i + 1));
            List<String> own = columns.get(i).stream()
                    .filter(column -> !column.startsWith("CAST"))
                    .toList();
            carried.addAll(own);
            sets.add("("
                    + String.join(
                            ", ",
                            Stream.concat(Stream.of("k" + (i + 1)), own.stream())
                                    .toList()) + ")");
            block.weight().filter(seen::add).ifPresent(weight -> {
                weights.put(weight, SUMS + 2 * (seen.size() - 1));
                carried.add(Rows.weight(weight));
            });
        }
        within.addAll(carried);
        List<String> selected = new ArrayList<>();
        selected.add(first(IntStream.rangeClosed(0, blocks.size()).mapToObj(i -> "k" + i)));
        for (int column = 0; column < CLUSTER; column++) {
            int place = column;
            selected.add(first(columns.stream().map(own -> own.get(place)).distinct()));
        }
        selected.add("COUNT(*)");
        seen.forEach(weight -> {
            String name = Rows.weight(weight);
            selected.add("SUM(" + name + ")");
            selected.add("SUM(" + name + " * " + name + ")");
        });
        return new CountStatement(
                "SELECT " + String.join(", ", selected) + " FROM (SELECT " + String.join(", ", within) + " FROM ("
                        + rows.needed(blocks) + ") r) b GROUP BY GROUPING SETS (" + String.join(", ", sets) + ")",
                weights.buildOrThrow());
    }

    /** In each grouping set only its own columns are there, the others are NULL. */
    private static String first(Stream<String> columns) {
        return Stream.concat(columns, Stream.of("NULL")).collect(Collectors.joining(", ", "COALESCE(", ")"));
    }
}
