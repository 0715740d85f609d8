package org.polder.tabulation.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.tabulation.Break;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.NumberSummary;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;

/** Writes a table as CSV, one cell a line; numbers have a decimal point in every language. */
public final class CsvTables {
    private static final List<String> HEADING = List.of(
            "variable",
            "break",
            "group",
            "option",
            "n",
            "base",
            "weighted",
            "weightedBase",
            "percent",
            "low",
            "high",
            "letters",
            "value");
    private static final int PERCENT_DECIMALS = 2;

    private final TableResult table;
    private final List<String> last;
    private final CsvWriter csv;

    private CsvTables(TableResult table, List<String> last, CsvWriter csv) {
        this.table = table;
        this.last = last;
        this.csv = csv;
    }

    /**
     * Writes a table; labels that a spreadsheet would take for a formula are defused by an apostrophe.
     *
     * @param table the table
     * @return the lines, with a heading; percentages have two decimals, hidden cells have none of their numbers
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
        return lines(table, List.of("remark"), List.of(Formulas.harmless(remark)));
    }

    private static String lines(TableResult table, List<String> lastHeading, List<String> last) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> heading = new ArrayList<>(HEADING);
            heading.addAll(lastHeading);
            csv.writeRecord(heading);
            new CsvTables(table, last, csv).groups();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void groups() {
        group(table.total());
        table.groups().forEach(this::group);
    }

    private void group(Group group) {
        for (Cell cell : group.cells()) {
            Optional<Share> share = cell.share();
            line(
                    group,
                    cell.line().label("(left open)"),
                    share.map(found -> String.valueOf(found.n())).orElse(""),
                    share.map(found -> String.valueOf(found.weighted())).orElse(""),
                    share.filter(Share::exists)
                            .map(found -> found.percent(PERCENT_DECIMALS).toPlainString())
                            .orElse(""),
                    cell.interval().map(found -> percent(found.low())).orElse(""),
                    cell.interval().map(found -> percent(found.high())).orElse(""),
                    cell.marks(),
                    "");
        }
        group.numbers().ifPresent(summary -> numbers(group, summary));
    }

    private void numbers(Group group, NumberSummary summary) {
        number(group, summary, "(mean)", summary.mean(), summary.marks());
        number(group, summary, "(standard deviation)", summary.deviation(), "");
        number(group, summary, "(standard error of the mean)", summary.error(), "");
        number(group, summary, "(least)", summary.least(), "");
        number(group, summary, "(lower quartile)", summary.lowerQuartile(), "");
        number(group, summary, "(median)", summary.median(), "");
        number(group, summary, "(upper quartile)", summary.upperQuartile(), "");
        number(group, summary, "(greatest)", summary.most(), "");
    }

    private void number(Group group, NumberSummary summary, String label, OptionalDouble value, String letters) {
        line(
                group,
                label,
                String.valueOf(summary.count().n()),
                String.valueOf(summary.count().weight()),
                "",
                "",
                "",
                letters,
                value.isPresent() ? String.valueOf(value.getAsDouble()) : "");
    }

    private void line(
            Group group,
            String option,
            String n,
            String weighted,
            String percent,
            String low,
            String high,
            String letters,
            String value) {
        List<String> fields = new ArrayList<>(List.of(
                table.variable().name(),
                group.by().map(Break::name).orElse(""),
                Formulas.harmless(group.label("")),
                Formulas.harmless(option),
                n,
                group.isHidden() ? "" : String.valueOf(group.base()),
                weighted,
                group.isHidden() ? "" : String.valueOf(group.count().weight()),
                percent,
                low,
                high,
                letters,
                value));
        fields.addAll(last);
        csv.writeRecord(fields);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }
}
