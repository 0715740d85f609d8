package org.polder.tabulation.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polder.tabulation.TableResult;

/** Writes tables as text for a terminal. */
public final class TextTables {
    private static final int LONGEST_LABEL = 46;
    private static final int LEAST_WIDTH = 14;
    private static final int MOST_WIDTH = 30;

    private TextTables() {}

    /**
     * Writes tables one below the other: whole percents, bases, the most-chosen options and footnotes.
     *
     * @param tables the tables
     * @return the text
     */
    public static String of(List<TableResult> tables) {
        return of(tables, TableWords.ENGLISH);
    }

    /**
     * Writes tables one below the other, in the words of a language.
     *
     * @param tables the tables
     * @param words the words around the numbers
     * @return the text
     */
    public static String of(List<TableResult> tables, TableWords words) {
        return tables.stream().map(table -> of(table, words)).collect(Collectors.joining("\n"));
    }

    private static String of(TableResult table, TableWords words) {
        Sheet sheet = Sheet.of(table, words);
        List<Integer> widths = IntStream.range(1, sheet.heading().size())
                .mapToObj(column -> sheet.rows().stream()
                        .mapToInt(row -> row.get(column).length())
                        .reduce(LEAST_WIDTH, Math::max))
                .map(width -> Math.min(width, MOST_WIDTH))
                .toList();
        StringBuilder text = new StringBuilder();
        text.append(table.variable().name())
                .append("  ")
                .append(table.variable().label())
                .append('\n');
        row(text, sheet.heading(), widths);
        sheet.rows().forEach(row -> row(text, row, widths));
        sheet.remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        line.append(String.format("  %-" + LONGEST_LABEL + "s", cut(cells.get(0), LONGEST_LABEL)));
        for (int i = 1; i < cells.size(); i++) {
            int width = widths.get(i - 1);
            line.append(String.format(" %" + width + "s", cut(cells.get(i), width)));
        }
        text.append(line).append('\n');
    }

    private static String cut(String label, int longest) {
        return label.length() <= longest ? label : label.substring(0, longest - 1) + "…";
    }
}
