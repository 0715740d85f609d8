package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Imported;
import org.polder.problem.ProblemsException;

/** Workbooks that nobody should have made are refused with what is wrong and where. */
class HostileWorkbookTest {
    private static final String HEADINGS =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] workbook) {
        return assertThatThrownBy(() -> Workbooks.read(workbook)).isInstanceOf(ProblemsException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusedSheet(String sheet) {
        return refused(Workbooks.zip(Workbooks.parts(sheet)));
    }

    /** Parts of many times the same, which an archive makes small, and each of some bytes by chance, which it does not. */
    private static byte[] bomb(int parts, int megabytes, int chance) throws IOException {
        byte[] random = new byte[chance];
        new Random(1).nextBytes(random);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[1_000_000];
        Arrays.fill(piece, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("xl/part" + part + ".xml"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(piece);
                }
                zip.write(random);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_bomb_is_refused_before_it_unfolds() throws IOException {
        refused(bomb(1, 50, 0)).hasMessageContaining("grows more than 200 times");
        refused(bomb(50, 1, 0)).hasMessageContaining("grows more than 200 times");
        // What is no more than ninety times as large is refused for its size.
        refused(bomb(70, 1, 10_000)).hasMessageContaining("more than 64000000 bytes once it is unpacked");
    }

    @Test
    void parts_that_are_not_read_count_too() throws IOException {
        byte[] bomb = bomb(1, 50, 0);
        String renamed = new String(bomb, StandardCharsets.ISO_8859_1).replace("xl/part0.xml", "xl/part0.bin");

        refused(renamed.getBytes(StandardCharsets.ISO_8859_1)).hasMessageContaining("grows more than 200 times");
    }

    @Test
    void what_an_archive_says_of_its_sizes_is_not_believed() throws IOException {
        byte[] workbook = bomb(1, 8, 0);
        String text = new String(workbook, StandardCharsets.ISO_8859_1);
        // The size in the list of parts, four bytes from the 25th on, becomes ten.
        int size = text.indexOf("PK\u0001\u0002") + 24;
        Arrays.fill(workbook, size, size + 4, (byte) 0);
        workbook[size] = 10;

        refused(workbook).hasMessageContaining("grows more than 200 times");
    }

    @Test
    void many_parts_are_refused() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/part" + i + ".xml", "");
        }

        refused(Workbooks.zip(parts)).hasMessageContaining("more than 1000 parts");
    }

    @Test
    void size_is_bounded_before_anything_is_kept() {
        byte[] piece = new byte[1_000_000];
        List<InputStream> pieces = Collections.nCopies(120, piece).stream()
                .<InputStream>map(ByteArrayInputStream::new)
                .toList();

        assertThatThrownBy(() -> XlsForms.read("form.xlsx", new SequenceInputStream(Collections.enumeration(pieces))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("more than 16000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 30, 100, 1_000, 5_000})
    void a_broken_archive_is_told(int length) {
        byte[] whole = Workbooks.of(Genai2026.asFielded()).bytes();

        refused(Arrays.copyOf(whole, length))
                .satisfies(error -> assertThat(
                                ((ProblemsException) error).problems().get(0).toString())
                        .matches("form.xlsx(, .*)?: The document .*"));
    }

    @Test
    void an_old_workbook_is_told_to_be_one() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}).hasMessageContaining("save it as .xlsx");
    }

    @Test
    void an_archive_of_something_else_is_no_workbook() {
        refused(Workbooks.zip(Map.of("a.xml", "<a/>"))).hasMessageContaining("has no part 'xl/workbook.xml'");
        refused(Workbooks.zip(Map.of("a.txt", "a"))).hasMessageContaining("an archive that holds no sheets");
    }

    @Test
    void entities_are_refused_in_every_part() {
        String sheet = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + Workbooks.sheet("<row><c><v>&x;</v></c></row>");

        refusedSheet(sheet)
                .hasMessageContaining("entities of its own")
                .hasMessageContaining("xl/worksheets/sheet1.xml");
        Map<String, String> parts = Workbooks.parts(Workbooks.sheet(HEADINGS));
        parts.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><sst><si><t>&y;</t></si></sst>");
        refused(Workbooks.zip(parts))
                .hasMessageContaining("entities of its own")
                .hasMessageContaining("xl/sharedStrings.xml");
    }

    @Test
    void nesting_is_bounded() throws IOException {
        // A hundred megabytes are refused for their size, and what is less for its depth.
        refused(bomb(1, 100, 0)).hasMessageContaining("grows more than 200 times");
        refusedSheet(Workbooks.sheet("<row>".repeat(200_000) + "</row>".repeat(200_000)))
                .hasMessageContaining("nested more than 100 deep");
    }

    @ParameterizedTest
    @CsvSource({
        "ZZZZZZ1, 'stands at ''ZZZZZZ1'''",
        "XFE2, 'columns go from A to XFD'",
        "'1', 'stands at ''1'''",
        "A99999999999999999, 'stands at'"
    })
    void the_place_of_a_cell_is_not_believed(String address, String message) {
        refusedSheet(Workbooks.sheet(HEADINGS + "<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>"))
                .hasMessageContaining("form.xlsx, sheet survey, line 2")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1048577", "-3", "99999999999", "x"})
    void the_number_of_a_row_is_not_believed(String number) {
        refusedSheet(Workbooks.sheet(HEADINGS + "<row r=\"" + number + "\"><c><v>1</v></c></row>"))
                .hasMessageContaining("form.xlsx, sheet survey, line 2")
                .hasMessageContaining("rows go from 1 to 1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2147483647", "-1", "99999999999", "x"})
    void the_number_of_a_text_is_not_believed(String number) {
        refusedSheet(Workbooks.sheet(HEADINGS + "<row r=\"2\"><c t=\"s\"><v>" + number + "</v></c></row>"))
                .hasMessageContaining("form.xlsx, sheet survey, line 2")
                .hasMessageContaining("and the workbook has 2");
    }

    @Test
    void a_number_without_end_stays_a_text() {
        Imported imported = Workbooks.read(Workbooks.zip(Workbooks.parts(Workbooks.sheet(HEADINGS
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>text</t></is></c><c t=\"inlineStr\"><is><t>a</t></is></c>"
                + "<c><v>1E999999999</v></c></row>"))));

        assertThat(imported.manuscript().items()).hasSize(1);
    }

    @Test
    void a_workbook_without_a_survey_is_told() {
        assertThatThrownBy(() -> Workbooks.read("""
                        choices|list_name|name
                        choices|a|1
                        other|x|y
                        """))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("no sheet named 'survey'");
    }

    @Test
    void missing_columns_are_told_together() {
        assertThatThrownBy(() -> Workbooks.read("""
                        survey|label|x
                        survey|a|1
                        """))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("form.xlsx, sheet survey, line 1: The sheet has no column 'type'")
                .hasMessageContaining("no column 'name'");
    }

    @Test
    void all_that_is_wrong_with_lines_is_told_at_once() {
        assertThatThrownBy(() -> Workbooks.read("""
                        survey|type|name|label
                        survey|text|a b|Blank
                        survey|text|<script>|Mark
                        survey|text|../../x|Path
                        survey|text||Nameless
                        survey||q|Typeless
                        survey|text|a|A
                        survey|text|a|A again
                        survey|end_group||
                        survey|begin_group|g|
                        """))
                .isInstanceOf(ProblemsException.class)
                .satisfies(error -> assertThat(((ProblemsException) error)
                                .problems().stream()
                                        .map(problem -> problem.code() + " "
                                                + problem.place().line().orElse(0)))
                        .containsExactly(
                                "name 2", "name 3", "name 4", "name 5", "type 6", "name 8", "group 9", "group 10"));
    }

    @Test
    void groups_without_end_are_told() {
        String table = "survey|type|name\n" + "survey|begin_group|g\n".repeat(5_000);

        assertThatThrownBy(() -> Workbooks.read(table))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("more than 60 deep");
    }
}
