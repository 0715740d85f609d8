package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.analysis.instruments.Instruments;
import org.polder.condition.ConditionWords;
import org.polder.genai2026.Genai2026;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Severity;

/** What is wrong in the printed questionnaire on generative AI, and the same faults in another. */
class PrintedReviewTest {
    private static List<Finding> all(Manuscript manuscript) {
        List<Finding> all = new ArrayList<>(Mended.of(manuscript).findings());
        all.addAll(FormChecks.of(manuscript));
        return all;
    }

    private static Finding at(String place) {
        return all(Genai2026.asPrinted()).stream()
                .filter(finding -> finding.place().item().equals(Optional.of(place)) && finding.isError())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_inconsistency_of_print_is_found_and_nothing_else() {
        assertThat(SmallForms.told(all(Genai2026.asPrinted())))
                .containsExactlyInAnyOrder(
                        "duplicate-number Q20b",
                        "number-out-of-order Q23b",
                        "unknown-row Q23b",
                        "wrong-kind Q24",
                        "unknown-option Q27",
                        "unknown-option Q31a",
                        "bands-overlap Q3",
                        "bands-overlap Q9",
                        "bands-overlap Q10",
                        "bands-overlap Q11",
                        "bands-overlap Q12",
                        "bands-overlap Q15",
                        "bands-overlap Q17",
                        "bands-overlap Q18",
                        "bands-overlap Q19",
                        "not-exclusive Q22.7",
                        "denies-its-gate Q17.1",
                        "ungated-follow-up Q25b_1",
                        "number-out-of-order Q25b_1",
                        "mixed-references Q23b",
                        "mixed-references Q27");
    }

    @Test
    void what_was_meant_is_suggested() {
        assertThat(at("Q27").toString())
                .contains("depends on question 21 (", "option 'a', which does not exist; its options are 1 to 6.")
                .contains("Did you mean question 26, the yes/no question just before?");
        assertThat(at("Q31a").fix()).startsWith("Did you mean question 30, the yes/no question just before?");
        assertThat(at("Q23b").fix()).startsWith("Did you mean question 23, the nearest before it with these rows");
        assertThat(at("Q24").fix()).startsWith("Did you mean question 23, the nearest before it where they are named?");
    }

    /** What print asks of everyone, or cannot say of whom, and what the instructions that can be read leave. */
    @Test
    void mended_it_has_the_routing_that_print_tells() {
        Questionnaire mended = Mended.of(Genai2026.asPrinted()).questionnaire().orElseThrow();
        Questionnaire fielded = Genai2026.asFielded();

        for (String id : List.of("Q3", "Q13", "Q14", "Q15", "Q16", "Q17", "Q18", "Q19", "Q20a", "Q20b", "Q20c")) {
            assertThat(askedIf(mended, id)).as(id).isEqualTo(askedIf(fielded, id));
        }
        for (String id : List.of("Q7", "Q8", "Q23", "Q23b", "Q25b_1", "Q27", "Q28", "Q31a", "Q31b", "Q31c")) {
            assertThat(askedIf(mended, id)).as(id).isEqualTo("always");
        }
        assertThat(mended.items()).hasSize(46);
    }

    private static String askedIf(Questionnaire questionnaire, String id) {
        return ConditionWords.of(questionnaire.item(ItemId.of(id)).orElseThrow().askedIf())
                .replace("(", "")
                .replace(")", "");
    }

    @Test
    void as_fielded_it_has_no_error() {
        assertThat(all(Manuscript.of(Genai2026.asFielded()))).noneMatch(Finding::isError);
    }

    @Test
    void questionnaires_shaped_as_public_instruments_have_no_more_than_information() {
        assertThat(Instruments.all())
                .isNotEmpty()
                .allSatisfy(questionnaire -> assertThat(all(Manuscript.of(questionnaire)))
                        .as(questionnaire.id())
                        .allMatch(finding -> finding.severity() == Severity.INFORMATION));
    }

    /** A questionnaire about gardens, with one fault of each kind. */
    @Test
    void another_questionnaire_with_the_same_faults_is_found_out_alike() {
        Manuscript gardens = SmallForms.of(
                single("V1").text("Have you a garden?").option(1, "Yes").option(2, "No"),
                single("V2")
                        .text("How large, in square metres?")
                        .option(1, "0-50 m")
                        .option(2, "50-99 m")
                        .option(3, "100+ m"),
                multiple("V3")
                        .text("What grows there?")
                        .option(1, "Trees")
                        .option(2, "Flowers")
                        .option(3, "Nothing at all"),
                multiple("V4").text("And who helps?").option(1, "Children").option(2, "None of these"),
                grid("V5")
                        .text("How did each do?")
                        .row(1, "Trees")
                        .namedRow(2, "Another, namely")
                        .scale(1, "Worse")
                        .scale(2, "The same")
                        .scale(3, "Better"),
                text("V6").text("What went on there?"),
                single("V7").text("Did it cost you anything?").option(1, "Yes").option(2, "No"),
                single("V8")
                        .text("How much?")
                        .option(1, "Nothing")
                        .option(2, "A little")
                        .option(3, "A lot"),
                single("V9").text("Do you want advice?").option(1, "Yes").option(2, "No"),
                text("V10").text("On what?"),
                grid("V11")
                        .text("Again?")
                        .row(1, "Trees")
                        .row(2, "x")
                        .scale(1, "A")
                        .scale(2, "B"),
                text("V5a").text("And why?"));
        Manuscript faulty = SmallForms.printed(
                        gardens,
                        "V2 | 2 | if 1 = 1",
                        "V3 | 3 | if 1 = 1",
                        "V4 | 3",
                        "V5 | 5",
                        "V6 | 2b | if row 1 of question 2 is better",
                        "V8 | 8 | if 7 = yes",
                        "V10 | 10 | if 3 = b")
                .with(revision ->
                        revision.edit("V11", item -> item.replaceRow(Row.carriedForward(2, ItemId.of("V1"), 2))));

        assertThat(SmallForms.told(all(faulty)))
                .containsExactlyInAnyOrder(
                        "unknown-row V6",
                        "unknown-option V10",
                        "wrong-kind V11",
                        "duplicate-number V4",
                        "number-out-of-order V6",
                        "number-out-of-order V5a",
                        "number-gap V5",
                        "mixed-references V6",
                        "mixed-references V10",
                        "bands-overlap V2",
                        "not-exclusive V4.2",
                        "denies-its-gate V8.1",
                        "ungated-follow-up V5a");
    }
}
