package org.polder.publishing.triples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Missing;
import org.polder.problem.ProblemsException;
import org.polder.publishing.People;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class TripleSExportTest {
    private static final Schema SCHEMA = Schema.of(List.of(
            Variable.single(
                    "Q1", "Werk?", Category.of(1, "Zzp & co"), Category.missing(2, "Weet niet", Missing.DONT_KNOW)),
            Variable.multiple("Q7", "Waarvoor?", Category.of(1, "Tekst"), Category.of(3, "Beeld")),
            Variable.number("n", "Getal"),
            new Variable("d", "Dag", Variable.Kind.DATE, ImmutableList.of()),
            new Variable("t", "Wat\nnog?", Variable.Kind.TEXT, ImmutableList.of())));

    private static final People PEOPLE = new People(
            SCHEMA,
            List.of(
                    Map.of(
                            "Q1", Value.of(1),
                            "Q7", Value.of(ImmutableSortedSet.of(1, 3)),
                            "n", Value.number(-2.5),
                            "d", Value.day(LocalDate.of(2026, 3, 31)),
                            "t", Value.text("já, \"x\"")),
                    Map.of(
                            "Q1",
                            Value.leftOpen(),
                            "Q7",
                            Value.leftOpen(),
                            "n",
                            Value.number(10),
                            "t",
                            Value.text("€"))));

    @TempDir
    Path folder;

    @Test
    void fixed_fields_stand_where_the_metadata_say() throws IOException {
        TripleSFiles files = TripleSExport.of(PEOPLE, "Enquête").write(folder, "survey");

        assertThat(Files.readString(files.data(), StandardCharsets.ISO_8859_1))
                .isEqualTo("1" + "1" + "101" + "-2.5" + "20260331" + "já, \"x\"" + "\r\n" + "2" + "9" + "000" + "10.0"
                        + "        " + "?      " + "\r\n");
        assertThat(Files.readString(files.metadata())).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <sss version="2.0">
                          <origin>Polder</origin>
                          <survey>
                            <title>Enquête</title>
                            <record ident="A">
                              <variable ident="1" type="quantity" use="serial">
                                <name>serial</name>
                                <label>Serial number</label>
                                <position start="1"/>
                                <values>
                                  <range from="1" to="2"/>
                                </values>
                              </variable>
                              <variable ident="2" type="single">
                                <name>Q1</name>
                                <label>Werk?</label>
                                <position start="2"/>
                                <values>
                                  <value code="1">Zzp &amp; co</value>
                                  <value code="2">Weet niet<?polder missing DONT_KNOW?></value>
                                  <value code="9">(left open)<?polder absent LEFT_OPEN?></value>
                                </values>
                              </variable>
                              <variable ident="3" type="multiple">
                                <name>Q7</name>
                                <label>Waarvoor?</label>
                                <position start="3" finish="5"/>
                                <values>
                                  <value code="1">Tekst</value>
                                  <value code="3">Beeld</value>
                                </values>
                              </variable>
                              <variable ident="4" type="quantity">
                                <name>n</name>
                                <label>Getal</label>
                                <position start="6" finish="9"/>
                                <values>
                                  <range from="-2.5" to="10.0"/>
                                </values>
                              </variable>
                              <variable ident="5" type="date">
                                <name>d</name>
                                <label>Dag</label>
                                <position start="10" finish="17"/>
                                <values>
                                  <range from="20260331" to="20260331"/>
                                </values>
                              </variable>
                              <variable ident="6" type="character">
                                <name>t</name>
                                <label>Wat<br/>nog?</label>
                                <position start="18" finish="24"/>
                                <size>7</size>
                              </variable>
                            </record>
                          </survey>
                        </sss>
                        """);
        assertThat(files.notes())
                .containsExactly("1 values have letters that ISO-8859-1 lacks, and question marks in their place: write"
                        + " csv() in UTF-8 to keep them");
    }

    @Test
    void separated_fields_are_quoted_and_named() throws IOException {
        TripleSFiles files = TripleSExport.of(PEOPLE, "")
                .csv()
                .charset(StandardCharsets.UTF_8)
                .write(folder, "survey");

        assertThat(Files.readString(files.data()))
                .isEqualTo("\"serial\",\"Q1\",\"Q7\",\"n\",\"d\",\"t\"\r\n"
                        + "\"1\",\"1\",\"101\",\"-2.5\",\"20260331\",\"já, \"\"x\"\"\"\r\n"
                        + "\"2\",\"9\",\"000\",\"10.0\",,\"€\"\r\n");
        assertThat(Files.readString(files.metadata()))
                .contains("format=\"csv\" skip=\"1\"")
                .contains("start=\"6\"/>");
        assertThat(files.notes()).isEmpty();
    }

    @Test
    void labels_in_other_languages_stand_beside_the_first_and_can_be_read() throws IOException {
        Schema english = Schema.of(List.of(Variable.single("Q1", "Work?", Category.of(1, "Self-employed"))));

        TripleSFiles files =
                TripleSExport.of(PEOPLE, "").language("en", english).write(folder, "survey");

        assertThat(Files.readString(files.metadata()))
                .contains("languages=\"en\"")
                .contains("<label>Werk?<text xml:lang=\"en\">Work?</text></label>");
        Variable read = TripleSReader.of(files.metadata())
                .language("en")
                .open()
                .schema()
                .variable("Q1");
        assertThat(read.label()).isEqualTo("Work?");
        assertThat(read.categories()).extracting(Category::label).containsExactly("Self-employed", "Weet niet");
    }

    @Test
    void a_weight_that_not_everyone_has_and_a_choice_without_categories_are_refused() {
        People people =
                new People(Schema.of(List.of(Variable.number("w", ""), Variable.single("Q1", ""))), List.of(Map.of()));

        assertThatThrownBy(() -> TripleSExport.of(people, "").weight("w").write(folder, "survey"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fixed_fields_take_no_character_set_of_several_bytes() {
        TripleSExport export = TripleSExport.of(PEOPLE, "");

        assertThatThrownBy(() -> export.charset(StandardCharsets.UTF_8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csv()");
    }

    @Test
    void a_weight_is_marked() throws IOException {
        People people =
                new People(Schema.of(List.of(Variable.number("w", ""))), List.of(Map.of("w", Value.number(0.5))));

        TripleSFiles files = TripleSExport.of(people, "").weight("w").write(folder, "survey");

        assertThat(TripleSReader.of(files.metadata()).open().weight()).contains("w");
    }
}
