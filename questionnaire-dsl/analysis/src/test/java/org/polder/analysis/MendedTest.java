package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.analysis.SmallForms.of;
import static org.polder.analysis.SmallForms.printed;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.condition.Condition;
import org.polder.condition.ConditionWords;
import org.polder.genai2026.Genai2026;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Severity;

class MendedTest {
    private static final Manuscript TWO = of(
            single("Q1").text("Work?").option(1, "Yes").option(2, "No"),
            text("Q2").text("Which?"),
            text("Q3").text("More?"));

    private static String askedIf(Questionnaire questionnaire, String id) {
        return ConditionWords.of(questionnaire.item(ItemId.of(id)).orElseThrow().askedIf());
    }

    @Test
    void a_sound_questionnaire_stays_as_it_is() {
        Mended mended = Mended.of(Manuscript.of(Genai2026.asFielded()));

        assertThat(mended.questionnaire()).contains(Genai2026.asFielded());
        assertThat(mended.findings()).isEmpty();
    }

    @Test
    void an_instruction_becomes_a_condition_where_there_is_none() {
        Condition own = new Condition.CodeIn(ItemId.of("Q1"), ImmutableSortedSet.of(2));
        Manuscript instructed = printed(TWO, "Q2 | 2 | if 1 = yes", "Q3 | 3 | if 1 = yes")
                .with(revision -> revision.edit("Q3", item -> item.asking(asking -> asking.askedIf(own))));
        Questionnaire mended = Mended.of(instructed).questionnaire().orElseThrow();

        assertThat(askedIf(mended, "Q2")).isEqualTo("Q1 is 1");
        assertThat(askedIf(mended, "Q3")).isEqualTo("Q1 is 2");
    }

    @Test
    void a_problem_of_the_model_is_an_error_that_says_how_the_rest_is_judged() {
        Condition unknown = new Condition.CodeIn(ItemId.of("Q7"), ImmutableSortedSet.of(2));
        Mended mended = Mended.of(TWO.with(
                revision -> revision.edit("Q3", item -> item.asking(asking -> asking.askedIf(unknown)))));

        assertThat(mended.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-item");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place().item()).contains("Q3");
            assertThat(finding.explanation()).contains("'Q7', which does not exist");
            assertThat(finding.fix())
                    .isEqualTo("Until it is mended, the rest is judged as if question 3 were asked of everyone.");
        });
        assertThat(askedIf(mended.questionnaire().orElseThrow(), "Q3")).isEqualTo("always");
    }

    @Test
    void rows_carried_from_the_wrong_question_are_told_of_together() {
        Manuscript carried = of(
                        grid("Q1")
                                .text("Judge")
                                .row(1, "One")
                                .namedRow(2, "Other")
                                .namedRow(3, "Other")
                                .scale(1, "A")
                                .scale(2, "B"),
                        single("Q2").text("Work?").option(1, "Yes").option(2, "No"),
                        grid("Q3")
                                .text("Pay")
                                .row(1, "One")
                                .row(2, "Two")
                                .row(3, "Three")
                                .scale(1, "A")
                                .scale(2, "B"))
                .with(revision -> revision.edit(
                        "Q3",
                        item -> item.replaceRow(Row.carriedForward(2, ItemId.of("Q2"), 2))
                                .replaceRow(Row.carriedForward(3, ItemId.of("Q2"), 3))));
        Mended mended = Mended.of(carried);

        assertThat(mended.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().item()).contains("Q3");
            assertThat(finding.explanation())
                    .isEqualTo("Question 3 (\"Pay\") carries rows 2, 3 forward from question 2 (\"Work?\"), where the"
                            + " respondent names no such row.");
            assertThat(finding.fix()).startsWith("Did you mean question 1, the nearest before it");
        });
        assertThat(mended.questionnaire().orElseThrow().items().get(2).rows())
                .extracting(Row::code)
                .containsExactly(1);
    }

    @Test
    void nothing_can_be_made_of_a_questionnaire_without_items() {
        Mended mended = Mended.of(Manuscript.of("none", "1.0", List.of(), List.of(), List.of()));

        assertThat(mended.questionnaire()).isEmpty();
        assertThat(SmallForms.told(mended.findings())).containsExactly("no-items ", "no-language ");
    }
}
