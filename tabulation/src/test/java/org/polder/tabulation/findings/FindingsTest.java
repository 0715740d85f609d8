package org.polder.tabulation.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.tabulation.Disclosure;
import org.polder.tabulation.ReportingRule;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class FindingsTest {
    private static final ImmutableList<String> WORK = ImmutableList.of("Zzp'er", "Werkgever", "Werknemer", "Anders");
    private static final GroupNames NAMES = GroupNames.none()
            .with("work", ImmutableMap.of(2, "werkgevers", 3, "werknemers", 1, "zzp'ers", 4, "anderen"));
    private static final GroupNames ENGLISH_NAMES = GroupNames.none()
            .with("work", ImmutableMap.of(2, "employers", 3, "employees", 1, "the self-employed", 4, "others"));
    private static final Findings DUTCH = Findings.in(TableWords.DUTCH).names(NAMES);
    private static final Findings ENGLISH = Findings.in(TableWords.ENGLISH).names(ENGLISH_NAMES);

    private static final ImmutableList<Category> USE = ImmutableList.of(
            Category.of(1, "Vaak"),
            Category.of(2, "Af en toe"),
            Category.of(3, "GenAI nooit"),
            Category.missing(4, "Weet ik niet", Missing.DONT_KNOW));

    /** Counts by work relation and option: the first row is of the first work relation. */
    private static TestPeople people(Variable.Kind kind, int[]... counts) {
        Variable work = new Variable(
                "work",
                "Werk",
                Variable.Kind.SINGLE,
                ImmutableList.of(
                        Category.of(1, WORK.get(0)),
                        Category.of(2, WORK.get(1)),
                        Category.of(3, WORK.get(2)),
                        Category.of(4, WORK.get(3))));
        Variable use = new Variable("use", "Gebruik", kind, USE);
        ImmutableList.Builder<TestPeople.Person> people = ImmutableList.builder();
        for (int group = 0; group < counts.length; group++) {
            for (int option = 0; option < counts[group].length; option++) {
                for (int i = 0; i < counts[group][option]; i++) {
                    people.add(new TestPeople.Person(
                            "r" + group + option + i,
                            ImmutableMap.of("work", Value.of(group + 1), "use", Value.of(option + 1)),
                            0,
                            List.of()));
                }
            }
        }
        return new TestPeople(Schema.of(List.of(work, use)), people.build());
    }

    private static TableResult table(int[]... counts) {
        return table(Table.of("use").by("work").leastBase(10), counts);
    }

    private static TableResult table(Table plan, int[]... counts) {
        return Tabulator.tabulate(people(Variable.Kind.SINGLE, counts), plan);
    }

    private static int[] chose(int... counts) {
        return counts;
    }

    /** 13 of 28 is 46.4 %, 12 of 25 is 48 %, 8 of 25 is 32 %. */
    @Test
    void groups_with_choices_of_their_own_are_listed_in_the_order_of_their_names() {
        TableResult table = table(chose(5, 8, 6, 6), chose(13, 9, 3, 3), chose(12, 6, 4, 3));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Werkgevers kiezen het vaakst ‘vaak’ (46\u00a0%), werknemers ‘vaak’ (48\u00a0%), zzp'ers ‘af en toe’ (32\u00a0%).");
        assertThat(ENGLISH.mostChosen(table, "work"))
                .containsExactly(
                        "Employers most often choose “vaak” (46\u00a0%), employees “vaak” (48\u00a0%), the self-employed “af en toe” (32\u00a0%).");
    }

    @Test
    void one_group_makes_one_clause_and_the_small_ones_are_named_without_numbers() {
        TableResult table = table(chose(9, 3, 0, 0), chose(2, 1, 0, 0), chose(0, 9, 0, 0));

        // 9 of 12 is 75 %; the other two have 3 and 9 respondents.
        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Zzp'ers kiezen het vaakst ‘vaak’ (75\u00a0%).",
                        "Te weinig respondenten om te noemen (minder dan 10): werkgevers en werknemers.");
        assertThat(ENGLISH.mostChosen(table, "work"))
                .containsExactly(
                        "The self-employed most often choose “vaak” (75\u00a0%).",
                        "Too few respondents to mention (fewer than 10): employers and employees.");
    }

    @Test
    void no_group_large_enough_is_said() {
        TableResult table = table(chose(9, 0, 0, 0), chose(0, 9, 0, 0));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Geen van de groepen heeft 10 of meer respondenten.",
                        "Te weinig respondenten om te noemen (minder dan 10): zzp'ers en werkgevers.");
        assertThat(ENGLISH.mostChosen(table, "work"))
                .containsExactly(
                        "None of the groups has 10 respondents or more.",
                        "Too few respondents to mention (fewer than 10): the self-employed and employers.");
        assertThat(DUTCH.below(table, Set.of(1), 50)).isEqualTo("Geen van de groepen heeft 10 of meer respondenten.");
        assertThat(DUTCH.deviating(table, ReportingRule.ofAtLeast(10).orOtherMostChosen()))
                .containsExactly("Geen van de groepen heeft 10 of meer respondenten.");
    }

    /** 7 of 17 is 41.2 %; 4 of 12 is 33.3 %; 5 of 10 is 50 %. */
    @Test
    void two_tied_options_are_said_with_both_and_three_with_all_three() {
        TableResult table = table(chose(4, 4, 4, 0), chose(7, 3, 0, 7), chose(5, 3, 2, 0));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Werkgevers kiezen het vaakst ‘vaak’ en ‘weet ik niet’ (beide 41\u00a0%); werknemers ‘vaak’"
                                + " (50\u00a0%); zzp'ers ‘vaak’, ‘af en toe’ en ‘GenAI nooit’ (alle drie 33\u00a0%).");
        assertThat(ENGLISH.mostChosen(table, "work"))
                .containsExactly(
                        "Employers most often choose “vaak” and “weet ik niet” (both 41\u00a0%); employees “vaak”"
                                + " (50\u00a0%); the self-employed “vaak”, “af en toe” and “GenAI nooit” (all three 33\u00a0%).");
    }

    @Test
    void four_tied_options_are_counted_in_words() {
        TableResult table = table(chose(3, 3, 3, 3));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Zzp'ers kiezen het vaakst ‘vaak’, ‘af en toe’, ‘GenAI nooit’ en ‘weet ik niet’ (alle vier"
                                + " 25\u00a0%).");
    }

    @Test
    void two_groups_that_choose_the_same_share_a_sentence() {
        TableResult table = table(chose(6, 4, 0, 0), chose(9, 3, 0, 0));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly("Zowel werkgevers (75\u00a0%) als zzp'ers (60\u00a0%) kiezen het vaakst ‘vaak’.");
        assertThat(ENGLISH.mostChosen(table, "work"))
                .containsExactly(
                        "Both employers (75\u00a0%) and the self-employed (60\u00a0%) most often choose “vaak”.");
    }

    @Test
    void more_groups_that_choose_the_same_share_a_sentence_ties_included() {
        TableResult table = table(chose(5, 5, 0, 0), chose(5, 5, 2, 0), chose(6, 6, 0, 0));

        // 5 of 10, 5 of 12 and 6 of 12.
        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Alle drie de groepen kiezen het vaakst ‘vaak’ en ‘af en toe’: werkgevers (beide 42\u00a0%),"
                                + " werknemers (beide 50\u00a0%) en zzp'ers (beide 50\u00a0%).");
        assertThat(ENGLISH.mostChosen(table, "work"))
                .containsExactly(
                        "All three groups most often choose “vaak” and “af en toe”: employers (both 42\u00a0%),"
                                + " employees (both 50\u00a0%) and the self-employed (both 50\u00a0%).");
    }

    @Test
    void dont_know_is_left_out_where_asked_and_that_is_said() {
        TableResult table = table(chose(4, 2, 0, 6), chose(0, 0, 0, 10));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly(
                        "Zowel werkgevers (100\u00a0%) als zzp'ers (50\u00a0%) kiezen het vaakst ‘weet ik niet’.");
        // Four of all twelve: those who do not know stay in the base.
        assertThat(DUTCH.withoutMissing().mostChosen(table, "work"))
                .containsExactly(
                        "Zzp'ers kiezen het vaakst ‘vaak’ (33\u00a0%).",
                        "Werkgevers gaven geen inhoudelijk antwoord.", "‘Weet ik niet’ telt hierbij niet mee.");
        assertThat(ENGLISH.withoutMissing().mostChosen(table, "work"))
                .containsExactly(
                        "The self-employed most often choose “vaak” (33\u00a0%).",
                        "Employers gave no substantive answer.", "“Weet ik niet” does not count here.");
    }

    @Test
    void of_a_multiple_choice_options_are_mentioned() {
        Variable why = new Variable("use", "Waarom", Variable.Kind.MULTIPLE, USE);
        Variable work = Variable.single("work", "Werk", Category.of(1, "Zzp'er"));
        List<TestPeople.Person> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add(new TestPeople.Person(
                    "r" + i,
                    ImmutableMap.of(
                            "work",
                            Value.of(1),
                            "use",
                            Value.of(i < 8 ? ImmutableSortedSet.of(1, 2) : ImmutableSortedSet.of(2))),
                    0,
                    List.of()));
        }
        TableResult table = Tabulator.tabulate(
                new TestPeople(Schema.of(List.of(work, why)), ImmutableList.copyOf(people)),
                Table.of("use").by("work"));

        assertThat(DUTCH.mostChosen(table, "work"))
                .containsExactly("Zzp'ers noemen het vaakst ‘af en toe’ (100\u00a0%).");
        assertThat(DUTCH.total(table)).isEqualTo("In totaal noemen respondenten het vaakst ‘af en toe’ (100\u00a0%).");
        assertThat(ENGLISH.total(table)).isEqualTo("In total respondents most often mention “af en toe” (100\u00a0%).");
    }

    @Test
    void the_total_is_said_with_its_decimals_and_nobody_is_said_too() {
        TableResult table = table(chose(5, 8, 0, 0));

        assertThat(DUTCH.decimals(1).total(table))
                .isEqualTo("In totaal kiezen respondenten het vaakst ‘af en toe’ (61,5\u00a0%).");
        assertThat(ENGLISH.decimals(1).labelsAsPrinted().total(table))
                .isEqualTo("In total respondents most often choose “Af en toe” (61.5\u00a0%).");
        assertThat(DUTCH.total(table(chose()))).isEqualTo("Niemand heeft deze vraag inhoudelijk beantwoord.");
    }

    @Test
    void a_group_without_a_name_is_called_by_its_label() {
        TableResult table = table(chose(10, 0, 0, 0));

        assertThat(Findings.in(TableWords.DUTCH).mostChosen(table, "work"))
                .containsExactly("Respondenten met ‘Zzp'er’ kiezen het vaakst ‘vaak’ (100\u00a0%).");
        assertThat(Findings.in(TableWords.ENGLISH).mostChosen(table, "work"))
                .containsExactly("Respondents with “Zzp'er” most often choose “vaak” (100\u00a0%).");
    }

    /** In total 18 of 40 chose "vaak" (45 %) and 16 "af en toe" (40 %); of the self-employed 12 of 20 and 4 (20 %). */
    @Test
    void a_group_deviates_by_its_most_chosen_option_or_by_the_share_farthest_from_the_total() {
        TableResult table = table(chose(12, 4, 4, 0), chose(6, 12, 2, 0));

        assertThat(DUTCH.deviating(
                        table, ReportingRule.ofAtLeast(10).orOtherMostChosen().orPoints(BigDecimal.TEN)))
                .containsExactly(
                        "Zzp'ers kiezen minder vaak ‘af en toe’ (20\u00a0%) dan gemiddeld (40\u00a0%).",
                        "Werkgevers kiezen het vaakst ‘af en toe’ (60\u00a0%); in totaal is dat ‘vaak’ (45\u00a0%).");
        assertThat(ENGLISH.deviating(
                        table, ReportingRule.ofAtLeast(10).orOtherMostChosen().orPoints(BigDecimal.TEN)))
                .containsExactly(
                        "The self-employed choose “af en toe” less often (20\u00a0%) than average (40\u00a0%).",
                        "Employers most often choose “af en toe” (60\u00a0%); in total that is “vaak” (45\u00a0%).");
        assertThat(DUTCH.deviating(table, ReportingRule.ofAtLeast(10).orPoints(BigDecimal.valueOf(20))))
                .contains("Werkgevers kiezen vaker ‘af en toe’ (60\u00a0%) dan gemiddeld (40\u00a0%).");
    }

    @Test
    void groups_alike_are_said_to_be_so() {
        TableResult table = table(chose(6, 4, 0, 0), chose(6, 4, 0, 0));

        assertThat(DUTCH.deviating(table, ReportingRule.ofAtLeast(10).orOtherMostChosen()))
                .containsExactly("Geen groep van 10 of meer respondenten wijkt af van het totaal.");
        assertThat(ENGLISH.deviating(table, ReportingRule.ofAtLeast(10).orOtherMostChosen()))
                .containsExactly("No group of 10 respondents or more deviates from the total.");
        assertThat(DUTCH.deviating(
                        table(Table.of("use").by("work"), chose(1, 0, 0, 0)),
                        ReportingRule.ofAtLeast(0).orOtherMostChosen()))
                .containsExactly("Geen groep wijkt af van het totaal.");
    }

    /** 12 of 25 is 48 %; 5 of 10 is 50 % and so not below it; 9 of 10 is 90 %. */
    @Test
    void groups_below_and_above_a_threshold_are_named() {
        TableResult table = table(chose(9, 1, 0, 0), chose(12, 13, 0, 0), chose(5, 5, 0, 0));

        assertThat(DUTCH.below(table, Set.of(1), 50))
                .isEqualTo("Minder dan 50\u00a0% kiest ‘vaak’ onder werkgevers (48\u00a0%).");
        assertThat(ENGLISH.below(table, Set.of(1), 60))
                .isEqualTo("Fewer than 60\u00a0% choose “vaak” among employers (48\u00a0%) and employees (50\u00a0%).");
        assertThat(DUTCH.above(table, Set.of(1, 2), 99))
                .isEqualTo("Meer dan 99\u00a0% kiest ‘vaak’ of ‘af en toe’ onder werkgevers (100\u00a0%), werknemers"
                        + " (100\u00a0%) en zzp'ers (100\u00a0%).");
        assertThat(ENGLISH.above(table, Set.of(2), 99))
                .isEqualTo("In none of the groups do more than 99\u00a0% choose “af en toe”.");
        assertThat(DUTCH.below(table, Set.of(1), 10))
                .isEqualTo("In geen van de groepen kiest minder dan 10\u00a0% ‘vaak’.");
    }

    @Test
    void what_a_table_hides_is_in_no_sentence() {
        Table plan = Table.of("use").by("work").disclosure(new Disclosure(10, 3));
        TableResult table = table(plan, chose(17, 1, 6, 6), chose(9, 0, 0, 0), chose(0, 30, 0, 0), chose(30, 0, 0, 0));

        List<String> said = DUTCH.mostChosen(table, "work");
        assertThat(said).noneMatch(sentence -> sentence.contains("werkgevers kiezen"));
        assertThat(String.join(" ", said))
                .contains("Niet genoemd om niets over weinig mensen te zeggen: ")
                .contains("werkgevers");
    }

    @Test
    void decimals_and_names_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> DUTCH.decimals(11)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> GroupNames.none().with("work", ImmutableMap.of(1, " ")))
                .hasMessageContaining("'work'");
    }

    /** Whatever the counts, sentences are whole, and name every group once at most. */
    @Property
    void sentences_are_whole_whatever_the_counts(
            @ForAll @Size(4) List<@Size(4) List<@IntRange(max = 12) Integer>> counts) {
        int[][] numbers = counts.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        TableResult table = table(numbers);

        for (Findings findings : List.of(DUTCH, DUTCH.withoutMissing(), ENGLISH, ENGLISH.withoutMissing())) {
            List<String> said = new ArrayList<>(findings.mostChosen(table, "work"));
            said.add(findings.total(table));
            assertThat(said)
                    .allSatisfy(sentence ->
                            assertThat(sentence).endsWith(".").doesNotContain("{", "}", "  ", "NaN", "()", "null"));
        }
        String dutch = String.join(" ", DUTCH.mostChosen(table, "work")).toLowerCase(java.util.Locale.ROOT);
        for (int i = 0; i < 4; i++) {
            String name =
                    List.of("zzp'ers", "werkgevers", "werknemers", "anderen").get(i);
            int base = counts.get(i).stream().mapToInt(Integer::intValue).sum();
            assertThat(dutch.split(name, -1)).as(name + " in " + dutch).hasSize(base == 0 ? 1 : 2);
        }
    }
}
