package org.polder.tabulation.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.compare.HarmonisedTable;
import org.polder.tabulation.compare.PercentRange;

/** Writes surveys set side by side on one scale; every form holds their bases, losses and warnings. */
public final class HarmonisedTables {
    private static final List<String> HEADING = List.of(
            "scale", "label", "options", "source", "n", "percent", "atLeast", "atMost", "low", "high", "warnings");

    private final CompareWords words;
    private final HarmonisedTable table;

    private HarmonisedTables(HarmonisedTable table, TableWords words) {
        this.words = new CompareWords(words);
        this.table = table;
    }

    /**
     * Writes a table as text for a terminal.
     *
     * @param table the table
     * @param words the words around the numbers
     * @return the text
     */
    public static String text(HarmonisedTable table, TableWords words) {
        return new HarmonisedTables(table, words).grid().text();
    }

    /**
     * Writes a table as Markdown.
     *
     * @param table the table
     * @param words the words around the numbers
     * @return the text; what Markdown or HTML would take for a sign of theirs is escaped
     */
    public static String markdown(HarmonisedTable table, TableWords words) {
        return new HarmonisedTables(table, words).grid().markdown();
    }

    /**
     * Writes a table as CSV, a share a line; numbers have a decimal point in every language.
     *
     * @param table the table
     * @param words the language of labels and warnings
     * @return the lines, with a heading; shares are percentages
     */
    public static String csv(HarmonisedTable table, TableWords words) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADING);
            new HarmonisedTables(table, words).lines(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes a table as JSON: {@code {"scale":…,"sources":[{"label":…,"n":…,"rows":[…],"losses":[…]}]}}.
     *
     * @param table the table
     * @param words the language of labels and warnings
     * @return the document; shares are percentages
     */
    public static String json(HarmonisedTable table, TableWords words) {
        HarmonisedTables tables = new HarmonisedTables(table, words);
        return ComparisonFields.document(json -> tables.write(new ComparisonFields(tables.words, json)));
    }

    private Grid grid() {
        List<String> heading = new ArrayList<>(List.of(words.word("compare.option")));
        List<String> n = new ArrayList<>(List.of(words.word("harmonised.n")));
        List<String> elsewhere = new ArrayList<>(List.of(words.word("harmonised.elsewhere")));
        List<String> remarks = new ArrayList<>();
        for (HarmonisedTable.Column column : table.columns()) {
            heading.add(words.of(column.source().label()));
            n.add(column.n().isPresent() ? String.valueOf(column.n().getAsLong()) : words.word("harmonised.unknown"));
            elsewhere.add(words.or(column.elsewhere().map(percent -> words.percent(percent, 1))));
            column.warnings()
                    .forEach(warning -> remarks.add(words.sentence(
                            "harmonised.losses", words.of(column.source().label()), words.warning(warning))));
            if (!column.losses().isEmpty()) {
                remarks.add(words.sentence(
                        "harmonised.losses", words.of(column.source().label()), String.join("; ", losses(column))));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> cells =
                    new ArrayList<>(List.of(words.of(table.rows().get(i).label())));
            for (HarmonisedTable.Column column : table.columns()) {
                cells.add(cell(column.cells().get(i)));
            }
            rows.add(cells);
        }
        rows.add(elsewhere);
        rows.add(n);
        remarks.add(words.sentence("harmonised.method", words.level(table.level())));
        return new Grid(title(), heading, rows, remarks);
    }

    private List<String> losses(HarmonisedTable.Column column) {
        return words.losses(
                column.losses(), column.source().mapping().ours(), table.plan().target(), "loss.own", "loss.scale");
    }

    private String title() {
        String question = words.of(table.plan().target().question());
        String name = table.plan().target().name();
        return question.isEmpty() ? name : words.sentence("harmonised.title", name, question);
    }

    private String cell(HarmonisedTable.Cell cell) {
        Optional<PercentRange> shown = cell.low().isPresent() && cell.high().isPresent()
                ? Optional.of(PercentRange.closed(cell.low().get(), cell.high().get()))
                : cell.range();
        return words.or(cell.percent()
                .map(percent -> words.percent(percent, 1)
                        + shown.map(range ->
                                        " " + words.sentence("compare.brackets", one(range.low()), one(range.high())))
                                .orElse("")));
    }

    private String one(BigDecimal percent) {
        return words.percent(percent, 1).replace("\u00a0%", "");
    }

    private void lines(CsvWriter csv) {
        for (HarmonisedTable.Column column : table.columns()) {
            for (int i = 0; i < table.rows().size(); i++) {
                HarmonisedTable.Cell cell = column.cells().get(i);
                csv.writeRecord(
                        Formulas.harmless(table.plan().target().name()),
                        Formulas.harmless(words.of(table.rows().get(i).label())),
                        Formulas.harmless(String.join("; ", table.rows().get(i).options())),
                        Formulas.harmless(words.of(column.source().label())),
                        column.n().isPresent() ? String.valueOf(column.n().getAsLong()) : "",
                        number(cell.percent()),
                        number(cell.range().map(PercentRange::low)),
                        number(cell.range().map(PercentRange::high)),
                        number(cell.low()),
                        number(cell.high()),
                        Formulas.harmless(String.join(
                                " ",
                                column.warnings().stream().map(words::warning).toList())));
            }
        }
    }

    private static String number(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }

    private void write(ComparisonFields fields) throws IOException {
        fields.json().writeStartObject();
        fields.json().writeStringField("scale", table.plan().target().name());
        fields.json().writeNumberField("level", table.level());
        fields.json().writeArrayFieldStart("sources");
        for (HarmonisedTable.Column column : table.columns()) {
            fields.json().writeStartObject();
            fields.json().writeStringField("label", words.of(column.source().label()));
            if (column.n().isPresent()) {
                fields.json().writeNumberField("n", column.n().getAsLong());
            }
            fields.json().writeArrayFieldStart("rows");
            for (int i = 0; i < table.rows().size(); i++) {
                row(fields, table.rows().get(i), column.cells().get(i));
            }
            fields.json().writeEndArray();
            fields.number("elsewhere", column.elsewhere());
            fields.texts("losses", losses(column));
            fields.warnings(column.warnings());
            fields.json().writeEndObject();
        }
        fields.json().writeEndArray();
        fields.json().writeEndObject();
    }

    private void row(ComparisonFields fields, HarmonisedTable.Row row, HarmonisedTable.Cell cell) throws IOException {
        fields.json().writeStartObject();
        fields.json().writeStringField("label", words.of(row.label()));
        fields.texts("options", row.options());
        fields.number("percent", cell.percent());
        fields.number("atLeast", cell.range().map(PercentRange::low));
        fields.number("atMost", cell.range().map(PercentRange::high));
        fields.number("low", cell.low());
        fields.number("high", cell.high());
        fields.json().writeEndObject();
    }
}
