package org.polder.examples.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.CsvTables;

/**
 * Writes tables as CSV.
 *
 * @param words the reader's language
 * @param synthetic whether every line says that the data are synthetic
 */
record ReportCsv(ReportWords words, boolean synthetic) {

    /** Writes tables below one another, with one heading. */
    String tables(List<TableResult> tables) {
        StringBuilder text = new StringBuilder();
        for (TableResult table : tables) {
            String one = synthetic ? CsvTables.of(table, words.of("synthetic.remark")) : CsvTables.of(table);
            text.append(text.isEmpty() ? one : one.substring(one.indexOf('\n') + 1));
        }
        return text.toString();
    }

    String published(Report report) {
        List<PublishedNumber> claims = report.checked();
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("id", "figure", "variable", "group", "option", "published", "here", "verdict", "why", "remark");
        for (PublishedNumber claim : claims) {
            csv.writeRecord(
                    claim.id(),
                    claim.figure(),
                    claim.variable(),
                    claim.group(),
                    claim.what(),
                    claim.published(),
                    claim.ours(),
                    claim.verdictKey(),
                    claim.contradiction()
                            .map(why -> why(new PublishedConflict(why, report)))
                            .orElse(""),
                    synthetic ? words.of("synthetic.remark") : "");
        }
        return text.toString();
    }

    private static String why(PublishedConflict conflict) {
        return conflict.statements().stream()
                        .map(one -> one.id() + ": " + one.published())
                        .collect(Collectors.joining("; "))
                + ". " + conflict.reason();
    }
}
