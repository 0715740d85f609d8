package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Subqueries within one another: each adds columns that are computed from those of the one within.
 *
 * <p>The innermost, number 0, computes from the columns of the table, which it calls {@code t}.
 */
final class Layers {
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

    /** A query for all columns. */
    String query(String from, Dialect dialect) {
        String query = "SELECT " + columns(levels.get(0)) + " FROM " + from + " t";
        String first = levels.get(0).keySet().iterator().next();
        for (Map<String, String> level : levels.subList(1, levels.size())) {
            if (!level.isEmpty()) {
                query = "SELECT q.*, " + columns(level) + " FROM " + dialect.fenced(query, first);
            }
        }
        return query;
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
