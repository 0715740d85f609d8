package org.polder.tabulation.render;

import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.TableResult;

/** Writes tables as Markdown, with the columns of GitHub's dialect. */
public final class MarkdownTables {
    private MarkdownTables() {}

    /**
     * Writes tables one below the other.
     *
     * @param tables the tables
     * @param words the words around the numbers
     * @return the text; what Markdown or HTML would take for a sign of theirs is escaped
     */
    public static String of(List<TableResult> tables, TableWords words) {
        return tables.stream().map(table -> of(table, words)).collect(Collectors.joining("\n"));
    }

    private static String of(TableResult table, TableWords words) {
        Sheet sheet = Sheet.of(table, words);
        StringBuilder text = new StringBuilder();
        text.append("**")
                .append(escaped(table.variable().name()))
                .append("** ")
                .append(escaped(table.variable().label()))
                .append("\n\n");
        row(text, sheet.heading());
        text.append("|---|").append("---:|".repeat(sheet.heading().size() - 1)).append('\n');
        sheet.rows().forEach(row -> row(text, row));
        text.append('\n');
        sheet.remarks()
                .forEach(remark -> text.append("- ").append(escaped(remark)).append('\n'));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream()
                .map(cell -> escaped(cell.replaceAll(" {2,}", " ")))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    static String escaped(String text) {
        return text.replaceAll("\\s", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1");
    }
}
