package org.polder.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.examples.report.PublishedNumber;
import org.polder.examples.report.Report;
import org.polder.examples.report.ReportFiles;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.source.QuestionnaireResponses;

/** What the report says of the published numbers beside its own. */
class PublishedNumbersTest {
    private static final List<Response> RESPONSES = responses();
    private static final Report REPORT = report(RESPONSES);

    @TempDir
    private static Path english;

    @BeforeAll
    static void write_the_files() throws IOException {
        ReportFiles.write(REPORT, true, english);
    }

    private static Report report(List<Response> responses) {
        return Report.of(
                QuestionnaireResponses.of(Genai2026.asFielded(), Language.EN, responses), ReportWords.in(Language.EN));
    }

    private static List<Response> responses() {
        try (InputStream input = Report.class.getResourceAsStream("respondents.jsonl")) {
            return ResponseReader.of(Genai2026.asFielded())
                    .readAll("respondents.jsonl", input)
                    .responses();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PublishedNumber number(Report report, String id) {
        return report.checked().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_published_has_a_verdict_and_nothing_that_can_be_true_is_missed() {
        assertThat(REPORT.checked()).hasSize(571);
        assertThat(REPORT.count(CheckedClaim.Verdict.MISSED)).isZero();
        assertThat(REPORT.count(CheckedClaim.Verdict.NOT_COMPARABLE)).isZero();
        assertThat(REPORT.count(CheckedClaim.Verdict.IN_WORDS)).isEqualTo(11);
    }

    /** Published numbers that arithmetic forbids; each is worked out by hand. */
    @Test
    void only_numbers_that_cannot_be_true_together_with_others_are_not_given() {
        // c182: 42 % of the 17 in the sector is 5 of 12 at the most, and 29 % of the same (c183) needs 7, 14 or 17.
        // c227: 40 % of 39 is 15.6, and 15 gives 38.46 %, 16 gives 41.03 %. c229 and c230: 39 % of 13 or 26 is 5.07
        // or 10.14, and 5 of 13 and 10 of 26 give 38.46 %. c267: 34 % is 10 of 29 at the least, and the employers are
        // 28. c286: none of 16, and the group has 10 respondents.
        assertThat(REPORT.checked())
                .filteredOn(one -> one.verdict() == CheckedClaim.Verdict.CONTRADICTORY)
                .allSatisfy(one -> assertThat(one.contradiction()).isPresent())
                .extracting(PublishedNumber::id)
                .containsExactlyInAnyOrder(
                        "c045",
                        "c082",
                        "c182",
                        "c202",
                        "c227",
                        "c229",
                        "c230",
                        "c267",
                        "c283",
                        "c286",
                        "n fig-10",
                        "n tabel-2");
    }

    @Test
    void a_published_number_that_cannot_be_true_leads_to_the_arithmetic_that_shows_it() throws IOException {
        String page = Files.readString(english.resolve("report.html"));
        List<String> places = Pattern.compile("<tr class=\"contradictory\">.*?<a href=\"#([^\"]+)\">")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(places)
                .hasSize(12)
                .allSatisfy(place -> assertThat(page).containsOnlyOnce("<section id=\"" + place + "\""));
        assertThat(page).contains("40\u00a0% of 39: 15 of 39 is 38.46\u00a0%, 16 of 39 is 41.03\u00a0%");
    }

    /** The figures of which every number is required have 30 groups with published most-chosen options. */
    @Test
    void the_most_chosen_options_of_every_group_are_those_published() {
        List<String> figures = List.of(
                "fig-05", "fig-06", "fig-07", "fig-11", "fig-12", "fig-13", "fig-14", "fig-17", "fig-19", "fig-21");

        assertThat(REPORT.checked().stream()
                        .filter(claim -> claim.id().startsWith("m") && figures.contains(claim.figure())))
                .hasSize(30)
                .allMatch(claim -> claim.verdict() == CheckedClaim.Verdict.MET);
    }

    @Test
    void a_number_about_a_group_of_few_is_compared_and_not_shown() {
        assertThat(number(REPORT, "c250").ours()).isEqualTo("group of fewer than 10");
        assertThat(number(REPORT, "c250").verdict()).isEqualTo(CheckedClaim.Verdict.MET);
    }

    @Test
    void a_number_about_a_group_of_nobody_is_not_compared() {
        // Code 1 of the first question is the self-employed.
        Report others = report(RESPONSES.stream()
                .filter(response -> !Answer.code(1).equals(response.answers().get(ItemId.of("Q1"))))
                .toList());

        assertThat(others.checked())
                .filteredOn(one ->
                        one.group().equals("Self-employed") && one.figure().equals("fig-05"))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.ours()).isEqualTo("nobody");
                    assertThat(one.verdict()).isEqualTo(CheckedClaim.Verdict.NOT_COMPARABLE);
                });
    }

    @Test
    void the_json_says_which_published_numbers_cannot_be_true_and_why() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(english.resolve("report.json").toFile());

        assertThat(report.get("contradictions"))
                .hasSameSizeAs(REPORT.audit().contradictions())
                .allSatisfy(contradiction ->
                        assertThat(contradiction.get("reason").asText()).contains("cannot be true"));
    }
}
