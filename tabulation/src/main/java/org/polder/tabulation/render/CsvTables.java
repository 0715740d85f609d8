package org.polder.tabulation.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.polder.tabulation.Group;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/** Writes a table as CSV, one cell a line. */
public final class CsvTables {
    private static final List<String> HEADING = List.of("variable", "break", "group", "option", "n", "base", "percent");

    private CsvTables() {}

    /**
     * Writes a table; labels that a spreadsheet would take for a formula are defused by an apostrophe.
     *
     * @param table the table
     * @return the lines, with a heading; the percentage has two decimals
     */
    public static String of(TableResult table) {
        return lines(table, List.of(), List.of());
    }

    /**
     * Writes a table with a remark on every line, which stays with the numbers wherever a line is copied to.
     *
     * @param table the table
     * @param remark what must be known of the data
     * @return the lines, with a heading
     */
    public static String of(TableResult table, String remark) {
        return lines(table, List.of("remark"), List.of(harmless(remark)));
    }

    private static String lines(TableResult table, List<String> lastHeading, List<String> last) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> heading = new ArrayList<>(HEADING);
            heading.addAll(lastHeading);
            csv.writeRecord(heading);
            groups(table, last, csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void groups(TableResult table, List<String> last, CsvWriter csv) {
        List<Group> groups = new ArrayList<>(List.of(table.total()));
        groups.addAll(table.groups());
        for (Group group : groups) {
            for (Group.Cell cell : group.cells()) {
                List<String> fields = new ArrayList<>(List.of(
                        table.variable().name(),
                        group.by().orElse(""),
                        harmless(group.label("")),
                        harmless(cell.option().map(Category::label).orElse("(left open)")),
                        String.valueOf(cell.share().n()),
                        String.valueOf(cell.share().base()),
                        cell.share().exists() ? cell.share().percent(2).toPlainString() : ""));
                fields.addAll(last);
                csv.writeRecord(fields);
            }
        }
    }

    private static String harmless(String label) {
        return !label.isEmpty() && "=+-@\t\r".indexOf(label.charAt(0)) >= 0 ? "'" + label : label;
    }
}
