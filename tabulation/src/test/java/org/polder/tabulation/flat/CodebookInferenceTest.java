package org.polder.tabulation.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Variable;

/** What columns hold is read off their cells, by the rules the class states. */
class CodebookInferenceTest {
    private static InferredCodebook inferred(String text) {
        return CodebookInference.of(CsvText.file(text));
    }

    /** The variables but for the first line, which tells of the codebook as a whole. */
    private static String shown(String text) {
        return inferred(text).codebook().toString().lines().skip(1).collect(Collectors.joining("\n"));
    }

    /** One column of so many rows. */
    private static String column(String name, String... cells) {
        return name + ",x\n"
                + IntStream.range(0, 12)
                        .mapToObj(i -> cells[i % cells.length] + ",")
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void few_whole_numbers_are_codes_and_many_are_numbers() {
        assertThat(shown(column("q", "1", "2", "99", ""))).startsWith("q: SINGLE, its code in 'q'; codes 1, 2, 99");
        assertThat(shown(column("q", "-2", "-1", "0", "1", "2")))
                .startsWith("q: SINGLE, its code in 'q'; codes -2 to 2");
        assertThat(shown(column("q", "100", "200", "300"))).startsWith("q: SINGLE");
        assertThat(shown(column("age", "18", "23", "34", "45", "51", "67"))).startsWith("age: NUMBER, in 'age'");
        assertThat(shown(column("zip", "0612", "0311")))
                .startsWith("zip: SINGLE, its label in 'zip'; 1 = 0311, 2 = 0612");
    }

    @Test
    void decimals_days_and_weights_are_known() {
        assertThat(shown(column("pay", "1.5", "-2", "3e2"))).startsWith("pay: NUMBER, in 'pay'");
        assertThat(shown(column("day", "2026-03-31", "2025-02-28"))).startsWith("day: DATE, in 'day'");
        assertThat(shown(column("day", "2026-02-30", "2026-02-28"))).startsWith("day: SINGLE, its label");
        for (String name : new String[] {"weight", "Gewicht", "weging", "w_weging", "weight_final"}) {
            assertThat(shown(column(name, "1", "2"))).as(name).startsWith(name + ": NUMBER");
        }
        assertThat(shown(column("overweight", "1", "2"))).startsWith("overweight: SINGLE");
    }

    @Test
    void a_decimal_comma_is_pointed_out() {
        InferredCodebook inferred = inferred("a;b\n1,5;1\n2,25;2\n");

        assertThat(inferred.codebook().schema().variable("a").kind()).isEqualTo(Variable.Kind.TEXT);
        assertThat(inferred.notes())
                .singleElement()
                .asString()
                .contains("'a' seems to hold numbers with a decimal comma");
    }

    @Test
    void texts_that_recur_are_labels_and_others_are_text() {
        assertThat(shown(column("q", "ja", "nee", "=weet niet")))
                .startsWith("q: SINGLE, its label in 'q'; 1 = =weet niet, 2 = ja, 3 = nee");
        assertThat(shown("q,x\nsome words,1\nother words,1\n")).startsWith("q: TEXT, in 'q'");
        assertThat(shown(column("q", "x".repeat(61)))).startsWith("q: TEXT");
        assertThat(inferred(column("q", "")).notes()).hasSize(2);
    }

    @Test
    void columns_of_nought_and_one_are_one_multiple_choice() {
        for (String form : new String[] {"Q7_%d", "Q7.%d", "Q7[%d]", "Q7 %d"}) {
            String header =
                    IntStream.of(1, 2, 10).mapToObj(i -> String.format(form, i)).collect(Collectors.joining(","));
            Csv csv = Csv.of(
                    CsvText.file(header + ",x\n1,0,1,4\n0,0,0,4\n,,,4\n"),
                    inferred(header + ",x\n1,0,1,4\n0,0,0,4\n,,,4\n"));

            assertThat(CsvText.values(csv))
                    .as(form)
                    .containsExactly("Q7=[1, 10] x=4", "Q7=LEFT_OPEN x=4", "Q7=NOT_ASKED x=4");
        }
        // A grid, a single column, a name that is taken and two ways of writing make no group.
        assertThat(shown("Q_1,Q_2\n1,2\n1,0\n")).contains("Q_1: SINGLE", "Q_2: SINGLE");
        assertThat(shown("Q_1,x\n1,2\n")).contains("Q_1: SINGLE");
        assertThat(shown("Q_1,Q_2,Q\n1,0,5\n")).contains("Q_1: SINGLE", "Q: SINGLE");
        assertThat(shown("Q_1,Q.2\n1,0\n")).contains("Q_1: SINGLE", "Q.2: SINGLE");
    }

    @Test
    void lists_of_codes_are_multiple_choices() {
        assertThat(shown(column("q", "1;3;7", "2", "")))
                .startsWith("q: MULTIPLE, codes with ';' between them in 'q'; codes 1 to 3, 7");
        assertThat(shown("q;x\n1,3,7;1\n2;1\n")).startsWith("q: MULTIPLE, codes with ',' between them");
        assertThat(shown("q,x\n1 3,1\n2,1\n")).startsWith("q: MULTIPLE, codes with ' ' between them");
    }

    @Test
    void respondent_and_reached_are_known_by_name() {
        Codebook codebook = inferred("ID,Q1,Q2,reached\na,1,,Q1\nb,1,2,\n").codebook();

        assertThat(codebook.respondent()).contains("ID");
        assertThat(codebook.reached()).contains("reached");
        assertThat(codebook.schema().variables()).extracting(Variable::name).containsExactly("Q1", "Q2");
        assertThat(inferred("Q1,reached\n1,yes\n1,no\n").codebook().reached()).isEmpty();
    }

    @Test
    void a_row_that_contradicts_later_says_that_the_codebook_was_inferred() {
        String text = "q,x\n" + "1,\n2,\n".repeat(10) + "3,\n";
        InferredCodebook first = CodebookInference.of(CsvText.file(text), OptionalLong.of(20), Run.here());

        assertThat(first.whole()).isFalse();
        assertThat(first.toString()).startsWith("Inferred from the first 20 rows\nCodebook of 2 variables");
        assertThatThrownBy(() -> Csv.of(CsvText.file(text), first).forEach(respondent -> {}))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "line 22, q: Column 'q' has code 3, which does not exist; codes are 1, 2, and -3 to"
                                + " -1 for no answer. What the columns hold was inferred from the first 20 rows");
        assertThat(inferred(text).whole()).isTrue();
        assertThat(CodebookInference.of(CsvText.file(text), OptionalLong.of(21), Run.here())
                        .whole())
                .isTrue();
    }

    @Test
    void two_columns_of_one_name_are_refused_and_those_without_one_left_out() {
        assertThatThrownBy(() -> inferred("a,b,a\n1,2,3\n"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("two columns 'a', number 1 and number 3");
        assertThat(inferred(",a\n7,1\n").codebook().columns()).containsExactly("a");
    }

    /** Codes and numbers count the same; only what a code means, such as refused, cannot be read off a file. */
    @Test
    void a_file_of_ours_is_read_without_its_codebook() {
        TestPeople people = TableSuite.people(9, 3_000);
        Csv csv = Csv.of(
                CsvText.file(CsvText.written(people, Codebook.of(TableSuite.SCHEMA))),
                inferred(CsvText.written(people, Codebook.of(TableSuite.SCHEMA))));
        Scan scan = Scan.of(List.of(
                Crosstab.of("sex", "region"),
                Crosstab.of("judge.1", "why"),
                Crosstab.of("pay", "why").weight("w")));

        assertThat(csv.schema().variable("age").kind()).isEqualTo(Variable.Kind.NUMBER);
        SameCounts.assertSame(people.count(scan, Run.here()), csv.count(scan, Run.here()));
    }
}
