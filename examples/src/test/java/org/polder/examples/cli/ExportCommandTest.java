package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.analysis.Analysis;
import org.polder.genai2026.Genai2026;
import org.polder.json.QuestionnaireReader;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int export(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "export";
        all[1] = "--questionnaire";
        all[2] = "genai-2026";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return PolderCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    @Test
    void a_paper_form_is_printed_in_the_language_asked_for() {
        assertThat(export("--to", "markdown", "--lang", "en")).isZero();
        assertThat(out.toString())
                .startsWith("# Questionnaire genai-2026, version 1.0\n")
                .contains("*Only if you answered ‘Yes’ to question 14.*");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_language_the_first_of_the_questionnaire_is_taken() {
        assertThat(export("--to", "html")).isZero();
        assertThat(out.toString())
                .startsWith("<!DOCTYPE html>")
                .contains("Alleen als u bij vraag 14 ‘Ja’ heeft geantwoord.");
    }

    @Test
    void a_routing_diagram_is_a_picture_or_a_page_by_the_name_of_its_file() throws IOException {
        Path picture = folder.resolve("flow.svg");
        Path page = folder.resolve("flow.html");
        assertThat(export("--to", "flow", "--out", picture.toString())).isZero();
        assertThat(export("--to", "flow", "--out", page.toString())).isZero();
        assertThat(Files.readString(picture)).startsWith("<svg ");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<svg ", "<table>");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_findings_of_the_analyser_are_marked_on_request() {
        assertThat(export("--to", "flow", "--findings")).isZero();
        long found = Analysis.of(Genai2026.asFielded()).findings().stream()
                .filter(finding -> finding.place().item().isPresent())
                .count();
        assertThat(out.toString().split("class=\"finding\"", -1)).hasSize((int) found + 1);

        assertThat(export("--to", "html", "--findings")).isEqualTo(2);
        assertThat(err.toString()).contains("Findings can be marked in a routing diagram only: use --to flow");
    }

    @Test
    void the_document_of_the_questionnaire_reads_back_as_the_same() throws IOException {
        Path file = folder.resolve("genai.json");
        assertThat(export("--to", "json", "--out", file.toString())).isZero();
        assertThat(QuestionnaireReader.standard().read(file)).isEqualTo(Genai2026.asFielded());
    }

    @Test
    void a_form_that_cannot_be_written_or_a_language_that_lacks_is_wrong_usage() {
        assertThat(export("--to", "spss")).isEqualTo(2);
        assertThat(export("--to", "htlm")).isEqualTo(2);
        assertThat(export("--to", "html", "--lang", "de")).isEqualTo(2);
        assertThat(err.toString())
                .contains("A questionnaire cannot be written as 'spss'; it can be written as markdown, html, flow,"
                        + " json, surveyjs, xform, xlsform, fhir, limesurvey, ddi, codebook.")
                .contains("Did you mean 'html'?")
                .contains("Questionnaire 'genai-2026' has no language 'de'; its languages are nl, en")
                .doesNotContain("\tat ");
    }

    @Test
    void a_place_that_cannot_be_written_is_a_plain_error() {
        assertThat(export(
                        "--to", "json", "--out", folder.resolve("absent/x.json").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Cannot write '").doesNotContain("Exception", "\tat ");
    }

    private int command(String... arguments) {
        return PolderCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void a_form_of_another_tool_comes_back_and_is_reviewed() throws IOException {
        for (String name :
                new String[] {"surveyjs genai.json", "xform genai.xml", "xlsform genai.xlsx", "fhir genai-fhir.json"}) {
            String[] format = name.split(" ");
            String form = folder.resolve(format[1]).toString();
            Path back = folder.resolve("back-" + format[0] + ".json");
            assertThat(export("--to", format[0], "--out", form)).isZero();
            assertThat(command("import", form, "--out", back.toString())).isZero();
            assertThat(QuestionnaireReader.standard().read(back).items())
                    .extracting(item -> item.id().value())
                    .contains("Q1", "Q23", "Q30");
            assertThat(command("lint", "--questionnaire", form)).isZero();
        }
        assertThat(out.toString())
                .contains(
                        "genai.json: 0 errors",
                        "genai.xml: 0 errors",
                        "genai.xlsx: 0 errors",
                        "genai-fhir.json: 0 errors");
    }

    @Test
    void what_is_not_understood_of_a_form_is_listed_and_what_cannot_be_a_form_refused() throws IOException {
        Path form = folder.resolve("mine.json");
        Files.writeString(form, """
                {"elements": [
                  {"type": "radiogroup", "name": "a", "title": "A?", "choices": [1, 2]},
                  {"type": "text", "name": "b", "title": "B?", "visibleIf": "iif({a} = 1, true, false)"}]}
                """);
        assertThat(command("lint", "--questionnaire", form.toString())).isZero();
        assertThat(err.toString()).contains("loss", "iif");

        assertThat(command("import", form.toString(), "--from", "survejs")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no format 'survejs'").contains("Did you mean 'surveyjs'?");
        Files.writeString(form, "[1]");
        assertThat(command("import", form.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("mine.json").doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_workbook_is_not_printed() {
        assertThat(export("--to", "xlsform")).isEqualTo(2);
        assertThat(err.toString()).contains("'xlsform' is a workbook, which cannot be printed: give a file with --out");
    }

    @Test
    void surveys_of_limesurvey_and_codebooks_are_written() {
        assertThat(export("--to", "limesurvey")).isZero();
        assertThat(export("--to", "ddi")).isZero();
        assertThat(export("--to", "codebook", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("<LimeSurveyDocType>Survey</LimeSurveyDocType>", "<codeBook ", "How often");
    }
}
