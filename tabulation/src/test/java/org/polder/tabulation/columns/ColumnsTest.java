package org.polder.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.polder.problem.Place;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class ColumnsTest {
    @Property(tries = 300)
    void columns_count_what_counting_row_by_row_counts(
            @ForAll long seed,
            @ForAll long scanSeed,
            @ForAll @IntRange(max = 200) int rows,
            @ForAll @IntRange(min = 1, max = 12) int crosstabs) {
        RandomSurvey survey = new RandomSurvey(seed, rows);
        Scan scan = survey.scan(crosstabs, scanSeed);
        Run run = Run.here().skipBadRows();
        SameCounts.check(Columns.of(survey, run).count(scan, run), survey.count(scan, run));
    }

    @Example
    void several_threads_count_many_blocks_as_one_thread_counts_rows() {
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try {
            for (int rows : new int[] {Block.ROWS - 1, Block.ROWS, Block.ROWS + 1, 2 * Block.ROWS + 33, 70_000}) {
                RandomSurvey survey = new RandomSurvey(rows, rows);
                Scan scan = survey.scan(12, 5);
                Run run = Run.here().skipBadRows();
                SameCounts.check(Columns.of(survey, run).count(scan, run.on(workers, 3)), survey.count(scan, run));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Example
    void a_scan_asked_for_by_the_only_worker_there_is_ends() throws Exception {
        RandomSurvey survey = new RandomSurvey(4, 3 * Block.ROWS + 5);
        Scan scan = survey.scan(5, 6);
        Run run = Run.here().skipBadRows();
        Columns columns = Columns.of(survey, run);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Counts counted =
                    worker.submit(() -> columns.count(scan, run.on(worker, 4))).get(1, TimeUnit.MINUTES);
            SameCounts.check(counted, survey.count(scan, run));
        } finally {
            worker.shutdownNow();
        }
    }

    @Example
    void what_one_part_fails_with_is_what_the_scan_fails_with() {
        RandomSurvey survey = new RandomSurvey(4, 3 * Block.ROWS + 5);
        Scan scan = survey.scan(5, 6);
        Run run = Run.here().skipBadRows();
        Columns columns = Columns.of(survey, run);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            assertThatThrownBy(() -> columns.count(scan, run.on(workers, 4).progress(done -> {
                        throw new IllegalCallerException("stop");
                    })))
                    .isInstanceOf(IllegalCallerException.class)
                    .hasMessage("stop");
        } finally {
            workers.shutdownNow();
        }
    }

    @Example
    void more_blocks_than_are_counted_at_once_count_as_rows_do() {
        int rows = (Popcount.BLOCKS + 1) * Block.ROWS + 77;
        RandomSurvey survey = new RandomSurvey(3, rows);
        List<Crosstab> crosstabs = new ArrayList<>();
        for (String counted : List.of("s1", "s2", "s3", "m1", "recoded")) {
            crosstabs.add(Crosstab.of(counted, "s4"));
            crosstabs.add(Crosstab.of(counted, "s5", "s2").weight("raked"));
            crosstabs.add(Crosstab.of(counted, "wide").filter(Filter.answered("n")));
            crosstabs.add(Crosstab.of(counted));
        }
        Scan scan = new Scan(ImmutableList.copyOf(crosstabs), survey.scan(1, 1).derived());
        Run run = Run.here().skipBadRows();
        SameCounts.check(Columns.of(survey, run).count(scan, run), survey.count(scan, run));
    }

    @Example
    void more_blocks_than_are_weighed_at_once_weigh_as_rows_do() {
        Variable one = Variable.single("one", "One", Category.of(1, "a"), Category.of(2, "b"), Category.of(3, "c"));
        Variable two = Variable.single("two", "Two", Category.of(1, "a"), Category.of(2, "b"));
        Variable by = Variable.single("by", "By", Category.of(1, "x"), Category.of(2, "y"));
        ColumnsBuilder builder = Columns.builder(Schema.of(List.of(one, two, by, Variable.number("w", "Weight"))));
        int rows = (JointJob.BLOCKS + 1) * Block.ROWS + 77;
        Count[][] expected = new Count[2][3];
        Arrays.stream(expected).forEach(group -> Arrays.fill(group, Count.NONE));
        for (int row = 0; row < rows; row++) {
            int weight = 1 + row % 5;
            builder.column("one").category(row % 3);
            builder.column("two").category(row % 2);
            builder.column("by").category(row / 7 % 2);
            builder.column("w").number(weight);
            expected[row / 7 % 2][row % 3] = expected[row / 7 % 2][row % 3].plus(new Count(1, weight, weight * weight));
        }
        Scan scan = Scan.of(List.of(
                Crosstab.of("one", "by").weight("w"), Crosstab.of("two", "by").weight("w")));
        CrossCounts counts = builder.build().count(scan, Run.here()).crosstabs().get(0);
        for (int group = 0; group < 2; group++) {
            for (int code = 0; code < 3; code++) {
                assertThat(counts.category(group, code)).isEqualTo(expected[group][code]);
            }
        }
    }

    @Example
    void parts_filled_apart_are_one_behind_the_other() {
        RandomSurvey first = new RandomSurvey(11, 90);
        ColumnsBuilder builder = Columns.builder(first.schema());
        ColumnsBuilder more = Columns.builder(first.schema());
        int[] row = new int[1];
        first.forEach(respondent ->
                assertThat((row[0]++ < 33 ? builder : more).add(respondent)).isEmpty());
        builder.append(more);
        List<String> kept = new ArrayList<>();
        builder.build().forEach(respondent -> kept.add(told(first, respondent)));
        List<String> given = new ArrayList<>();
        first.forEach(respondent -> given.add(told(first, respondent)));
        assertThat(kept).isEqualTo(given);
    }

    @Example
    void a_row_that_turns_out_bad_is_dropped_from_every_column() {
        Variable one = Variable.single("one", "One", Category.of(1, "a"), Category.of(2, "b"));
        Variable many = Variable.multiple("many", "Many", Category.of(1, "a"), Category.of(2, "b"));
        ColumnsBuilder builder = Columns.builder(Schema.of(List.of(one, many)));
        builder.column("one").category(0);
        builder.column("many").categories(0b11);
        builder.dropRow();
        builder.column("one").category(1);
        builder.column("many").categories(0b10);
        builder.endRow(Place.none());
        Columns columns = builder.build();
        CrossCounts counts = columns.count(Scan.of(List.of(Crosstab.of("many", "one"))), Run.here())
                .crosstabs()
                .get(0);
        assertThat(columns.size()).isEqualTo(1);
        assertThat(counts.everyone(0)).isEqualTo(Count.NONE);
        assertThat(counts.category(1, 0)).isEqualTo(Count.NONE);
        assertThat(counts.category(1, 1)).isEqualTo(Count.of(1));
    }

    @Example
    void columns_of_different_length_are_refused_by_name() {
        Variable one = Variable.number("one", "One");
        Variable two = Variable.number("two", "Two");
        ColumnsBuilder builder = Columns.builder(Schema.of(List.of(one, two)));
        builder.column("one").number(1);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'two' has 0");
    }

    @Example
    void codes_no_category_has_are_refused_with_their_place_or_skipped() {
        Schema schema = Schema.of(List.of(Variable.single("q", "Q", Category.of(1, "a"), Category.of(2, "b"))));
        ResponseSource source = new ResponseSource() {
            @Override
            public Schema schema() {
                return schema;
            }

            @Override
            public void forEach(Consumer<? super Respondent> respondents) {
                for (int code : new int[] {1, 9, 2}) {
                    respondents.accept(new Respondent() {
                        @Override
                        public Value value(String variable) {
                            return Value.of(code);
                        }

                        @Override
                        public Place place() {
                            return Place.none().withLine(code);
                        }
                    });
                }
            }
        };
        Scan scan = Scan.of(List.of(Crosstab.of("q")));
        assertThatThrownBy(() -> Columns.of(source, Run.here()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("line 9")
                .hasMessageContaining("code 9, which does not exist; codes are 1, 2");
        assertThatThrownBy(() -> source.count(scan, Run.here()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("code 9");
        Run skipping = Run.here().skipBadRows();
        Counts counts = Columns.of(source, skipping).count(scan, skipping);
        assertThat(counts.rows()).isEqualTo(2);
        assertThat(counts.skipped().rows()).isEqualTo(1);
        assertThat(counts.crosstabs().get(0).everyone(0)).isEqualTo(Count.of(2));
    }

    @Example
    void categorical_answers_take_two_bytes_at_most_bitmaps_included() {
        List<Variable> variables = new ArrayList<>();
        for (int categories : new int[] {2, 5, 8, 12, 40, 250}) {
            Category[] made = new Category[categories];
            Arrays.setAll(made, code -> Category.of(code, "c" + code));
            variables.add(Variable.single("v" + categories, "", made));
        }
        ColumnsBuilder builder = Columns.builder(Schema.of(variables));
        int rows = 50_000;
        for (Variable variable : variables) {
            for (int row = 0; row < rows; row++) {
                builder.column(variable.name())
                        .category(row * 31 % variable.categories().size());
            }
        }
        Columns columns = builder.build();
        long bytes = variables.stream()
                .mapToLong(variable -> columns.bytes(variable.name()))
                .sum();
        // A byte each, and bitmaps of 2, 5, 8 and 12 categories: 27 bits more in all.
        assertThat(bytes / (double) rows).isBetween(6 + 27 / 8.0, 2.0 * variables.size());
    }

    @Property(tries = 50)
    void columns_give_back_the_values_they_were_given(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
        RandomSurvey survey = new RandomSurvey(seed, rows);
        List<String> given = new ArrayList<>();
        survey.forEach(respondent -> given.add(told(survey, respondent)));
        Columns columns = Columns.of(survey, Run.here());
        List<String> kept = new ArrayList<>();
        columns.forEach(respondent -> kept.add(told(survey, respondent)));
        assertThat(kept).isEqualTo(given);
        assertThat(columns.size()).isEqualTo(rows);
    }

    private static String told(RandomSurvey survey, Respondent respondent) {
        StringBuilder text = new StringBuilder(respondent.place().toString());
        survey.schema().variables().forEach(variable -> text.append(", ").append(respondent.value(variable.name())));
        survey.schema().items().forEach(item -> text.append(", ").append(respondent.hasReached(item)));
        return text.toString();
    }
}
