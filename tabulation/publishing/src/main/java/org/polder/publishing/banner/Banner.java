package org.polder.publishing.banner;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.Break;
import org.polder.tabulation.Group;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Variable;

/**
 * The columns of a table with their headings: over the groups of a break its variables, and below these a row for each
 * variable, where a category of an outer one stands over those within it.
 *
 * @param columns the total and the groups
 * @param rows the headings, row by row; each names the columns it is over
 */
public record Banner(ImmutableList<Group> columns, ImmutableList<ImmutableList<Heading>> rows) {

    /**
     * Lays out the headings of a table.
     *
     * @param table the table
     * @param words the words around the numbers
     * @return the banner
     */
    public static Banner of(TableResult table, TableWords words) {
        ImmutableList<Group> columns = ImmutableList.<Group>builder()
                .add(table.total())
                .addAll(table.groups())
                .build();
        int depth =
                columns.stream().mapToInt(group -> group.path().size()).max().orElse(0);
        List<List<Heading>> rows = new ArrayList<>();
        for (int i = 0; i < 1 + depth; i++) {
            rows.add(new ArrayList<>());
        }
        rows.get(0).add(new Heading(words.word("total"), 0, 1, 1 + depth, false));
        int from = 1;
        while (from < columns.size()) {
            int to = from;
            while (to < columns.size()
                    && columns.get(to).by().equals(columns.get(from).by())) {
                to++;
            }
            rows.get(0).add(new Heading(name(table, columns.get(from)), from, to - from, 1, true));
            nest(columns, from, to, 0, depth, rows);
            from = to;
        }
        return new Banner(columns, rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
    }

    private static String name(TableResult table, Group group) {
        Break by = group.by().orElseThrow();
        int place = table.plan().breaks().indexOf(by);
        return table.breaks().get(place).stream().map(Banner::label).collect(Collectors.joining(" × "));
    }

    private static String label(Variable variable) {
        return variable.label().isEmpty() ? variable.name() : variable.label();
    }

    /** Puts one heading over neighbours that share their first categories, and goes on below it. */
    private static void nest(List<Group> columns, int from, int to, int level, int depth, List<List<Heading>> rows) {
        int begin = from;
        while (begin < to) {
            Group first = columns.get(begin);
            boolean isLast = level == first.path().size() - 1;
            int end = begin + 1;
            while (!isLast
                    && end < to
                    && columns.get(end).path().get(level).equals(first.path().get(level))) {
                end++;
            }
            rows.get(1 + level)
                    .add(new Heading(
                            first.path().get(level).label(), begin, end - begin, isLast ? depth - level : 1, !isLast));
            if (!isLast) {
                nest(columns, begin, end, level + 1, depth, rows);
            }
            begin = end;
        }
    }

    /**
     * Tells whether columns have letters.
     *
     * @return true when columns were compared
     */
    public boolean hasLetters() {
        return columns.stream().anyMatch(group -> group.letter().isPresent());
    }
}
