package org.polder.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.polder.name.Language;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class PublishedCheckTest {
    private static final Variable USE = Variable.single(
            "Q6", "Use", Category.of(1, "often"), Category.of(2, "now and then"), Category.of(3, "never"));

    /** Of 13 self-employed 5 often, 1 now and then and 7 never; of 3 employers 2 often, and 1 left it open. */
    private static final ResponseSource PEOPLE = new ResponseSource() {
        @Override
        public Schema schema() {
            return Schema.of(List.of(
                    USE,
                    Variable.single("Q16", "Loss", Category.of(1, "yes")),
                    Variable.single(
                            "workRelation", "Work", Category.of(1, "Self-employed"), Category.of(2, "Employer")),
                    Variable.single("organisationType", "Type", Category.of(1, "Company")),
                    Variable.single("Q2", "Organisation", Category.of(1, "Company")),
                    Variable.single("Q5", "Sector", Category.of(1, "Design"), Category.of(2, "Music"))));
        }

        @Override
        public void forEach(Consumer<? super Respondent> respondents) {
            for (int i = 0; i < 16; i++) {
                int person = i;
                Respondent one = variable -> switch (variable) {
                    case "Q6" ->
                        person == 15 ? Value.leftOpen() : Value.of(person < 5 || person > 12 ? 1 : person == 5 ? 2 : 3);
                    case "workRelation" -> Value.of(person < 13 ? 1 : 2);
                    default -> Value.of(1);
                };
                respondents.accept(one);
            }
        }
    };

    private static Published.Claim claim(Consumer<Draft> draft) {
        Draft made = new Draft();
        draft.accept(made);
        return new Published.Claim(
                made.id,
                "fig-05",
                "Q6",
                Optional.empty(),
                made.codes,
                made.isLeftOpen,
                "option",
                made.group,
                "",
                made.percent.map(BigDecimal::new),
                made.count,
                made.size,
                made.isAbout,
                made.isHighest,
                made.isLowest);
    }

    private static final class Draft {
        private String id = "c1";
        private ImmutableList<Integer> codes = ImmutableList.of(1);
        private boolean isLeftOpen;
        private Optional<Contradiction.GroupKey> group = Optional.empty();
        private Optional<String> percent = Optional.empty();
        private Optional<Integer> count = Optional.empty();
        private Optional<Integer> size = Optional.empty();
        private boolean isAbout;
        private boolean isHighest;
        private boolean isLowest;

        private Draft percent(String printed) {
            percent = Optional.of(printed);
            return this;
        }

        private Draft of(String variable, int code) {
            group = Optional.of(new Contradiction.GroupKey(variable, code));
            return this;
        }
    }

    private static List<CheckedClaim> checked(Published.Claim... claims) {
        Published published = new Published(ImmutableList.of(), ImmutableList.copyOf(claims), ImmutableList.of());
        List<TableResult> tables = Tabulator.tabulate(PEOPLE, CheckTables.plans(published));
        return new PublishedCheck(published, CheckTables.of(published, tables), ReportWords.in(Language.EN)).all();
    }

    private static Verdict verdict(Consumer<Draft> draft) {
        return checked(claim(draft)).get(0).verdict();
    }

    /** 5 of 13 is 38.46 %: 38.5 with a decimal, 38 without. */
    @Test
    void a_share_is_rounded_to_the_decimals_printed() {
        assertThat(verdict(draft -> draft.percent("38.5").of("workRelation", 1)))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(draft -> draft.percent("38").of("workRelation", 1))).isEqualTo(Verdict.MET);
        assertThat(verdict(draft -> draft.percent("39").of("workRelation", 1))).isEqualTo(Verdict.MISSED);
    }

    /** 8 of all 15 who answered chose one of the first two: 53.3 %. */
    @Test
    void about_agrees_within_a_point() {
        for (String printed : List.of("52", "53", "54")) {
            assertThat(verdict(draft -> {
                        draft.percent(printed).isAbout = true;
                        draft.codes = ImmutableList.of(1, 2);
                    }))
                    .isEqualTo(Verdict.MET);
        }
        assertThat(verdict(draft -> {
                    draft.percent("55").isAbout = true;
                    draft.codes = ImmutableList.of(1, 2);
                }))
                .isEqualTo(Verdict.MISSED);
    }

    /** 1 of 15 is 7 %, and 7 of 15 is 47 %. */
    @Test
    void hardly_any_agrees_with_at_most_five_percent() {
        assertThat(verdict(draft -> {
                    draft.isAbout = true;
                    draft.codes = ImmutableList.of(2);
                }))
                .isEqualTo(Verdict.MISSED);
        assertThat(verdict(draft -> {
                    draft.of("workRelation", 2).isAbout = true;
                    draft.codes = ImmutableList.of(3);
                }))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void counts_and_group_sizes_must_agree_too() {
        assertThat(verdict(draft -> {
                    draft.of("workRelation", 1).count = Optional.of(5);
                    draft.size = Optional.of(13);
                }))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(draft -> {
                    draft.of("workRelation", 1).count = Optional.of(5);
                    draft.size = Optional.of(14);
                }))
                .isEqualTo(Verdict.MISSED);
    }

    /** Seven chose "often": 4 and 3 are its parts. */
    @Test
    void counts_of_parts_agree_when_they_add_up() {
        assertThat(checked(claim(draft -> draft.count = Optional.of(4)), claim(draft -> draft.count = Optional.of(3))))
                .allMatch(found -> found.verdict() == Verdict.MET);
        assertThat(checked(claim(draft -> draft.count = Optional.of(4)), claim(draft -> draft.count = Optional.of(4))))
                .allMatch(found -> found.verdict() == Verdict.MISSED);
    }

    /** Of those asked, 1 of 16 left it open: 6 %. "Never" and "often" have 7 each, and are the highest together. */
    @Test
    void left_open_and_marks_are_checked() {
        assertThat(verdict(draft -> {
                    draft.percent("6").isLeftOpen = true;
                    draft.codes = ImmutableList.of();
                }))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(draft -> draft.percent("47").isHighest = true)).isEqualTo(Verdict.MET);
        assertThat(verdict(draft -> draft.percent("47").isLowest = true)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_group_of_few_is_checked_but_not_shown_and_one_of_nobody_is_left_open() {
        CheckedClaim few = checked(claim(draft -> draft.percent("100").of("workRelation", 2)))
                .get(0);
        assertThat(few.verdict()).isEqualTo(Verdict.MET);
        assertThat(few.ours()).isEqualTo("group of fewer than 10");
        assertThat(verdict(draft -> draft.percent("100").of("Q5", 2))).isEqualTo(Verdict.OPEN);
    }

    /** A third and two thirds have the mean 50; 10 % and 11 % have 10.5, rounded half up. */
    @Test
    void a_mean_is_that_of_unrounded_shares() {
        assertThat(PublishedCheck.mean(List.of(new Share(1, 3), new Share(2, 3))))
                .contains(new BigDecimal("50"));
        assertThat(PublishedCheck.mean(List.of(new Share(10, 100), new Share(11, 100))))
                .contains(new BigDecimal("11"));
        assertThat(PublishedCheck.mean(List.of(new Share(0, 0)))).isEmpty();
    }
}
