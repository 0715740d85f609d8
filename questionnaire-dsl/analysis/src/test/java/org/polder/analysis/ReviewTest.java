package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.polder.genai2026.Genai2026;
import org.polder.problem.Severity;

/** The questionnaire on generative AI as the report prints it; what is wrong with it is listed in the notes. */
class ReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final Review printed = Review.of(Genai2026.asPrinted(), TODAY);

    @Test
    void everything_that_is_wrong_in_print_is_found() {
        assertThat(printed.findings())
                .extracting(Finding::code, finding -> finding.place().item().orElseThrow())
                .contains(
                        tuple("duplicate-number", "Q20b"),
                        tuple("number-out-of-order", "Q23b"),
                        tuple("wrong-kind", "Q24"),
                        tuple("unknown-option", "Q27"),
                        tuple("unknown-option", "Q31a"),
                        tuple("bands-overlap", "Q3"),
                        tuple("bands-overlap", "Q9"),
                        tuple("no-wording", "Q5"),
                        tuple("variants-overlap", "Q5"),
                        tuple("no-wording", "Q19"),
                        tuple("not-exclusive", "Q22.7"),
                        tuple("denies-its-gate", "Q17.1"),
                        tuple("ungated-follow-up", "Q25b_1"),
                        tuple("mixed-references", "Q27"));
    }

    @Test
    void a_text_without_words_for_the_self_employed_is_told_of_with_another_that_leaves_them_out() {
        assertThat(printed.findings())
                .filteredOn(finding -> finding.code().equals("no-wording"))
                .anySatisfy(finding -> assertThat(finding.explanation()).contains("The same goes for Q26"));
    }

    @Test
    void the_likely_question_is_suggested_where_a_reference_is_stale() {
        assertThat(printed.at("Q27").get(0).fix()).startsWith("Did you mean question 26");
        assertThat(printed.at("Q31a").get(0).fix()).startsWith("Did you mean question 30");
    }

    @Test
    void texts_that_leave_out_the_same_respondents_are_told_of_once() {
        assertThat(printed.findings())
                .filteredOn(finding -> finding.code().equals("no-wording"))
                .hasSizeLessThan(8)
                .allSatisfy(finding -> assertThat(finding.witness())
                        .hasValueSatisfying(witness -> assertThat(witness.isConfirmedBy(
                                        printed.questionnaire().orElseThrow()))
                                .isTrue()));
    }

    @Test
    void the_questionnaire_as_fielded_has_no_errors() {
        assertThat(Review.of(Genai2026.asFielded()).findings(Severity.ERROR)).isEmpty();
    }
}
