package org.polder.tabulation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/** Writes tables as text for a terminal. */
public final class TextTables {
    private static final int LONGEST_LABEL = 46;

    private TextTables() {}

    /**
     * Writes tables one below the other: whole percents, bases and the most-chosen options.
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
        List<Group> columns = new ArrayList<>();
        columns.add(table.total());
        columns.addAll(table.groups());
        StringBuilder text = new StringBuilder();
        text.append(table.variable().name())
                .append("  ")
                .append(table.variable().label())
                .append('\n');
        row(
                text,
                "",
                columns.stream()
                        .map(group -> cut(group.label(words.total()), 14))
                        .toList());
        for (int i = 0; i < table.total().cells().size(); i++) {
            int cell = i;
            row(
                    text,
                    table.total().cells().get(i).option().map(Category::label).orElse(words.leftOpen()),
                    columns.stream()
                            .map(group -> percent(group.cells().get(cell).share()))
                            .toList());
        }
        row(
                text,
                "n (" + words.bases().get(table.plan().base()) + ")",
                columns.stream().map(group -> String.valueOf(group.base())).toList());
        for (Group group : columns) {
            String most = group.mostChosen(false).stream().map(Category::label).collect(Collectors.joining(" / "));
            text.append("  ")
                    .append(words.mostChosen())
                    .append(", ")
                    .append(group.label(words.total()))
                    .append(": ")
                    .append(most.isEmpty() ? words.none() : most)
                    .append('\n');
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String label, List<String> cells) {
        text.append(String.format("  %-" + LONGEST_LABEL + "s", cut(label, LONGEST_LABEL)));
        cells.forEach(cell -> text.append(String.format(" %14s", cell)));
        text.append('\n');
    }

    private static String percent(Share share) {
        return share.exists() ? share.n() + "  " + String.format("%3s", share.percent(0)) + " %" : "–";
    }

    private static String cut(String label, int longest) {
        return label.length() <= longest ? label : label.substring(0, longest - 1) + "…";
    }
}
