package org.polder.publishing.triples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/** A small survey as another program could write it, with every type of variable, in both kinds of data. */
class TripleSReaderTest {
    private static final String FIELDS = "serial 1 4;visit 5 12;at 13 18;again 19 19;seen 20 24;more 25 34;two 35 38;"
            + "miles 39 43;back 44 44;when 45 46;w 47 52";

    private static final String VARIABLES = """
            <variable ident="1" type="quantity" use="serial"><name>serial</name><label>Number</label>{serial}
              <values><range from="1" to="9999"/></values></variable>
            <variable ident="2" type="date"><name>visit</name><label>Day</label>{visit}
              <values><range from="20260101" to="20261231"/></values></variable>
            <variable ident="3" type="time"><name>at</name><label>Time</label>{at}</variable>
            <variable ident="4" type="single"><name>again</name>
              <label>How
                 often<text mode="interview">Were you here before?</text><text mode="analysis" xml:lang="nl">Vaker</text>
              </label>{again}
              <values><value code="0">First<br/>time</value><value code="1">Before</value><value code="9">?</value></values>
            </variable>
            <variable ident="5" type="multiple"><name>seen</name><label>Seen</label>{seen}
              <values><value code="1">Mill</value><value code="2">Dyke</value><value code="5">Other</value></values></variable>
            <variable ident="6" type="character"><name>more</name><label>What other</label>{more}<size>8</size></variable>
            <variable ident="7" type="multiple"><name>two</name><label>Best two</label>{two}
              <spread subfields="2" width="2"/><values><range from="1" to="12"/></values></variable>
            <variable ident="8" type="quantity"><name>miles</name><label>Miles</label>{miles}
              <values><range from="0.0" to="500.0"/><value code="999.9">Not said</value></values></variable>
            <variable ident="9" type="logical"><name>back</name><label>Comes back</label>{back}</variable>
            <variable ident="10" type="single" format="literal"><name>when</name><label>When</label>{when}
              <filter>back</filter><values><value code="A">Soon</value><value code="BB">Late</value></values></variable>
            <variable ident="11" type="quantity" use="weight"><name>w</name><label>Weight</label>{w}
              <values><range from="0.000" to="99.999"/></values></variable>
            """;

    private static final String FIXED = "0001" + "20260331" + "161500" + "0" + "10001" + "  a, b    " + "0212" + "  2.5"
            + "1" + "BB" + " 1.131\r\n"
            + "0002" + "20260401" + "000000" + "9" + "00000" + "          " + " 9  " + "999.9" + "0" + "  "
            + " 0.900\r\n"
            + "0003" + "        " + "      " + " " + "     " + "          " + "    " + "     " + "1\r\n";

    private static final String SEPARATED = "serial,visit,at,again,seen,more,two,miles,back,when,w\n"
            + "0001,20260331,161500,0,\"10001\",\"  a, b\",0212,2.5,1, BB ,1.131\n"
            + "0002,20260401,\"000000\", 9,\"00000\",,09,999.9,0,,0.900\n"
            + "0003,,,,,,,,1,,\n";

    @TempDir
    Path folder;

    private static String metadata(boolean separated) {
        String variables = VARIABLES;
        int number = 1;
        for (String field : FIELDS.split(";")) {
            String[] parts = field.split(" ");
            variables = variables.replace(
                    "{" + parts[0] + "}",
                    separated
                            ? "<position start='" + number + "'/>"
                            : "<position start='" + parts[1] + "' finish='" + parts[2] + "'/>");
            number++;
        }
        return "<sss version='2.0' languages='nl' modes='interview analysis'><date>today</date><survey><name>s</name>"
                + "<title>A visit</title><record ident='V'" + (separated ? " format='csv' skip='1'" : "") + ">"
                + variables
                + "</record></survey></sss>";
    }

