package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.polder.analysis.SmallForms.of;
import static org.polder.analysis.SmallForms.printed;
import static org.polder.dsl.Survey.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.dsl.TextQuestion;
import org.polder.model.Manuscript;

class NumberingCheckTest {
    private static TextQuestion open(String id) {
        return text(id).text("Which " + id + "?");
    }

    private static Manuscript four(String... notes) {
        return printed(of(open("A1"), open("A2"), open("A3"), open("A4")), notes);
    }

    private static List<String> numbering(Manuscript manuscript) {
        return SmallForms.told(new NumberingCheck(new Form(manuscript)).findings());
    }

    @Test
    void a_number_printed_twice_is_found_and_the_missing_letter_suggested() {
        Manuscript twice = four("A1 | 1", "A2 | 1a", "A3 | 1", "A4 | 1c");

        assertThat(numbering(twice)).containsExactly("duplicate-number A3");
        assertThat(new NumberingCheck(new Form(twice)).findings().get(0).fix()).isEqualTo("Did you mean 1b?");
        assertThat(FormChecks.of(four("A1 | 1", "A2 | 2", "A3 | 1", "A4 | 3"))
                        .get(0)
                        .fix())
                .isEqualTo("Give one of them another number.");
    }

    @Test
    void parts_of_one_question_share_its_number() {
        assertThat(numbering(four("A1 | 1", "A2 | 2", "A3 | 2", "A4 | 3"))).isEmpty();
    }

    @Test
    void a_number_lower_than_one_before_it_is_out_of_order_once_for_a_run() {
        assertThat(numbering(four("A1 | 1", "A2 | 3", "A3 | 2b", "A4 | 2c"))).contains("number-out-of-order A3");
        assertThat(numbering(four("A1 | 1", "A2 | 3", "A3 | 2b", "A4 | 2c"))).doesNotContain("number-out-of-order A4");
        assertThat(numbering(four("A1 | 1", "A2 | 1a", "A3 | 1b", "A4 | 2"))).isEmpty();
    }

    @Test
    void a_number_left_out_is_found() {
        assertThat(numbering(four("A1 | 1", "A2 | 2", "A3 | 4", "A4 | 5"))).containsExactly("number-gap A3");
        assertThat(numbering(four("A1 | 10", "A2 | 20", "A3 | 30", "A4 | 40"))).isEmpty();
    }

    @Test
    void what_ids_alone_tell_of_numbers_is_no_more_than_information() {
        assertThat(FormChecks.of(of(open("Q1"), open("Q3"), open("Q2"), open("Q5"))))
                .extracting(Finding::code, finding -> finding.severity().name())
                .containsExactly(tuple("number-out-of-order", "INFORMATION"), tuple("number-gap", "INFORMATION"));
    }
}
