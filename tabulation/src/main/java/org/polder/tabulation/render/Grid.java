package org.polder.tabulation.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cells with a heading, and what is said around them.
 *
 * @param title what stands above
 * @param heading the heading of each column
 * @param rows the cells, row by row
 * @param remarks what stands below
 */
record Grid(String title, List<String> heading, List<List<String>> rows, List<String> remarks) {
    private static final int LONGEST_LABEL = 46;

    String text() {
        List<Integer> widths = IntStream.range(1, heading.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .reduce(heading.get(column).length(), Math::max))
                .toList();
        StringBuilder text = new StringBuilder(title).append('\n');
        line(text, heading, widths);
        rows.forEach(row -> line(text, row, widths));
        remarks.forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, List<Integer> widths) {
        String label = cells.get(0);
        String cut = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
        StringBuilder line = new StringBuilder(String.format("  %-" + LONGEST_LABEL + "s", cut));
        for (int i = 1; i < cells.size(); i++) {
            line.append(String.format("  %" + Math.max(1, widths.get(i - 1)) + "s", cells.get(i)));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("**").append(MarkdownTables.escaped(title)).append("**\n\n");
        row(text, heading);
        text.append("|---|").append("---:|".repeat(heading.size() - 1)).append('\n');
        rows.forEach(row -> row(text, row));
        text.append('\n');
        remarks.forEach(remark ->
                text.append("- ").append(MarkdownTables.escaped(remark)).append('\n'));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(MarkdownTables::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
