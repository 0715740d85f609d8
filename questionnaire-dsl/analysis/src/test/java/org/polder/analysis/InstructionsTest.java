package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.analysis.SmallForms.of;
import static org.polder.analysis.SmallForms.printed;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.condition.ConditionWords;
import org.polder.model.Manuscript;
import org.polder.name.ItemId;

class InstructionsTest {
    /** 1: a club member or not; 2: sports; 3: hours; 4: a grid; 5: yes or no; 6: words. */
    private static final Manuscript SPORTS = of(
            single("Q1")
                    .text("Are you a member of a club?")
                    .option(1, "Yes, since")
                    .option(2, "No")
                    .option(3, "Not yet"),
            multiple("Q2")
                    .text("Which sports?")
                    .option(1, "Tennis")
                    .option(2, "Table tennis")
                    .option(3, "Chess"),
            number("Q3").text("How many hours a week?").between(0, 99),
            grid("Q4")
                    .text("How is each?")
                    .row(1, "The club")
                    .row(2, "The trainer")
                    .scale(1, "Worse than before")
                    .scale(2, "The same")
                    .scale(3, "Better than before"),
            single("Q5").text("Will you stay?").option(1, "Yes").option(2, "No"),
            text("Q6").text("Why?"));

    private static Instructions instructed(String instruction) {
        return new Instructions(new Form(printed(SPORTS, "Q5 | 5 | if 1 = 1", "Q6 | 6 | " + instruction)));
    }

    private static Finding found(String instruction) {
        return instructed(instruction).findings().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "if 5 = 1; Q5 is 1",
                "if 5 = yes; Q5 is 1",
                "als 5 = nee; Q5 is 2",
                "if 1 = yes; Q1 is 1",
                "if 1 = 1-3; Q1 is 1, 2 or 3",
                "if 1 = not yet; Q1 is 3",
                "if 2 = tennis; Q2 includes 1",
                "if 2 = table; Q2 includes 2",
                "if 2 = 1 or 3; Q2 includes 1 or 3",
                "if 1 & 5 = 1; Q1 is 1 and Q5 is 1",
                "if 1 or 5 = 1; Q1 is 1 or Q5 is 1",
                "if 5 is not no; not Q5 is 2",
                "if row 1 or row 2 of question 4 is better or worse; Q4 row 1 is 1 or 3 or Q4 row 2 is 1 or 3",
                "if rows 1 and 2 of 4 = 1; Q4 row 1 is 1 and Q4 row 2 is 1",
                "if 3 = 5-9; Q3 is at least 5 and Q3 is at most 9"
            })
    void what_an_instruction_speaks_of_is_looked_up(String instruction, String condition) {
        Instructions instructions = instructed(instruction);

        assertThat(instructions.findings()).isEmpty();
        assertThat(ConditionWords.of(
                        instructions.condition(SPORTS.items().get(5)).orElseThrow()))
                .isEqualTo(condition);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "if 9 = 1; unknown-item; question 9, which does not exist",
                "if 6 = 1; later-item; question 6 (\"Why?\"), which is not asked before it",
                "if 1 = 4; unknown-option; question 1 (\"Are you a member of a club?\"), option '4', which does not exist; its"
                        + " options are 1 to 3.",
                "if 1 = 2-7; unknown-option; option '2-7'",
                "if 1 = a; unknown-option; option 'a'",
                "if 2 = ten; unknown-option; option 'ten'",
                "if row 3 of 4 = 1; unknown-row; row 3 of question 4 (\"How is each?\"), which has only rows 1, 2.",
                "if row 3 of 1 = 1; unknown-row; which has no rows.",
                "if 4 = 1; wrong-kind; question 4 (\"How is each?\") without saying which of its rows",
                "see above; unreadable-instruction; could not be read"
            })
    void what_is_not_there_is_told(String instruction, String code, String words) {
        assertThat(found(instruction).code()).isEqualTo(code);
        assertThat(found(instruction).explanation()).contains("uestion 6 (\"Why?\")", words);
        assertThat(found(instruction).place().item()).contains("Q6");
        assertThat(found(instruction).isError()).isEqualTo(!code.equals("unreadable-instruction"));
    }

    @Test
    void an_answer_that_another_question_has_suggests_that_question() {
        assertThat(found("if 1 = chess").fix())
                .startsWith("Did you mean question 2, the nearest before it with such an option?")
                .endsWith("the rest is judged as if question 6 were asked of everyone.");
        assertThat(found("if row 1 of question 2 is better").fix())
                .startsWith("Did you mean question 4, the nearest before it with these rows and answers?");
        assertThat(found("if 1 = never").fix()).startsWith("Mend the instruction \"if 1 = never\".");
    }

    @Test
    void a_yes_no_question_just_before_is_suggested_unless_something_hangs_on_it() {
        assertThat(found("if 2 = a").fix()).startsWith("Did you mean question 5, the yes/no question just before?");

        Manuscript gated = printed(
                of(
                        single("Q1")
                                .text("Glad?")
                                .option(1, "Yes")
                                .option(2, "No")
                                .option(3, "So so"),
                        single("Q2").text("Well?").option(1, "Yes").option(2, "No"),
                        text("Q3").text("Why?"),
                        text("Q4").text("And?")),
                "Q3 | 3 | if 1 = a",
                "Q4 | 4 | if 2 = 1");
        assertThat(new Instructions(new Form(gated)).findings().get(0).fix()).startsWith("Mend the instruction");
    }

    @Test
    void letters_are_places_in_a_form_that_names_options_by_letters() {
        Manuscript lettered = printed(SPORTS, "Q5 | 5 | if 1 = a or c", "Q6 | 6 | if 5 = b");
        Instructions instructions = new Instructions(new Form(lettered));

        assertThat(instructions.findings()).isEmpty();
        assertThat(ConditionWords.of(
                        instructions.condition(SPORTS.items().get(4)).orElseThrow()))
                .isEqualTo("Q1 is 1 or 3");
    }

    @Test
    void of_questions_with_one_number_the_one_that_has_the_answer_is_meant() {
        Manuscript twice = printed(SPORTS, "Q2 | 1", "Q6 | 6 | if 1 = chess");
        Instructions instructions = new Instructions(new Form(twice));

        assertThat(instructions.findings()).isEmpty();
        assertThat(instructions.condition(SPORTS.items().get(5)).orElseThrow().items())
                .containsExactly(ItemId.of("Q2"));
    }

    @Test
    void parts_of_one_printed_question_are_told_of_once() {
        Manuscript parts = printed(SPORTS, "Q5 | 5 | if 9 = 1", "Q6 | 5 | if 9 = 1");

        assertThat(new Instructions(new Form(parts)).findings()).hasSize(1);
    }
}