    private TripleSReader reader(boolean separated) throws IOException {
        Files.writeString(folder.resolve("visit.asc"), FIXED);
        Files.writeString(folder.resolve("visit.csv"), SEPARATED);
        return TripleSReader.of(Files.writeString(folder.resolve("visit.xml"), metadata(separated)));
    }

    private static List<String> values(ResponseSource source, String variable) {
        List<String> values = new ArrayList<>();
        source.forEach(respondent -> values.add(respondent
                .value(variable)
                .absence()
                .map(Missing::name)
                .orElseGet(() -> respondent.value(variable).key())));
        return values;
    }

    private static void assertRead(TripleSSource source) {
        assertThat(source.title()).isEqualTo("A visit");
        assertThat(source.weight()).contains("w");
        assertThat(source.schema().variables())
                .extracting(Variable::name)
                .containsExactly("visit", "at", "again", "seen", "more", "two", "miles", "back", "when", "w");
        assertThat(values(source, "visit")).containsExactly("2026-03-31", "2026-04-01", "NOT_ASKED");
        assertThat(values(source, "at")).containsExactly("16:15:00", "00:00:00", "NOT_ASKED");
        assertThat(values(source, "again")).containsExactly("0", "9", "NOT_ASKED");
        assertThat(values(source, "seen")).containsExactly("[1, 5]", "LEFT_OPEN", "NOT_ASKED");
        assertThat(values(source, "more")).containsExactly("  a, b", "NOT_ASKED", "NOT_ASKED");
        assertThat(values(source, "two")).containsExactly("[2, 12]", "9", "NOT_ASKED");
        assertThat(values(source, "miles")).containsExactly("2.5", "999.9", "NOT_ASKED");
        assertThat(values(source, "back")).containsExactly("1", "0", "1");
        assertThat(values(source, "when")).containsExactly("2", "NOT_ASKED", "LEFT_OPEN");
        assertThat(values(source, "w")).containsExactly("1.131", "0.9", "NOT_ASKED");
    }

    @Test
    void fixed_fields_are_read_where_the_metadata_put_them() throws IOException {
        assertRead(reader(false).open());
    }

    @Test
    void separated_fields_are_read_by_their_number() throws IOException {
        assertRead(reader(true).open());
    }

    @Test
    void the_serial_number_names_the_respondent() throws IOException {
        List<String> names = new ArrayList<>();
        reader(false).open().forEach(respondent -> names.add(respondent.place().toString()));

        assertThat(names.get(1)).isEqualTo("visit.asc, line 2, respondent 0002");
    }

    @Test
    void labels_come_in_the_language_asked_for_and_else_plain() throws IOException {
        assertThat(reader(false).open().schema().variable("again").label()).isEqualTo("How often");
        assertThat(reader(false)
                        .language("nl")
                        .open()
                        .schema()
                        .variable("again")
                        .label())
                .isEqualTo("Vaker");
        assertThat(reader(false)
                        .open()
                        .schema()
                        .variable("again")
                        .categories()
                        .get(0)
                        .label())
                .isEqualTo("First\ntime");
    }

    @Test
    void a_value_declared_missing_is_a_category_and_no_number() throws IOException {
        TripleSSource source = reader(false)
                .missing("miles", "999.9", Missing.REFUSED)
                .missing("again", "9", Missing.DONT_KNOW)
                .open();

        assertThat(values(source, "miles")).containsExactly("2.5", "1", "NOT_ASKED");
        assertThat(source.schema().variable("miles").categories())
                .containsExactly(Category.missing(1, "Not said", Missing.REFUSED));
        assertThat(source.schema().variable("again").category(9).orElseThrow().missing())
                .contains(Missing.DONT_KNOW);
        assertThat(source.notes()).isEmpty();
    }

    @Test
    void a_labelled_value_that_counts_as_a_number_is_noted() throws IOException {
        assertThat(reader(false).open().notes())
                .containsExactly(
                        "The labelled values 999.9 (Not said) of 'miles' count as numbers: declare those that are"
                                + " none with missing()");
    }

