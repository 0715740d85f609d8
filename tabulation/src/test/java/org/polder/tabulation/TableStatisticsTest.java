package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.Correction;
import org.polder.tabulation.statistics.IntervalMethod;
import org.polder.tabulation.statistics.LonelyPsu;
import org.polder.tabulation.statistics.Method;
import org.polder.tabulation.statistics.TwoShareTest;

class TableStatisticsTest {
    private static final Variable ANSWER =
            Variable.single("answer", "Answer", Category.of(1, "yes"), Category.of(2, "no"));
    private static final Variable GROUP =
            Variable.single("group", "Group", Category.of(1, "A"), Category.of(2, "B"), Category.of(3, "C"));
    private static final Variable SEX = Variable.single("sex", "Sex", Category.of(1, "w"), Category.of(2, "m"));

    /** Of group A 40 of 100 say yes, of B 20 of 100, of C 3 of 5; women are every other respondent of A and B. */
    private static final TestPeople PEOPLE = People.of(
            List.of(ANSWER, GROUP, SEX),
            People.all(
                    People.times(20, 1, 1, 1),
                    People.times(20, 1, 1, 2),
                    People.times(30, 2, 1, 1),
                    People.times(30, 2, 1, 2),
                    People.times(20, 1, 2, 1),
                    People.times(80, 2, 2, 2),
                    People.times(3, 1, 3, 1),
                    People.times(2, 2, 3, 2)));

    private static TableResult table(TableStatistics statistics) {
        return Tabulator.tabulate(PEOPLE, Table.of("answer").by("group").statistics(statistics));
    }

    @Test
    void intervals_are_those_of_their_method() {
        // Wilson for 40 of 100 at 95 %: (0.4 + 1.9208/100 ± 1.96 √(0.0024 + 0.00009604)) / (1 + 0.0384) by hand.
        Cell yes = table(TableStatistics.none().intervals(IntervalMethod.WILSON, 0.95))
                .groups()
                .get(0)
                .cells()
                .get(0);

        assertThat(yes.interval().orElseThrow().low()).isCloseTo(0.3094, within(5e-5));
        assertThat(yes.interval().orElseThrow().high()).isCloseTo(0.4980, within(5e-5));
        assertThat(yes.interval().orElseThrow().method()).isEqualTo(Method.WILSON);
    }

    @Test
    void letters_stand_by_the_greater_share_and_name_the_lesser_column() {
        // z for 40 and 20 of 100: 0.2 / √(0.3 · 0.7 · 2/100) = 3.086, p = 0.002; C has 5 respondents only.
        TableResult table = table(TableStatistics.none()
                .letters(ColumnLetters.at(0.01)
                        .correctedBy(Correction.BONFERRONI)
                        .withLeastBase(10))
                .test(TwoShareTest.POOLED_Z));

        assertThat(table.groups())
                .extracting(group -> group.letter().orElse(""))
                .containsExactly("A", "B", "C");
        assertThat(table.groups().get(0).cells().get(0).marks()).isEqualTo("B");
        assertThat(table.groups().get(1).cells().get(0).marks()).isEmpty();
        assertThat(table.groups().get(1).cells().get(1).marks()).isEqualTo("A");
        assertThat(table.groups().get(2).cells().get(0).marks()).isEmpty();
        assertThat(table.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.LETTERS, Note.Kind.LEVELS, Note.Kind.CORRECTION);
    }

    @Test
    void letters_go_on_from_break_to_break() {
        TableResult table = Tabulator.tabulate(
                PEOPLE,
                Table.of("answer")
                        .by("group", "sex")
                        .statistics(TableStatistics.none().letters(ColumnLetters.at(0.05))));

        assertThat(table.groups())
                .extracting(group -> group.letter().orElse(""))
                .containsExactly("A", "B", "C", "D", "E");
        // 43 of 73 women and 20 of 132 men say yes.
        assertThat(table.group("sex", 1).orElseThrow().cells().get(0).marks()).isEqualTo("E");
    }

