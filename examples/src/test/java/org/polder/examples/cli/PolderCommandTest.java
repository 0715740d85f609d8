package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.genai2026.Genai2026;
import org.polder.json.QuestionnaireWriter;
import picocli.CommandLine;

class PolderCommandTest {
    private static final String GOOD = "{\"respondent\":\"r1\",\"status\":\"partial\",\"answers\":{\"Q1\":1,\"Q2\":4,"
            + "\"Q4\":\"illustrator\",\"Q5\":3,\"Q6\":5},\"reached\":\"Q9\"}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = PolderCommand.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("responses.jsonl"), List.of(lines)).toString();
    }

    @Test
    void path_prints_the_items_asked_up_to_the_last_one_shown() throws IOException {
        assertThat(run("path", "--questionnaire", "genai-2026", "--responses", file(GOOD)))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo("r1: Q1 Q2 Q4 Q5 Q6 Q9");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_questionnaire_may_be_a_json_file() throws IOException {
        Path questionnaire = folder.resolve("mine.json");
        QuestionnaireWriter.write(Genai2026.asFielded(), questionnaire);
        assertThat(run("path", "--questionnaire", questionnaire.toString(), "--responses", file(GOOD)))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo("r1: Q1 Q2 Q4 Q5 Q6 Q9");

        Files.writeString(questionnaire, "{\"polder\":\"questionnaire\",\n \"format\":7}");
        assertThat(run("path", "--questionnaire", questionnaire.toString(), "--responses", file(GOOD)))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("mine.json, line 2, column 11, /format: ");
    }

    @Test
    void validate_lists_every_problem_and_ends_with_one() throws IOException {
        String four = GOOD.replace("\"Q6\":5}", "\"Q6\":1,\"Q7\":[1,9],\"Q28\":[1,2,3,4],\"Q3\":1}")
                .replace("r1", "r2");
        int exit = run("validate", "--questionnaire", "genai-2026", "--responses", file(GOOD, "{", four));

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("responses.jsonl, line 2")
                .contains("Question 'Q7' has no option 9; its options are 1 to 6")
                .contains("Question 'Q28' allows at most 3 options; found 4: 1 to 4")
                .contains("Question 'Q3' was not asked of this respondent, yet it was answered; it is asked only if Q1"
                        + " is 2 or 3")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void tabulate_prints_tables_as_json() throws IOException {
        int exit = run("tabulate", "--data", file(GOOD), "--rows", "Q6", "--by", "workRelation", "--format", "json");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .startsWith("{\"tables\":[{\"rows\":\"Q6\"")
                .contains("{\"group\":null,\"option\":\"Nooit\",\"code\":5,\"n\":1,\"weighted\":1.0,\"base\":1,"
                        + "\"weightedBase\":1.0,\"share\":1.0}")
                .contains("\"mostChosen\":[{\"group\":null,\"options\":[\"Nooit\"],\"codes\":[5],\"share\":1.0,");
    }

    @Test
    void an_unknown_variable_questionnaire_or_file_is_an_error_without_a_stack_trace() throws IOException {
        assertThat(run("tabulate", "--data", file(GOOD), "--rows", "workRelatoin"))
                .isEqualTo(1);
        assertThat(run("path", "--questionnaire", "genai-2025", "--responses", file(GOOD)))
                .isEqualTo(1);
        assertThat(run("path", "--questionnaire", "genai-2026", "--responses", "absent.jsonl"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("The data have no variable 'workRelatoin'. Did you mean 'workRelation'?")
                .contains(
                        "There is no questionnaire 'genai-2025' and no such file; built in are genai-2026, genai-2026-printed. Did you"
                                + " mean")
                .contains("Cannot read 'absent.jsonl': there is no such readable file")
                .doesNotContain("\tat ");
    }

    @Test
    void a_folder_for_a_file_an_empty_file_and_a_place_that_cannot_be_written_are_plain_errors() throws IOException {
        assertThat(run("validate", "--questionnaire", "genai-2026", "--responses", folder.toString()))
                .isEqualTo(1);
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        assertThat(run("tabulate", "--data", empty.toString(), "--rows", "Q6")).isEqualTo(1);
        assertThat(run("report", "--out", empty.toString())).isEqualTo(1);
        assertThat(run("report", "--out", empty.resolve("below").toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("it is a folder; give a file of responses")
                .contains("empty.jsonl: The file holds no responses")
                .contains("Cannot write '" + empty + "': there is a file of that name; give a folder")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void every_kind_of_wrong_answer_names_its_place_and_what_is_allowed() throws IOException {
        String file = file(
                "{\"respondent\":\"a\",\"answers\":{\"Q99\":1}}",
                "{\"respondent\":\"b\",\"answers\":{\"Q1\":[1,2]}}",
                "{\"respondent\":\"c\",\"answers\":{\"Q1\":1},\"texts\":{\"Q1.4\":\"x\"}}",
                "{\"respondent\":\"d\",\"answers\":{\"Q1\":1,\"Q25\":{\"4\":3}}}",
                "{\"respondent\":\"e\",\"questionnaire\":\"other\",\"answers\":{}}");

        assertThat(run("path", "--questionnaire", "genai-2026", "--responses", file))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "responses.jsonl, line 1, respondent a, Q99: Questionnaire 'genai-2026' has no question 'Q99'")
                .contains("line 2, respondent b, Q1: Question 'Q1' is a single choice and takes one option code")
                .contains(
                        "responses.jsonl, line 3, respondent c, Q1: Question 'Q1' has a text for option 4, which was not chosen")
                .contains("respondent d, Q25.4: Row 4 of question 'Q25' was not asked of this respondent")
                .contains("line 5, respondent e: The response belongs to questionnaire 'other'; expected 'genai-2026'");
        assertThat(out.toString()).contains("a: Q1", "b: Q1", "c: Q1", "d: Q1");
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_once_and_not_as_missing_too() throws IOException {
        String file = file(
                "{\"respondent\":\"b\",\"answers\":{\"Q1\":[1,2],\"Q2\":1}}",
                "{\"respondent\":\"c\",\"answers\":{\"Q2\":1}}");

        assertThat(run("validate", "--questionnaire", "genai-2026", "--responses", file))
                .isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains("respondent b, Q1")))
                .singleElement()
                .asString()
                .contains("takes one option code");
        assertThat(err.toString()).contains("respondent c, Q1: Question 'Q1' was asked of this respondent");
    }

    @Test
    void report_writes_its_files_in_the_language_asked_for() throws IOException {
        String codes = Files.writeString(
                        folder.resolve("codes.json"),
                        "{\"polder\":\"code-frames\",\"format\":1,\"frames\":[{\"place\":\"Q1.4\",\"label\":\"Other\","
                                + "\"codes\":[{\"code\":1,\"label\":\"Placeholder\",\"patterns\":[\"synthe\"]}]}]}")
                .toString();
        assertThat(run("report", "--out", folder.toString(), "--lang", "en,nl", "--codes", codes))
                .isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<th scope=\"row\">Placeholder</th><td>6</td>");
        assertThat(Files.readString(folder.resolve("nl/report.html"))).contains("<html lang=\"nl\">");
        assertThat(out.toString()).contains("SYNTHETIC RECONSTRUCTION", "most chosen, Employer: Often");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<html lang=\"en\">");
        assertThat(run("report", "--lang", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no language 'fr'; it is nl or en");
    }

    @Test
    void wrong_usage_is_said_in_a_line_with_what_was_likely_meant() {
        assertThat(run("lint", "--questionnaire", "genai-2026", "--fromat", "json"))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "Unknown options: '--fromat', 'json'. Did you mean '--format'?",
                        "'polder lint --help' lists what there is.");
    }

    @Test
    void wrong_usage_ends_with_two() {
        assertThat(run("tabulate", "--data", "x", "--rows", "Q6", "--min-base", "-1"))
                .isEqualTo(2);
        assertThat(run("path", "--questionnaire", "genai-2026")).isEqualTo(2);
        assertThat(run("tabulate", "--data", "x", "--rows", "Q6", "--format", "pdf"))
                .isEqualTo(2);
    }
}