    @Test
    void a_declaration_of_what_is_not_there_is_refused() throws IOException {
        TripleSReader reader =
                reader(false).missing("mile", "1", Missing.REFUSED).missing("again", "3", Missing.REFUSED);

        assertThatThrownBy(reader::open)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2))
                .hasMessageContaining("Did you mean 'miles'?");
    }

    @Test
    void a_blank_field_can_stand_for_left_open() throws IOException {
        assertThat(values(reader(false).blank(Missing.LEFT_OPEN).open(), "again"))
                .containsExactly("0", "9", "LEFT_OPEN");
    }

    @Test
    void every_field_that_does_not_fit_is_told_with_its_line_and_columns() throws IOException {
        TripleSReader reader = reader(false);
        Files.writeString(
                folder.resolve("visit.asc"),
                "0001" + "20260230" + "250000" + "7" + "1x00y" + "          " + "1300" + "+12.5" + "2" + "C "
                        + "-1.000\n" + FIXED);
        TripleSSource source = reader.open();

        assertThatThrownBy(() -> source.forEach(respondent -> {}))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::toString)
                                .hasSize(9)
                                .allMatch(text -> text.startsWith("visit.asc, line 1, respondent 0001, "))
                                .first()
                                .isEqualTo(
                                        "visit.asc, line 1, respondent 0001, visit: 'visit' (columns 5 to 12) cannot be"
                                                + " read: '20260230' is no day: write it as 20260331"));
    }

    @Test
    void records_that_do_not_fit_can_be_skipped_and_are_counted() throws IOException {
        TripleSReader reader = reader(true);
        Files.writeString(folder.resolve("visit.csv"), SEPARATED + "0004,20270101,,,1,,,,0,,1\n0005,,,\n");
        List<Respondent> read = new ArrayList<>();

        Skipped skipped = reader.open().forEach(read::add, Run.here().skipBadRows());

        assertThat(read).hasSize(3);
        assertThat(skipped.rows()).isEqualTo(2);
        assertThat(skipped.first().get(0).message()).contains("2027-01-01 lies outside 20260101 to 20261231");
        assertThat(skipped.first().get(1).message()).contains("drop the zeros before it");
        assertThat(skipped.first()).hasSize(2 + 7);
    }

    @Test
    void metadata_problems_are_all_told_with_their_lines() throws IOException {
        Path file = Files.writeString(folder.resolve("visit.xml"), """
                <sss version="3.0">
                <survey><record ident="A" format="tab">
                <variable ident="1" type="singel"><name>a</name><label/><position start="1"/></variable>
                <variable ident="2" type="single"><name>b</name><label/><position start="0"/></variable>
                <variable ident="3" type="single"><name>c</name><label/><position start="2"/>
                  <values><value code="10">x</value><value code="10">y</value><value code="-1">z</value></values></variable>
                <variable ident="4" type="character"><name>d</name><label/><position start="3"/><filter>nobody</filter></variable>
                <wrong/>
                </record></survey></sss>
                """);

        assertThatThrownBy(() -> TripleSReader.of(file).open())
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(
                        "line 1: Column 20: Version '3.0' is not known",
                        "line 2: ",
                        "'tab' is no format",
                        "line 3: ",
                        "Did you mean 'single'?",
                        "line 4: ",
                        "'0' is no start",
                        "line 4: Variable 'b' of type single has no <values>",
                        "Code '10' of 'c' is there twice",
                        "line 5: Variable 'c' has the code -1: codes begin at 0",
                        "line 5: Variable 'c' has column 2, and its values take 2 characters",
                        "line 7: Variable 'd' of type character has no <size>",
                        "line 7: The filter 'nobody' of 'd' is no logical variable before it",
                        "<wrong> does not belong here");
    }

    @Test
    void metadata_without_data_say_which_files_were_looked_for() throws IOException {
        Path file = Files.writeString(folder.resolve("alone.xml"), metadata(true));

        assertThatThrownBy(() -> TripleSReader.of(file).open())
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("alone.csv");
    }
}