    @Test
    void chi_square_is_that_of_the_crosstab() {
        // A and C against B: worked by hand from expected counts 63·100/205 and so on.
        TableResult table = table(TableStatistics.none().independenceTested());
        double[][] counts = {{40, 20, 3}, {60, 80, 2}};
        double[] rows = {63, 142};
        double[] columns = {100, 100, 5};
        double expected = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                double e = rows[i] * columns[j] / 205;
                expected += (counts[i][j] - e) * (counts[i][j] - e) / e;
            }
        }

        assertThat(table.independence()
                        .get(0)
                        .outcome()
                        .value()
                        .orElseThrow()
                        .test()
                        .statistic())
                .hasValueCloseTo(expected, within(1e-9));
        assertThat(table.notes()).extracting(Note::kind).containsExactly(Note.Kind.INDEPENDENCE);
    }

    /** Four respondents a row: answer, weight, group; a weight of 0 counts in n only. */
    private static TestPeople weighted(double[]... rows) {
        Variable why = Variable.multiple("why", "Why", Category.of(1, "a"), Category.of(2, "b"), Category.of(3, "c"));
        Schema schema = Schema.of(List.of(
                ANSWER,
                Variable.number("w", "Weight"),
                GROUP,
                why,
                Variable.number("age", "Age"),
                Variable.number("school", "School")));
        ImmutableList.Builder<TestPeople.Person> people = ImmutableList.builder();
        for (double[] row : rows) {
            people.add(new TestPeople.Person(
                    "r",
                    ImmutableMap.<String, Value>builder()
                            .put("answer", Value.of((int) row[0]))
                            .put("w", row[1] < 0 ? Value.notAsked() : Value.number(row[1]))
                            .put("group", Value.of((int) row[2]))
                            .put(
                                    "why",
                                    Value.of(IntStream.rangeClosed(1, 3)
                                            .filter(i -> ((int) row[3] >> (i - 1)) % 2 == 1)
                                            .boxed()
                                            .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare))))
                            .put("age", Value.number(row[4]))
                            .put("school", Value.number(row[5]))
                            .buildOrThrow(),
                    Integer.MAX_VALUE,
                    schema.items().asList()));
        }
        return new TestPeople(schema, people.build());
    }

    private static final TestPeople WEIGHTED = weighted(
            new double[] {1, 2, 1, 0b011, 20, 1},
            new double[] {2, 1, 1, 0b001, 30, 1},
            new double[] {2, 3, 1, 0b110, 40, 2},
            new double[] {1, 0, 2, 0b000, 50, 2},
            new double[] {1, 4, 2, 0b100, 60, 3});

    @Test
    void weighted_shares_keep_their_counts_and_both_bases() {
        TableResult table =
                Tabulator.tabulate(WEIGHTED, Table.of("answer").by("group").weightedBy("w"));

        assertThat(table.total().share(1)).isEqualTo(new Share(3, 5, 6, 10));
        assertThat(table.total().count().effectiveSize()).hasValueCloseTo(100 / 30.0, within(1e-12));
        // In group A weights of 2 against 1 and 3.
        assertThat(table.group("group", 1).orElseThrow().share(1).value()).isCloseTo(2 / 6.0, within(1e-12));
        assertThat(table.group("group", 1).orElseThrow().mostChosen(false))
                .extracting(Category::label)
                .containsExactly("no");
        assertThat(table.notes()).containsExactly(Note.of(Note.Kind.WEIGHT, "w"));
    }

    @Test
    void a_respondent_without_a_weight_is_refused_or_left_out_and_told_of() {
        TestPeople people = weighted(new double[] {1, -1, 1, 0, 20, 1}, new double[] {2, 1, 1, 1, 30, 1});

        assertThatThrownBy(() -> Tabulator.tabulate(people, Table.of("answer").weightedBy("w")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("'w' has no weight")
                .hasMessageContaining("give a number from 0 up");
        TableResult table = Tabulator.tabulate(
                        people,
                        List.of(Table.of("answer").weightedBy("w")),
                        Run.here().skipBadRows())
                .get(0);
        assertThat(table.total().base()).isEqualTo(1);
        assertThat(table.notes()).contains(Note.of(Note.Kind.SKIPPED, "1"));
    }

    @Test
    void a_net_of_a_multiple_choice_counts_each_respondent_once() {
        TableResult table = Tabulator.tabulate(
                WEIGHTED, Table.of("why").nets(Net.of("a or b", 1, 2)).weightedBy("w"));

        // Who chose nothing left it open; three of the four others have a or b, weighing 2, 1 and 3 of 10.
        assertThat(table.total().cells().get(3).share()).contains(new Share(3, 4, 6, 10));
        // b and c: 1 chose b with a, 1 has b and c, 1 has c.
        assertThat(table.total().share(2).n()).isEqualTo(2);
    }

    @Test
    void shares_of_responses_add_up_to_all() {
        TableResult table = Tabulator.tabulate(WEIGHTED, Table.of("why").unit(Unit.RESPONSES));

        // Six options were chosen: a twice, b twice, c twice.
        assertThat(table.total().share(1)).isEqualTo(new Share(2, 6));
        assertThat(table.notes()).containsExactly(Note.of(Note.Kind.RESPONSES));
        assertThatThrownBy(() -> Tabulator.tabulate(WEIGHTED, Table.of("answer").unit(Unit.RESPONSES)))
                .hasMessageContaining("'answer', which is no multiple choice");
    }

    @Test
    void a_number_has_mean_quantiles_and_deviation_by_group() {
        TableResult table = Tabulator.tabulate(WEIGHTED, Table.of("age").by("group"));
        NumberSummary all = table.total().numbers().orElseThrow();

        // 20, 30, 40, 50, 60.
        assertThat(all.mean()).isEqualTo(OptionalDouble.of(40));
        assertThat(all.median()).isEqualTo(OptionalDouble.of(40));
        assertThat(all.lowerQuartile()).isEqualTo(OptionalDouble.of(30));
        assertThat(all.least()).isEqualTo(OptionalDouble.of(20));
        assertThat(all.most()).isEqualTo(OptionalDouble.of(60));
        assertThat(all.deviation()).hasValueCloseTo(Math.sqrt(250), within(1e-12));
        assertThat(table.group("group", 2).orElseThrow().numbers().orElseThrow().mean())
                .isEqualTo(OptionalDouble.of(55));
        // With weights 2, 1, 3, 0 and 4 the mean is (40 + 30 + 120 + 240) / 10.
        assertThat(Tabulator.tabulate(WEIGHTED, Table.of("age").weightedBy("w"))
                        .total()
                        .numbers()
                        .orElseThrow()
                        .mean())
                .hasValueCloseTo(43.0, within(1e-12));
    }

    @Test
    void a_clustered_design_makes_intervals_from_the_spread_between_clusters() {
        TableResult table = Tabulator.tabulate(
                WEIGHTED,
                Table.of("answer")
                        .statistics(TableStatistics.none()
                                .intervals(IntervalMethod.WILSON, 0.95)
                                .design(SampleDesign.simple().clusteredBy("school"), LonelyPsu.FAIL)));

        // Shares of yes: 1 of 2, 1 of 2 and 1 of 1 in three schools; p = 3/5. The sums of (y - p)/5 are -0.04, -0.04
        // and 0.08, of mean 0: the variance is 3/2 · (0.0016 + 0.0016 + 0.0064) = 0.0144, and 0.24/0.0144 = 16.67.
        assertThat(table.total().cells().get(0).interval().orElseThrow().base().name())
                .isEqualTo("DESIGN");
        double low = table.total().cells().get(0).interval().orElseThrow().low();
        double high = table.total().cells().get(0).interval().orElseThrow().high();
        // t with 4 and with 2 degrees of freedom is 2.7764 and 4.3027: the base shrinks to 16.67 · 0.4164 = 6.940.
        double n = 0.24 / 0.0144 * Math.pow(2.776445105 / 4.302652730, 2);
        double z = 1.959963985;
        double middle = (0.6 + z * z / 2 / n) / (1 + z * z / n);
        double half = z * Math.sqrt(0.24 / n + z * z / 4 / n / n) / (1 + z * z / n);
        assertThat(low).isCloseTo(middle - half, within(1e-7));
        assertThat(high).isCloseTo(middle + half, within(1e-7));
        assertThat(table.notes()).extracting(Note::kind).contains(Note.Kind.DESIGN);
    }

    @Test
    void nested_breaks_name_both_categories() {
        TableResult table = Tabulator.tabulate(PEOPLE, Table.of("answer").by(Break.of("group", "sex")));

        assertThat(table.groups())
                .extracting(group -> group.label(""))
                .containsExactly("A / w", "A / m", "B / w", "B / m", "C / w", "C / m");
        assertThat(table.group(Break.of("group", "sex"), 2, 1).orElseThrow().share(1))
                .isEqualTo(new Share(20, 20));
    }

    @Test
    void a_group_significantly_different_from_everyone_else_is_reported() {
        TableResult table = Tabulator.tabulate(PEOPLE, Table.of("answer").by("group"));

        // A: 40 of 100 against 23 of 105; B: 20 of 100 against 43 of 105; C of 5 is too small to tell.
        assertThat(table.reported(ReportingRule.ofAtLeast(1).orSignificant(0.01)))
                .extracting(group -> group.label(""))
                .containsExactly("A", "B");
        assertThat(table.reported(ReportingRule.ofAtLeast(1))).isEmpty();
    }

    @Test
    void first_and_last_boxes_make_nets() {
        assertThat(Net.first("top", GROUP, 2).codes()).containsExactly(1, 2);
        assertThat(Net.last("bottom", GROUP, 2).codes()).containsExactly(2, 3);
        assertThatThrownBy(() -> Net.first("top", GROUP, 4)).hasMessageContaining("give 1 to 3");
        assertThatThrownBy(() -> Tabulator.tabulate(PEOPLE, Table.of("answer").nets(Net.of("x", 9))))
                .hasMessageContaining("Net 'x' takes code 9 of 'answer', which has 1, 2");
    }
}
