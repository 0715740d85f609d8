package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subqueries within one another: each adds columns that are computed from those of the one within.
 *
 * <p>The innermost, number 0, computes from the columns of the table, which it calls {@code t}.
 */
final class Layers {
    /** Quoted texts and names, which are not looked into, and words. */
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_][A-Za-z_0-9]*");

    /** A longer statement takes longer to read than the rows. */
    private static final int LONGEST = 4_000_000;

    private final List<Map<String, String>> levels = new ArrayList<>();

    Layers() {
        levels.add(new LinkedHashMap<>());
    }

    /** Adds a column, and gives its name. */
    String add(int level, String name, String expression) {
        while (levels.size() <= level) {
            levels.add(new LinkedHashMap<>());
        }
        levels.get(level).put(name, expression);
        return name;
    }

    /** The number of the next subquery, in which everything added so far can be used. */
    int next() {
        return levels.size();
    }

    int width() {
        return levels.stream().mapToInt(Map::size).sum();
    }

    /** A query for what can be computed from the columns added so far. */
    String query(Map<String, String> wanted, String from, Dialect dialect) {
        List<Map<String, String>> nested = dialect.isFlat()
                ? merged(wanted)
                : Stream.concat(levels.stream(), Stream.of(wanted)).toList();
        String query = from + " t";
        String first = "";
        for (Map<String, String> level : nested) {
            boolean isFirst = first.isEmpty();
            String carried = isFirst || level == nested.get(nested.size() - 1) ? "" : "q.*, ";
            if (!level.isEmpty()) {
                query = "SELECT " + carried + columns(level) + " FROM "
                        + (isFirst ? query : dialect.fenced(query, first));
                first = isFirst ? level.keySet().iterator().next() : first;
            }
        }
        return query;
    }

    /** Three subqueries for many: those that read cells, those that put them together, and all the others. */
    private List<Map<String, String>> merged(Map<String, String> wanted) {
        List<Map<String, String>> cells = levels.subList(0, Math.min(2, levels.size()));
        List<Map<String, String>> states = levels.subList(cells.size(), Math.min(5, levels.size()));
        List<Map<String, String>> others = new ArrayList<>(levels.subList(cells.size() + states.size(), levels.size()));
        Map<String, String> last = new LinkedHashMap<>(merged(others));
        Map<String, String> inlined = new LinkedHashMap<>();
        wanted.forEach((name, expression) -> inlined.put(name, replaced(expression, last)));
        return List.of(merged(cells), merged(states), inlined);
    }

    private static Map<String, String> merged(List<Map<String, String>> levels) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Map<String, String> level : levels) {
            level.forEach((name, expression) -> known.put(name, "(" + replaced(expression, known) + ")"));
        }
        return known;
    }

    private static String replaced(String expression, Map<String, String> known) {
        String replaced = WORD.matcher(expression)
                .replaceAll(word -> Matcher.quoteReplacement(known.getOrDefault(word.group(), word.group())));
        if (replaced.length() > LONGEST) {
            throw new NotPushed();
        }
        return replaced;
    }

    private static String columns(Map<String, String> level) {
        return level.entrySet().stream()
                .map(column -> column.getValue() + " AS " + column.getKey())
                .collect(Collectors.joining(", "));
    }

    /** A sum, in pairs of pairs, since databases bound how deep an expression may go. */
    static String sum(List<String> terms) {
        if (terms.isEmpty()) {
            return "0";
        }
        if (terms.size() == 1) {
            return terms.get(0);
        }
        int middle = terms.size() / 2;
        return "(" + sum(terms.subList(0, middle)) + " + " + sum(terms.subList(middle, terms.size())) + ")";
    }
}
