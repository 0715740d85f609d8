package org.polder.publishing.spss;

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
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class SpssExportTest {
    private static final Variable WORK = Variable.single(
            "Q1",
            "Welk soort werk doet u?",
            Category.of(1, "Zzp'er"),
            Category.of(2, "Werkgever"),
            Category.missing(8, "Weet niet", Missing.DONT_KNOW),
            Category.missing(9, "Geen antwoord", Missing.REFUSED));
    private static final Variable USE =
            Variable.multiple("Q7", "Waarvoor?", Category.of(1, "Tekst"), Category.of(2, "Beeld"));
    private static final Variable AGE = new Variable(
            "Q2",
            "Leeftijd",
            Variable.Kind.NUMBER,
            ImmutableList.of(Category.missing(99, "Zeg ik niet", Missing.REFUSED)));
    private static final Variable BORN = new Variable("Q3", "Geboren", Variable.Kind.DATE, ImmutableList.of());
    private static final Variable WHY = new Variable("Q4", "Waarom?", Variable.Kind.TEXT, ImmutableList.of());

    private static final People PEOPLE = new People(
            Schema.of(List.of(WORK, USE, AGE, BORN, WHY)),
            List.of(
                    Map.of(
                            "Q1", Value.of(1),
                            "Q7", Value.of(ImmutableSortedSet.of(1, 2)),
                            "Q2", Value.number(99),
                            "Q3", Value.day(LocalDate.of(1980, 2, 29)),
                            "Q4", Value.text("om \"het\",\nja")),
                    Map.of(
                            "Q1", Value.of(9),
                            "Q7", Value.leftOpen(),
                            "Q2", Value.of(99),
                            "Q3", Value.leftOpen(),
                            "Q4", Value.notReached())));

    @TempDir
    Path folder;

    private String syntax(People people) throws IOException {
        return Files.readString(SpssExport.of(people).write(folder, "survey").syntax());
    }

    @Test
    void data_hold_codes_indicators_numbers_days_and_texts_on_one_line_each() throws IOException {
        SpssFiles files = SpssExport.of(PEOPLE).write(folder, "survey");

        assertThat(Files.readString(files.data()))
                .isEqualTo("Q1,Q7_1,Q7_2,Q2,Q3,Q3_missing,Q4,Q4_missing\n"
                        + "1,1,1,99,1980-02-29,,\"om \"\"het\"\", ja\",\n"
                        + "9,97,97,996,,997,,999\n");
        assertThat(files.cases()).isEqualTo(2);
    }

    @Test
    void codes_for_no_answer_are_user_missing_and_dont_know_keeps_its_own_code() throws IOException {
        assertThat(syntax(PEOPLE))
                .contains("MISSING VALUES Q1 (8 THRU HI).\n")
                .contains("MISSING VALUES Q7_1 (97 THRU HI).\n")
                .contains("MISSING VALUES Q2 (996 THRU HI).\n")
                .contains("  97 '(left open)'\n  98 '(not asked)'\n  99 '(not reached)'.\n");
    }

    @Test
    void a_number_gets_codes_above_the_greatest_number_there_is() throws IOException {
        assertThat(SpssExport.of(PEOPLE).write(folder, "survey").notes())
                .containsExactly("Q2 has other codes here, so that SPSS can tell them from answers: 99 is 996");
    }

    @Test
    void one_dont_know_amid_the_answers_is_named_beside_the_range() throws IOException {
        Variable amid = Variable.single(
                "Q1",
                "",
                Category.of(1, "Ja"),
                Category.missing(2, "Weet niet", Missing.DONT_KNOW),
                Category.of(3, "Nee"));

        assertThat(syntax(new People(Schema.of(List.of(amid)), List.of())))
                .contains("MISSING VALUES Q1 (2, 97 THRU HI).\n");
    }

    @Test
    void several_dont_knows_amid_the_answers_move_to_the_end() throws IOException {
        Variable amid = Variable.single(
                "Q1",
                "",
                Category.missing(0, "Weet niet", Missing.DONT_KNOW),
                Category.missing(2, "Geweigerd", Missing.REFUSED),
                Category.of(3, "Nee"));
        People people = new People(Schema.of(List.of(amid)), List.of(Map.of("Q1", Value.of(2))));

        SpssFiles files = SpssExport.of(people).write(folder, "survey");

        assertThat(Files.readString(files.syntax())).contains("MISSING VALUES Q1 (95 THRU HI).\n");
        assertThat(Files.readString(files.data())).isEqualTo("Q1\n95\n");
        assertThat(files.notes()).hasSize(1);
    }

    @Test
    void a_multiple_choice_is_a_set_of_its_columns() throws IOException {
        assertThat(syntax(PEOPLE))
                .contains("MRSETS /MDGROUP NAME=$Q7\n  LABEL='Waarvoor?'\n"
                        + "  CATEGORYLABELS=VARLABELS VARIABLES=Q7_1\n    Q7_2 VALUE=1.\n");
    }

    @Test
    void what_polder_adds_can_be_in_dutch() throws IOException {
        assertThat(Files.readString(SpssExport.of(PEOPLE)
                        .in(TableWords.DUTCH)
                        .write(folder, "survey")
                        .syntax()))
                .contains("  0 'Niet gekozen'\n  1 'Gekozen'\n  97 '(opengelaten)'\n  98 '(niet gevraagd)'");
    }

    @Test
    void a_quote_in_a_label_is_doubled() throws IOException {
        assertThat(syntax(PEOPLE)).contains("  1 'Zzp''er'\n");
    }

    @Test
    void a_long_label_is_cut_between_letters_and_kept_in_full_in_a_note() throws IOException {
        Variable wordy = Variable.single("Q1", "", Category.of(1, "é".repeat(61)));

        SpssFiles files =
                SpssExport.of(new People(Schema.of(List.of(wordy)), List.of())).write(folder, "survey");

        assertThat(Files.readString(files.syntax()))
                .contains("  1 '" + "é".repeat(55) + "' +\n    '" + "é".repeat(5) + "'\n");
        assertThat(files.notes()).containsExactly("The label of Q1 = 1 in full: " + "é".repeat(61));
    }

    @Test
    void no_line_of_syntax_is_longer_than_spss_reads_or_blank() throws IOException {
        Variable wordy = Variable.single("Q1", "x.\n\n. ".repeat(100), Category.of(1, "€".repeat(300)));

        assertThat(syntax(new People(Schema.of(List.of(wordy)), List.of())).lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 251));
    }

    @Test
    void a_weight_and_ordered_choices_are_declared() throws IOException {
        String text = Files.readString(SpssExport.of(PEOPLE)
                .ordinal("Q1")
                .weight("Q2")
                .write(folder, "survey")
                .syntax());

        assertThat(text).contains("VARIABLE LEVEL\n    Q1 (ORDINAL).\n").contains("WEIGHT BY Q2.\n");
    }

    @Test
    void every_wrong_name_of_an_export_is_told() {
        assertThatThrownBy(() ->
                        SpssExport.of(PEOPLE).ordinal("Q7", "Q2").weight("Q1").write(folder, "survey"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(3));
    }

    @Test
    void a_day_that_spss_does_not_have_is_refused() {
        People people =
                new People(Schema.of(List.of(BORN)), List.of(Map.of("Q3", Value.day(LocalDate.of(1582, 10, 14)))));

        assertThatThrownBy(() -> SpssExport.of(people).write(folder, "survey"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("1582-10-14");
        assertThat(folder).isEmptyDirectory();
    }
}
