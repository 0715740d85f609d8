package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Runs Spark, which only the profile "full" brings. */
@Tag("full")
class SparkProblemsTest {
    private static final Schema SCHEMA = Schema.of(List.of(
            Variable.single("sex", "Sex", Category.of(1, "woman"), Category.of(2, "man")),
            new Variable("since", "Since when", Variable.Kind.DATE, ImmutableList.of()),
            Variable.number("w", "Weight")));
    private static final Codebook CODEBOOK = new Codebook(
            SCHEMA,
            ImmutableMap.of(
                    "sex", new Stored.Code("sex"),
                    "since", new Stored.Plain("since", Optional.empty()),
                    "w", new Stored.Plain("w", Optional.empty())),
            Codebook.ABSENCES,
            Missing.NOT_ASKED,
            Optional.empty(),
            Optional.of("who"));

    @Test
    void every_column_that_is_missing_twice_there_or_of_a_wrong_type_is_named() {
        Dataset<Row> data =
                sql("select 'a' as who, 'b' as who, array(1) as sex, current_timestamp() as since, 1.5 as wt");

        assertThat(problems(() -> SparkResponses.of("survey", data, CODEBOOK)))
                .containsExactly(
                        "survey, w: There is no column 'w', which the codebook names. Did you mean 'wt'?",
                        "survey, who: There are several columns 'who': drop or rename all but one of them",
                        "survey, sex: Column 'sex' is of type array<int>, which cannot hold codes: cast it to int or string",
                        "survey, since: Column 'since' is of type timestamp, which cannot hold days: cast it to date");
    }

    @Test
    void columns_that_differ_by_case_alone_or_have_odd_names_are_told_apart() {
        Codebook codebook = new Codebook(
                Schema.of(List.of(Variable.single("x", "X", Category.of(1, "one"), Category.of(2, "two")))),
                ImmutableMap.of("x", new Stored.Code("a.`b` C")),
                ImmutableMap.of(),
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
        Dataset<Row> data = sql("select 1 as p, 2 as q").toDF("a.`b` c", "a.`b` C");
        Counts counts = SparkResponses.of("odd", data, codebook).count(Scan.of(List.of(Crosstab.of("x"))), Run.here());

        assertThat(counts.crosstabs().get(0).category(0, 1).n()).isEqualTo(1);
    }

    @Test
    void bad_rows_are_refused_by_all_their_problems_in_an_order_that_partitions_do_not_change() {
        for (int partitions : new int[] {1, 4, 40}) {
            assertThat(problems(() -> bad(partitions).count(weighted(), Run.here())))
                    .containsExactly(
                            "bad, respondent r2, sex: Column 'sex' has code 3, which does not exist; codes are 1, 2, and"
                                    + " -3 to -1 for no answer",
                            "bad, respondent r3, w: 'w' has the weight -1: give a number from 0 up");
        }
    }

    @Test
    void bad_rows_are_skipped_and_told_when_asked_for() {
        Counts counts = bad(3).count(weighted(), Run.here().skipBadRows());

        assertThat(counts.rows()).isEqualTo(3);
        assertThat(counts.skipped().rows()).isEqualTo(2);
        assertThat(counts.skipped().first()).hasSize(2);
        assertThat(counts.crosstabs().get(0).everyone(0).weight()).isEqualTo(2.5 + 0.25);
    }

    @Test
    void a_bad_cell_of_a_column_that_is_not_read_spoils_nothing() {
        Counts counts = bad(2).count(Scan.of(List.of(Crosstab.of("w"))), Run.here());

        assertThat(counts.rows()).isEqualTo(4);
    }

    @Test
    void a_weight_is_looked_at_within_the_filter_only() {
        Scan some = Scan.of(List.of(Crosstab.of("sex").weight("w").filter(Filter.atMost("w", 5))));
        Dataset<Row> data =
                sql("select 'r' || id as who, 1 as sex, null as since, if(id = 0, null, 2D) as w from range(3)");

        assertThat(SparkResponses.of("some", data, CODEBOOK)
                        .count(some, Run.here())
                        .crosstabs()
                        .get(0)
                        .everyone(0)
                        .n())
                .isEqualTo(2);
    }

    @Test
    void a_variable_that_does_not_exist_is_named_before_spark_begins() {
        assertThat(problems(() -> bad(1).count(Scan.of(List.of(Crosstab.of("sexe"))), Run.here())))
                .containsExactly("sexe: The data have no variable 'sexe'. Did you mean 'sex'?");
    }

    @Test
    void a_failure_of_spark_is_said_in_one_line_without_a_stack_trace() {
        Dataset<Row> data = sql(
                "select 'r' as who, cast(if(id > 5, raise_error('disk on fire'), '1') as int) as sex, null as since, 1D as w"
                        + " from range(10)");
        SparkResponses source = SparkResponses.of("burning", data, CODEBOOK);

        for (Runnable use :
                List.<Runnable>of(() -> source.count(weighted(), Run.here()), () -> source.forEach(respondent -> {}))) {
            assertThat(problems(use))
                    .singleElement()
                    .asString()
                    .isEqualTo(
                            "burning: Spark stopped before the last row: [USER_RAISED_EXCEPTION] disk on fire SQLSTATE:"
                                    + " P0001");
        }
    }

    @Test
    void what_the_taker_of_respondents_throws_is_left_alone() {
        assertThatThrownBy(() -> bad(1).forEach(respondent -> {
                    throw new ArithmeticException("mine");
                }))
                .isInstanceOf(ArithmeticException.class);
    }

    private static SparkResponses bad(int partitions) {
        List<String> rows = new ArrayList<>();
        rows.add("('r1', 1, null, 2.5D)");
        rows.add("('r2', 3, null, 1D)");
        rows.add("('r3', 2, null, -1D)");
        rows.add("('r4', null, null, 0.25D)");
        Dataset<Row> data = sql("select * from values " + String.join(", ", rows) + " as t(who, sex, since, w)");
        return SparkResponses.of("bad", data.repartition(partitions), CODEBOOK);
    }

    private static Scan weighted() {
        return Scan.of(List.of(Crosstab.of("sex").weight("w")));
    }

    private static Dataset<Row> sql(String query) {
        return LocalSpark.session().sql(query);
    }

    private static List<String> problems(Runnable use) {
        return catchThrowableOfType(ProblemsException.class, use::run).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
