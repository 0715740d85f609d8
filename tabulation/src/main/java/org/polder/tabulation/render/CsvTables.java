package org.polder.tabulation.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.polder.tabulation.Group;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/** Writes a table as CSV, one cell a line. */
public final class CsvTables {
    private CsvTables() {}

    /**
     * Writes a table; labels that a spreadsheet would take for a formula are defused by an apostrophe.
     *
     * @param table the table
     * @return the lines, with a heading
     */
    public static String of(TableResult table) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("variable", "break", "group", "option", "n", "base", "percent");
        List<Group> groups = new ArrayList<>(List.of(table.total()));
        groups.addAll(table.groups());
        for (Group group : groups) {
            for (Group.Cell cell : group.cells()) {
                csv.writeRecord(
                        table.variable().name(),
                        group.by().orElse(""),
                        harmless(group.label("")),
                        harmless(cell.option().map(Category::label).orElse("(left open)")),
                        String.valueOf(cell.share().n()),
                        String.valueOf(cell.share().base()),
                        cell.share().exists() ? cell.share().percent(2).toPlainString() : "");
            }
        }
        return text.toString();
    }

    private static String harmless(String label) {
        return !label.isEmpty() && "=+-@\t\r".indexOf(label.charAt(0)) >= 0 ? "'" + label : label;
    }
}
