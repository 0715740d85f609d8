package org.polder.publishing.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.publishing.People;
import org.polder.publishing.Sample;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class XlsxTablesTest {
    @TempDir
    Path folder;

    private static byte[] written(XlsxTables tables, List<TableResult> results) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        tables.write(results, output);
        return output.toByteArray();
    }

    private static XlsxTables dutch() {
        return XlsxTables.of(TableWords.DUTCH, "Enquête");
    }

    /** The parts of the file as XML. */
    private Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path path = Files.write(folder.resolve("tables.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<List<Object>> rows(byte[] file, int index) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet(index).orElseThrow();
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : sheet.read()) {
                List<Object> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null || cell.getType() == CellType.EMPTY ? "" : cell.getValue());
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static List<Object> row(List<List<Object>> rows, String label) {
        return rows.stream()
                .filter(row -> !row.isEmpty() && row.get(0).equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shares_and_counts_are_the_tables_own_numbers() throws IOException {
        TableResult table = Sample.tables().get(0);
        List<List<Object>> rows = rows(written(dutch(), List.of(table)), 1);

        List<Object> often = row(rows, "Vaak");
        List<Object> counts = rows.get(rows.indexOf(often) + 3);
        for (int i = 0; i < table.groups().size(); i++) {
            Share share = table.groups().get(i).share(2);
            assertThat(((BigDecimal) often.get(3 + i)).doubleValue()).isEqualTo(share.value());
            assertThat(((BigDecimal) counts.get(3 + i)).longValue()).isEqualTo(share.n());
        }
        assertThat(row(rows, "n (beantwoord)").get(2)).isEqualTo(new BigDecimal(400));
    }

    @Test
    void headings_of_nested_breaks_are_merged_over_their_columns() throws IOException {
        String sheet = parts(written(dutch(), List.of(Sample.tables().get(0)))).get("xl/worksheets/sheet2.xml");

        assertThat(sheet)
                .contains("<mergeCell ref=\"C3:C5\"/>") // the total
                .contains("<mergeCell ref=\"D3:F3\"/>") // Q1
                .contains("<mergeCell ref=\"D4:D5\"/>") // its categories, which have no row of their own below
                .contains("<mergeCell ref=\"G3:L3\"/>") // sex and Q1
                .contains("<mergeCell ref=\"G4:I4\"/>")
                .contains("<mergeCell ref=\"J4:L4\"/>")
                .contains("<pane xSplit=\"2\" ySplit=\"6\"");
    }

    @Test
    void a_hidden_number_is_nowhere_in_the_file() throws IOException {
        TableResult table = Sample.hidden();
        TableResult open = Sample.open();
        byte[] file = written(dutch(), List.of(table));

        assertThat(row(rows(file, 1), "Zeer vaak")).contains("x").doesNotContain(new BigDecimal(7 / 111.0));
        // A text is a number too: its place among the texts.
        String all = String.join("", parts(file).values()).replaceAll("t=\"s\"><v>\\d+</v>", "");
        assertThat(Sample.secrets(table, open)).hasSizeGreaterThan(2).contains(new Share(7, 111));
        for (Share secret : Sample.secrets(table, open)) {
            assertThat(all).doesNotContain("<v>" + secret.n() + "</v>").doesNotContain("<v>" + secret.value() + "</v>");
        }
        assertThat(all).contains("<v>200</v>");
    }

    @Test
    void texts_that_look_like_formulas_stay_texts() throws IOException {
        Variable evil = Variable.single(
                "=cmd",
                "+label",
                Category.of(1, "=1+1"),
                Category.of(2, "@SUM(A1)"),
                Category.of(3, "-2"),
                Category.of(4, "+3"));
        TableResult table = Tabulator.tabulate(
                new People(Schema.of(List.of(evil)), List.of(Map.of("=cmd", Value.of(1)))), Table.of("=cmd"));
        byte[] file = written(XlsxTables.of(TableWords.ENGLISH, "=HYPERLINK(\"x\")"), List.of(table));

        assertThat(parts(file).values()).noneMatch(part -> part.contains("<f" + ">"));
        assertThat(rows(file, 1))
                .extracting(row -> row.isEmpty() ? "" : row.get(0))
                .contains("=1+1", "@SUM(A1)", "-2", "+3", "=cmd  +label");
    }

    @Test
    void contents_lead_to_each_sheet_by_name() throws IOException {
        byte[] file = written(dutch(), Sample.tables());

        assertThat(rows(file, 0))
                .extracting(row -> row.isEmpty() ? "" : row.get(0))
                .containsExactly("Enquête", "Blad", "Q6", "Q7", "age", "Q1");
        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).contains("location=\"&apos;Q7&apos;!A1\"");
    }

    @Test
    void sheets_named_by_the_caller_hold_their_tables_below_one_another_each_with_the_remark() throws IOException {
        List<TableResult> tables = Sample.tables();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Map<String, List<TableResult>> sheets = new TreeMap<>();
        sheets.put("Figuur 1", List.of(tables.get(0)));
        sheets.put("Figuur 2", List.of(tables.get(1), tables.get(3)));
        dutch().remark("=niet echt").write(sheets, output);
        byte[] file = output.toByteArray();

        assertThat(rows(file, 0))
                .extracting(row -> row.isEmpty() ? "" : row.get(0))
                .containsExactly("Enquête", "=niet echt", "Blad", "Figuur 1", "Figuur 2", "Figuur 2");
        assertThat(rows(file, 0).get(4)).last().isEqualTo("Figuur 2. Q7  Waarvoor gebruikt u het?");
        assertThat(rows(file, 2))
                .extracting(row -> row.isEmpty() ? "" : row.get(0))
                .contains("Q7  Waarvoor gebruikt u het?", "Q1  Arbeidsrelatie")
                .filteredOn("=niet echt"::equals)
                .hasSize(2);
        // A remark that begins like a formula stays a text.
        assertThat(parts(file).get("xl/worksheets/sheet2.xml")).doesNotContain("<f>");
    }

    @Test
    void all_tables_can_stand_on_one_sheet() throws IOException {
        byte[] file = written(dutch().together(), Sample.tables());

        assertThat(parts(file)).containsKey("xl/worksheets/sheet2.xml").doesNotContainKey("xl/worksheets/sheet3.xml");
        assertThat(rows(file, 1))
                .extracting(row -> row.isEmpty() ? "" : row.get(0))
                .contains("Q7  Waarvoor gebruikt u het?", "age  Leeftijd", "Q1  Arbeidsrelatie");
    }

    @Test
    void weighted_bases_stand_below_the_unweighted_one() throws IOException {
        List<List<Object>> rows = rows(written(dutch(), List.of(Sample.tables().get(1))), 1);

        assertThat(row(rows, "gewogen basis (beantwoord)")).hasSize(6);
        assertThat(row(rows, "effectieve basis")).hasSize(6);
        assertThat(rows).anyMatch(row -> !row.isEmpty() && row.get(0).equals("Gewogen met w; n is ongewogen."));
    }

    @Test
    void sheets_get_names_that_spreadsheets_take() {
        SheetNames names = new SheetNames();

        assertThat(List.of(
                        names.take("Q1"),
                        names.take("q1"),
                        names.take("a/b:c*d?[e]\\"),
                        names.take("History"),
                        names.take(""),
                        names.take("'x'"),
                        names.take("x".repeat(40)),
                        names.take("x".repeat(40))))
                .containsExactly(
                        "Q1",
                        "q1 (2)",
                        "a_b_c_d__e__",
                        "History (2)",
                        "_",
                        "x",
                        "x".repeat(31),
                        "x".repeat(27) + " (2)");
    }
}
