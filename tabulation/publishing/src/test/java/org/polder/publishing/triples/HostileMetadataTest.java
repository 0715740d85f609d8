package org.polder.publishing.triples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polder.problem.ProblemsException;

@Timeout(30)
class HostileMetadataTest {
    private static final String SURVEY = "<survey><title>%s</title><record ident='A'>"
            + "<variable ident='1' type='single'><name>Q1</name><label>%s</label><position start='1'/>"
            + "<values><value code='1'>Yes</value></values></variable></record></survey></sss>";

    @TempDir
    Path folder;

    @BeforeEach
    void write_data() throws IOException {
        Files.writeString(folder.resolve("survey.asc"), "1\n");
        Files.writeString(folder.resolve("secret.txt"), "hush hush");
    }

    private TripleSSource open(String xml) throws IOException {
        return TripleSReader.of(Files.writeString(folder.resolve("survey.xml"), xml))
                .open();
    }

    private void assertRefused(String xml, String... said) {
        ThrowingCallable opening = () -> open(xml);
        assertThatThrownBy(opening)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(said)
                .hasMessageNotContaining("hush hush");
    }

    @Test
    void the_document_type_that_the_standard_names_is_not_fetched() throws IOException {
        TripleSSource source = open("<!DOCTYPE sss PUBLIC '-//triple-s//DTD Survey Interchange v2.0//EN' "
                + "'http://127.0.0.1:1/sss_v20.dtd'><sss version='2.0'>" + SURVEY.formatted("T", "L"));

        assertThat(source.title()).isEqualTo("T");
    }

    @Test
    void an_entity_that_is_another_file_is_not_read() {
        assertRefused(
                "<!DOCTYPE sss [<!ENTITY x SYSTEM '"
                        + folder.resolve("secret.txt").toUri() + "'>]>" + "<sss version='2.0'>"
                        + SURVEY.formatted("&x;", "L"),
                "'&x;'");
    }

    @Test
    void entities_within_entities_do_not_grow() {
        StringBuilder lol = new StringBuilder("<!DOCTYPE sss [<!ENTITY l0 'lolololololololol'>");
        for (int i = 1; i < 20; i++) {
            lol.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertRefused(lol + "]><sss version='2.0'>" + SURVEY.formatted("T", "&l19;"), "'&l19;'");
    }

    @Test
    void a_parameter_entity_is_not_fetched() throws IOException {
        TripleSSource source = open("<!DOCTYPE sss [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x;]>"
                + "<sss version='2.0'>" + SURVEY.formatted("T", "L"));

        assertThat(source.schema().variables()).hasSize(1);
    }

    @Test
    void elements_without_end_are_given_up() {
        assertRefused("<sss version='2.0'><origin>" + "<a>".repeat(100_000), "deep");
    }

    @Test
    void a_text_without_end_is_given_up() {
        assertRefused("<sss version='2.0'>" + SURVEY.formatted("T", "x".repeat(Elements.MOST_TEXT + 1)), "longer than");
    }

    @Test
    void white_space_without_end_is_read_once() throws IOException {
        String wide = " ".repeat(Elements.MOST_TEXT / 2) + "x\n";

        assertThat(open("<sss version='2.0'>" + SURVEY.formatted(wide, "L")).title())
                .isEqualTo("x");
    }

    @Test
    void a_number_of_many_digits_is_looked_at_once() {
        assertRefused(
                "<sss version='2.0'><survey><record ident='A'><variable ident='1' type='quantity'><name>n</name>"
                        + "<label/><position start='1'/><values><range from='" + "1".repeat(90_000)
                        + "x' to='1'/></values></variable></record></survey></sss>",
                "which is no number");
    }

    @Test
    void a_range_of_codes_does_not_become_categories_without_end() {
        assertRefused(
                "<sss version='2.0'><survey><record ident='A'><variable ident='1' type='single'><name>n</name><label/>"
                        + "<position start='1' finish='10'/><values><range from='0' to='2147483647'/></values>"
                        + "</variable></record></survey></sss>",
                "at most 10000");
    }

    @Test
    void the_metadata_do_not_choose_files_elsewhere() throws IOException {
        for (String href :
                new String[] {"../secret.txt", "/etc/passwd", "file:///etc/passwd", "..", "C:\\x", "http://a/b"}) {
            assertRefused(
                    "<sss version='2.0'>"
                            + SURVEY.formatted("T", "L").replace("ident='A'", "ident='A' href='" + href + "'"),
                    "is no file beside it");
        }
    }

    @Test
    void a_file_that_is_no_xml_is_told_with_line_and_column() {
        assertRefused("", "line 1", "Column 1", "not readable as XML");
        assertRefused("<sss version='2.0'>\n  <survey>\n</sss>", "line 3", "not readable as XML");
        assertRefused("{}", "line 1", "not readable as XML");
    }

    @Test
    void bytes_that_are_no_letters_are_told_and_not_printed() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Path file = folder.resolve("survey.xml");
            Files.write(file, new byte[] {'<', 's', 's', 's', '>', (byte) 0xC3, '<'});
            assertThatThrownBy(() -> TripleSReader.of(file).open())
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("not readable as XML");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_character_set_is_taken_from_mark_or_declaration() throws IOException {
        String xml = "<sss version='2.0'>" + SURVEY.formatted("é", "L");
        Path file = folder.resolve("survey.xml");

        Files.writeString(file, "<?xml version='1.0' encoding='ISO-8859-1'?>" + xml, StandardCharsets.ISO_8859_1);
        assertThat(TripleSReader.of(file).open().title()).isEqualTo("é");
        Files.writeString(file, "\uFEFF" + xml);
        assertThat(TripleSReader.of(file).open().title()).isEqualTo("é");
        Files.writeString(file, xml, StandardCharsets.UTF_16);
        assertThat(TripleSReader.of(file).open().title()).isEqualTo("é");
        assertRefused("<?xml version='1.0' encoding='KLINGON'?>" + xml, "'KLINGON'");
    }
}
