package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class AnalysisCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return PolderCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void lint_of_the_printed_edition_suggests_the_question_that_was_meant_and_exits_with_1() {
        assertThat(run("lint", "--questionnaire", "genai-2026-printed")).isEqualTo(1);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("depends on question 21", "option 'a', which does not exist; its options are 1 to 6.")
                .contains("Did you mean question 26");
    }

    @Test
    void lint_as_json_gives_a_witness_in_the_plain_form() throws IOException {
        assertThat(run("lint", "--questionnaire", "genai-2026", "--format", "json"))
                .isZero();
        JsonNode findings = new ObjectMapper().readTree(out.toString()).path("findings");
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.path("code").asText()).isEqualTo("variants-overlap");
            assertThat(finding.path("witness").path("answers").path("Q2").asInt())
                    .isEqualTo(6);
        });
    }

    @Test
    void lint_of_a_broken_document_names_what_is_broken_and_reviews_the_rest() throws IOException {
        String document = QuestionnaireWriter.text(Genai2026.asFielded()).replace("\"Q26\"", "\"Q62\"");
        Path file = Files.writeString(folder.resolve("broken.json"), document);

        run("lint", "--questionnaire", file.toString());

        assertThat(out.toString()).contains("REMARKS");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void explain_says_who_is_asked_and_why() {
        assertThat(run("explain", "--questionnaire", "genai-2026", "--item", "Q15"))
                .isZero();
        assertThat(out.toString())
                .contains("Q15 is asked if the respondent answered ‘Yes’ to question 14.")
                .contains("'Q14' (question 14) is asked only if");
    }

    @Test
    void explain_of_an_unknown_item_suggests_one() {
        assertThat(run("explain", "--questionnaire", "genai-2026", "--item", "Q151"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Q151", "Did you mean 'Q11'?");
    }

    @Test
    void cover_prints_responses_that_path_takes() throws IOException {
        assertThat(run("cover", "--questionnaire", "genai-2026")).isZero();
        Path file = Files.writeString(folder.resolve("cover.jsonl"), out.toString());
        assertThat(err.toString()).contains("interviews take in");

        assertThat(run("validate", "--questionnaire", "genai-2026", "--responses", file.toString()))
                .isZero();
        assertThat(List.of(Files.readString(file).split("\n"))).hasSizeBetween(10, 40);
    }

    @Test
    void diff_shows_who_is_asked_something_else() throws IOException {
        Path file = folder.resolve("new.json");
        Files.writeString(
                file,
                QuestionnaireWriter.text(Genai2026.asFielded()
                        .with(revision -> revision.remove("Q27").version("1.1"))));

        assertThat(run("diff", "--questionnaire", "genai-2026", "--with", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("Item 'Q27' is gone.");
    }
}
