package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class TabulatorTest {
    private static final Variable USE = new Variable(
            "use",
            "Use",
            Variable.Kind.SINGLE,
            ImmutableList.of(
                    Category.of(1, "often"),
                    Category.of(2, "never"),
                    new Category(3, "don't know", Optional.of(Missing.DONT_KNOW))));
    private static final Variable GROUP = new Variable(
            "group", "Group", Variable.Kind.SINGLE, ImmutableList.of(Category.of(1, "A"), Category.of(2, "B")));
    private static final Variable WHY = new Variable(
            "why", "Why", Variable.Kind.MULTIPLE, ImmutableList.of(Category.of(1, "fast"), Category.of(2, "cheap")));

    /** Eight respondents: use, group; 0 stands for left open, -1 for not asked. */
    private static final ResponseSource PEOPLE =
            source(new int[][] {{1, 1}, {1, 1}, {2, 1}, {3, 1}, {2, 2}, {2, 2}, {0, 2}, {-1, 2}});

    private static ResponseSource source(int[][] people) {
        return new ResponseSource() {
            @Override
            public Schema schema() {
                return Schema.of(List.of(USE, GROUP, WHY));
            }

            @Override
            public void forEach(Consumer<? super Respondent> respondents) {
                for (int[] person : people) {
                    respondents.accept(new Respondent() {
                        @Override
                        public Value value(String variable) {
                            return switch (variable) {
                                case "use" -> value(person[0]);
                                case "group" -> value(person[1]);
                                default -> Value.of(ImmutableSortedSet.of(1, person[1]));
                            };
                        }

                        private Value value(int code) {
                            return code > 0 ? Value.of(code) : code == 0 ? Value.leftOpen() : Value.notAsked();
                        }

                        @Override
                        public boolean hasReached(String item) {
                            return person[0] >= 0;
                        }
                    });
                }
            }
        };
    }

    @Test
    void each_base_counts_its_own_respondents() {
        // Of 8: 6 answered, 1 of them by "don't know"; 1 left it open; 1 was not asked.
        assertThat(base(Base.ALL)).isEqualTo(8);
        assertThat(base(Base.ASKED)).isEqualTo(7);
        assertThat(base(Base.ANSWERED)).isEqualTo(6);
        assertThat(base(Base.SUBSTANTIVE)).isEqualTo(5);
    }

    private static long base(Base base) {
        return Tabulator.tabulate(PEOPLE, Table.of("use").base(base)).total().base();
    }

    @Test
    void shares_and_most_chosen_options_are_counted_by_group() {
        TableResult table = Tabulator.tabulate(PEOPLE, Table.of("use").by("group"));

        // In total 2 often, 3 never, 1 don't know of 6.
        assertThat(table.total().share(1)).isEqualTo(new Share(2, 6));
        assertThat(table.total().mostChosen(false)).extracting(Category::label).containsExactly("never");
        assertThat(table.total().lead(false).points()).hasValue(1 / 6.0);
        // Group A: 2 often, 1 never, 1 don't know of 4. Group B: 2 never of 2.
        assertThat(table.group("group", 1).orElseThrow().share(1)).isEqualTo(new Share(2, 4));
        assertThat(table.group("group", 2).orElseThrow().share(2)).isEqualTo(new Share(2, 2));
    }

    @Test
    void a_tie_names_all_and_dont_know_can_be_left_out_of_the_contest() {
        ResponseSource tied = source(new int[][] {{1, 1}, {2, 1}, {3, 1}, {3, 1}});
        Group total = Tabulator.tabulate(tied, Table.of("use")).total();

        assertThat(total.mostChosen(false)).extracting(Category::label).containsExactly("don't know");
        assertThat(total.mostChosen(true)).extracting(Category::label).containsExactly("often", "never");
        assertThat(total.lead(true).points()).hasValue(0);
        assertThat(total.highest()).containsExactly(1, 2);
    }

    @Test
    void an_empty_base_has_no_most_chosen_option_and_no_share() {
        Group total = Tabulator.tabulate(source(new int[][] {{-1, 1}}), Table.of("use"))
                .total();

        assertThat(total.mostChosen(false)).isEmpty();
        assertThat(total.share(1).exists()).isFalse();
        assertThat(total.highest()).isEmpty();
    }

    @Test
    void groups_below_the_least_base_are_hidden() {
        TableResult table =
                Tabulator.tabulate(PEOPLE, Table.of("use").by("group").leastBase(3));

        assertThat(table.groups()).extracting(group -> group.label("")).containsExactly("A");
        assertThat(table.hidden()).extracting(HiddenGroup::label).containsExactly("B");
    }

    @Test
    void shares_of_a_multiple_choice_are_of_respondents() {
        Group total = Tabulator.tabulate(PEOPLE, Table.of("why")).total();
        // Everyone has option 1, the four of group B option 2 too.
        assertThat(total.share(1)).isEqualTo(new Share(8, 8));
        assertThat(total.share(2)).isEqualTo(new Share(4, 8));
    }

    @Test
    void left_open_is_a_category_on_request() {
        Group total = Tabulator.tabulate(PEOPLE, Table.of("use").withLeftOpen()).total();
        assertThat(total.leftOpen()).contains(new Share(1, 7));
    }

    @Test
    void rounding_is_half_up_from_the_exact_share() {
        assertThat(new Share(5, 13).percent(1)).isEqualByComparingTo("38.5");
        assertThat(new Share(1, 200).percent(0)).isEqualByComparingTo("1");
        assertThat(new Share(28, 102).percent(0)).isEqualByComparingTo("27");
    }

    @Test
    void outliers_and_deviating_groups_follow_their_rule() {
        TableResult table = Tabulator.tabulate(PEOPLE, Table.of("use").by("group"));
        // Often or don't know: A 3 of 4, B 0 of 2.
        assertThat(table.below(List.of(1, 3), 50))
                .extracting(group -> group.label(""))
                .containsExactly("B");
        assertThat(table.below(List.of(1, 3), 0)).isEmpty();
        // A's most chosen is "often", the total's "never"; B differs by 50 points in "never" (100 against 50).
        assertThat(table.reported(ReportingRule.ofAtLeast(1).orOtherMostChosen().orPoints(new BigDecimal("50"))))
                .extracting(group -> group.label(""))
                .containsExactly("A", "B");
        assertThat(table.reported(ReportingRule.ofAtLeast(1).orOtherMostChosen().orPoints(new BigDecimal("50.1"))))
                .extracting(group -> group.label(""))
                .containsExactly("A");
    }

    @Test
    void a_derived_variable_takes_categories_together() {
        DerivedVariable answered = new Recoded(
                "known",
                "Known",
                "use",
                ImmutableList.of(Recoded.Group.of("known", 1, 2), Recoded.Group.of("unknown", 3)),
                "For the test.");
        Group total =
                Tabulator.tabulate(answered.over(PEOPLE), Table.of("known")).total();

        assertThat(total.share(1)).isEqualTo(new Share(5, 6));
        assertThat(answered.note()).isEqualTo("known = use: known = 1, 2; unknown = 3. For the test.");
    }

    @Test
    void an_unknown_variable_is_refused_with_the_one_probably_meant() {
        assertThatThrownBy(() -> Tabulator.tabulate(PEOPLE, Table.of("usw")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("no variable 'usw'. Did you mean 'use'?");
    }

    @Test
    void a_derived_variable_leaves_out_who_is_in_none_of_its_groups() {
        DerivedVariable often = new Recoded("often", "Often", "use", ImmutableList.of(Recoded.Group.of("o", 1)), "");
        ResponseSource source = often.over(PEOPLE);

        assertThat(Tabulator.tabulate(source, Table.of("often")).total().share(1))
                .isEqualTo(new Share(2, 2));
        // The one who left "use" open counts as asked, those with another answer do not.
        assertThat(Tabulator.tabulate(source, Table.of("often").base(Base.ASKED))
                        .total()
                        .base())
                .isEqualTo(3);
    }

    @Test
    void a_derived_variable_must_come_from_a_single_choice_with_its_codes() {
        DerivedVariable wrong = new Recoded("d", "D", "why", ImmutableList.of(Recoded.Group.of("x", 1, 9)), "");

        assertThatThrownBy(() -> wrong.over(PEOPLE))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Variable 'why' is no single choice")
                .hasMessageContaining("takes code 9 of 'why', which has 1, 2");
    }

    @Test
    void the_substantive_base_shows_no_missing_category_and_the_total_follows_the_filter() {
        Group ofA = Tabulator.tabulate(
                        PEOPLE, Table.of("use").base(Base.SUBSTANTIVE).filter(Filter.in("group", 1)))
                .total();

        // Group A without the one who does not know: 2 often, 1 never.
        assertThat(ofA.cells()).hasSize(2);
        assertThat(ofA.share(1)).isEqualTo(new Share(2, 3));
    }

    @Test
    void who_did_not_get_far_enough_is_left_out_of_every_column() {
        TableResult table = Tabulator.tabulate(
                PEOPLE,
                Table.of("group").by("group").filter(Filter.reached("use").and(Filter.in("group", 2))));

        // Of the four of group B one stopped before.
        assertThat(table.total().base()).isEqualTo(3);
        assertThat(table.group("group", 1)).isEmpty();
        assertThat(table.plan().filter().words()).isEqualTo("reached at least use and group is 2");
    }

    @Test
    void a_multiple_choice_counts_each_respondent_once_in_the_base_of_a_break() {
        TableResult table = Tabulator.tabulate(PEOPLE, Table.of("group").by("why"));

        // All eight have "fast", the four of group B "cheap" as well.
        assertThat(table.group("why", 1).orElseThrow().base()).isEqualTo(8);
        assertThat(table.group("why", 2).orElseThrow().share(2)).isEqualTo(new Share(4, 4));
    }

    @Test
    void the_lowest_are_marked_together_and_dont_know_is_never_marked() {
        ResponseSource people = source(new int[][] {{1, 1}, {2, 1}, {3, 1}});
        Group total = Tabulator.tabulate(people, Table.of("use")).total();
        assertThat(total.lowest()).containsExactly(1, 2);

        // Of A: often 2, never 1; of B: never 2, often 0 stands lowest.
        TableResult table = Tabulator.tabulate(PEOPLE, Table.of("use").by("group"));
        assertThat(table.group("group", 1).orElseThrow().lowest()).containsExactly(2);
        assertThat(table.group("group", 2).orElseThrow().lowest()).containsExactly(1);
        assertThat(table.group("group", 2).orElseThrow().highest()).containsExactly(2);
    }

    @Test
    void several_options_of_a_single_choice_make_a_net() {
        Group total = Tabulator.tabulate(PEOPLE, Table.of("use")).total();
        assertThat(total.net(List.of(1, 3))).isEqualTo(new Share(3, 6));
        assertThatThrownBy(() -> total.share(8)).hasMessage("The table has no category with code 8");
    }

    @Test
    void several_tables_share_one_pass_over_the_source() {
        List<Integer> passes = new ArrayList<>();
        ResponseSource counted = new ResponseSource() {
            @Override
            public Schema schema() {
                return PEOPLE.schema();
            }

            @Override
            public void forEach(Consumer<? super Respondent> respondents) {
                passes.add(1);
                PEOPLE.forEach(respondents);
            }
        };
        assertThat(Tabulator.tabulate(counted, List.of(Table.of("use"), Table.of("why"))))
                .hasSize(2);
        assertThat(passes).hasSize(1);
    }

    @Property
    void counts_equal_those_of_a_naive_loop(
            @ForAll @Size(max = 60) List<@IntRange(min = -1, max = 3) Integer> use, @ForAll Base base) {
        List<int[]> people = new ArrayList<>();
        for (int i = 0; i < use.size(); i++) {
            people.add(new int[] {use.get(i), i % 2 + 1});
        }
        TableResult table = Tabulator.tabulate(
                source(people.toArray(new int[0][])),
                Table.of("use").by("group").base(base));
        Map<Base, Integer> least = Map.of(Base.ALL, -1, Base.ASKED, 0, Base.ANSWERED, 1, Base.SUBSTANTIVE, 1);
        for (int code = 1; code <= 2; code++) {
            for (int group = 1; group <= 2; group++) {
                long n = 0;
                long all = 0;
                for (int[] person : people) {
                    boolean counts = person[0] >= least.get(base) && !(base == Base.SUBSTANTIVE && person[0] == 3);
                    all += counts && person[1] == group ? 1 : 0;
                    n += counts && person[1] == group && person[0] == code ? 1 : 0;
                }
                long expectedBase = all;
                long expected = n;
                int wanted = code;
                assertThat(table.group("group", group).map(Group::base).orElse(0L))
                        .isEqualTo(expectedBase);
                table.group("group", group)
                        .ifPresent(found -> assertThat(found.share(wanted).n()).isEqualTo(expected));
            }
        }
    }
}
