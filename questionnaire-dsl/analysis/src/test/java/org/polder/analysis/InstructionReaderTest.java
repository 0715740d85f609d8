package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionReaderTest {
    /** Says what was read in one form: questions, rows in brackets, and answers between bars. */
    private static String read(String instruction) {
        Instruction read = InstructionReader.read(instruction);
        return read instanceof Instruction.Comparisons comparisons
                ? comparisons.alternatives().stream()
                        .map(together -> together.stream()
                                .map(InstructionReaderTest::said)
                                .collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(" or "))
                : read.getClass().getSimpleName();
    }

    private static String said(Instruction.Clause clause) {
        String rows = clause.rows().isEmpty()
                ? ""
                : clause.rows().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(clause.everyRow() ? "&" : "/", "[", "]"));
        return String.join(clause.every() ? "&" : "/", clause.questions())
                + rows
                + (clause.negated() ? " not " : " is ")
                + clause.values().stream().map(Instruction.Value::written).collect(Collectors.joining("|"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "only if 1 = 2 or 3; 1 is 2|3",
                "if 9 & 10 & 11 & 12 = 1 or 7; 9&10&11&12 is 1|7",
                "if 9 = 2-6; 9 is 2-6",
                "if 9 = 2 – 6; 9 is 2-6",
                "if 9 = 6 to 2; 9 is 2-6",
                "als 9 = 2 t/m 6; 9 is 2-6",
                "if 21 = a; 21 is a",
                "if 19 = yes; 19 is yes",
                "indien vraag 19 = ja; 19 is ja",
                "alleen indien 1 = 2 of 3; 1 is 2|3",
                "als 9 en 10 = 1 of 7; 9&10 is 1|7",
                "als 9 of 10 = 1; 9/10 is 1",
                "if row 10 or row 11 of question 18 is better or worse; 18[10/11] is better|worse",
                "if rows 10 and 11 of 18 are better; 18[10&11] is better",
                "als rij 10 of rij 11 van vraag 18 beter is; Unreadable",
                "als rij 10 of 11 van vraag 18 = beter of slechter; 18[10/11] is beter|slechter",
                "if 20b = 1; 20b is 1",
                "if Q20 = 1; 20 is 1",
                "If 1 = 2 or 3 and 4 = 5; 1 is 2|3 and 4 is 5",
                "if 1 = 2 or 3 = 4; 1 is 2 or 3 is 4",
                "if 1 = 2, 3, or 4; 1 is 2|3|4",
                "if 1 = 2 and 3 & 4 = 5; 1 is 2 and 3&4 is 5",
                "if 1 = 1 and 2; 1 is 1|2",
                "if 6 is not 5; 6 not 5",
                "if 6 != 5; 6 not 5",
                "als 6 is niet nooit; 6 not nooit",
                "if 6 = \"more or less\"; 6 is more or less",
                "if 6 = very often.; 6 is very often",
                "if question 2 is option 3; 2 is 3"
            })
    void an_instruction_is_read(String instruction, String read) {
        assertThat(read(instruction)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "Altijd", "everyone", " iedereen "})
    void everyone_is_asked(String instruction) {
        assertThat(InstructionReader.read(instruction)).isEqualTo(new Instruction.Everyone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extra rows: the named \"anders\" rows of question 18", "Rijen: die van vraag 3"})
    void rows_are_not_about_who_is_asked(String instruction) {
        assertThat(InstructionReader.read(instruction)).isEqualTo(new Instruction.AboutRows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "if",
                "see the annex",
                "if 3",
                "if 3 =",
                "if = 3",
                "if (1 = 2) or 3 = 4",
                "if 3 = 1 or",
                "if 3 > 2"
            })
    void what_is_no_instruction_is_not_guessed_at(String instruction) {
        assertThat(InstructionReader.read(instruction)).isEqualTo(new Instruction.Unreadable(instruction));
    }

    @Test
    void a_single_letter_is_a_letter_and_more_are_words() {
        assertThat(new Instruction.Label("a").style()).isEqualTo(Instruction.Style.LETTER);
        assertThat(new Instruction.Label("ja").style()).isEqualTo(Instruction.Style.WORDS);
        assertThat(new Instruction.Codes(2, 6).style()).isEqualTo(Instruction.Style.NUMBER);
    }
}
