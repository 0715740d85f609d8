package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultimap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.store.InterviewKey;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.coding.CodeFrame;
import org.polder.tabulation.flat.Csv;
import org.polder.tabulation.json.CodeFramesJson;
import org.polder.tabulation.json.CodebookJson;

/** The results of the 130 reconstructed respondents, whose figures are published. */
class GenaiResultsTest {
    @TempDir
    private static Path folder;

    private static FieldedSurvey fielded;
    private static PageMaker pages;
    private static final PageMaker.Reader DUTCH = FieldedSurvey.reader(Language.NL);
    private static final PageMaker.Reader ENGLISH = FieldedSurvey.reader(Language.EN);

    @BeforeAll
    static void field() {
        fielded = FieldedSurvey.genai(folder);
        pages = fielded.pages(Genai2026.asFielded());
    }

    @AfterAll
    static void close() {
        fielded.close();
    }

    private static ImmutableMultimap<String, String> asked(String... namesAndValues) {
        ImmutableMultimap.Builder<String, String> asked = ImmutableMultimap.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            asked.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return asked.build();
    }

    /** A part of a page, from one text to the next. */
    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return page.substring(start, page.indexOf(to, start));
    }

    @Test
    void the_overview_counts_who_started_completed_and_may_go_on() {
        long complete = FieldedSurvey.responses().stream()
                .filter(response -> response.reached().isEmpty())
                .count();
        String cards = between(pages.overview(DUTCH), "<dl class=\"cards\">", "</dl>");

        assertThat(cards)
                .contains("<dt>Begonnen</dt><dd>130</dd>", "<dt>Voltooid</dt><dd>" + complete + "</dd>")
                .contains("<dt>Nog open</dt><dd>" + (130 - complete) + "</dd>")
                .contains("\u00a0min ");
        assertThat(pages.overview(ENGLISH)).contains("<dt>Started</dt><dd>130</dd>");
    }

    @Test
    void monitoring_tells_where_respondents_stayed() {
        Map<String, Long> stopped = new HashMap<>();
        FieldedSurvey.responses()
                .forEach(response -> response.reached().ifPresent(item -> stopped.merge(item.value(), 1L, Long::sum)));
        Monitoring monitoring = new MonitoringMaker(
                        pages.data().now(),
                        PageNames.of(pages.data(), DUTCH.words()),
                        pages.zone(),
                        fielded.clock.instant())
                .monitoring();

        assertThat(stopped).isNotEmpty();
        assertThat(monitoring.items())
                .filteredOn(item -> item.stopped() > 0)
                .allMatch(item -> stopped.get(item.id()) == item.stopped())
                .hasSameSizeAs(stopped.keySet());
        assertThat(monitoring.items().stream()
                        .mapToLong(Monitoring.AtItem::stopped)
                        .sum())
                .isEqualTo(monitoring.open());
        assertThat(monitoring.days()).hasSize(12);
        assertThat(monitoring.days().stream().mapToLong(Monitoring.Day::started).sum())
                .isEqualTo(130);
    }

    @Test
    void figures_are_those_of_the_tabulation() {
        String figure = between(
                pages.figures(ENGLISH, asked("page", "use", "by", "workRelation")), "id=\"q-Q6\"", "</section>");

        // Worked by hand from the published figure 5: 37 of 130 often, of the self-employed 23 of 71 now and then.
        assertThat(figure)
                .contains("n = 130 (answered)", "(28&nbsp;%)".replace("&nbsp;", "\u00a0"))
                .contains("<svg", "role=\"img\"", "Self-employed");
        assertThat(figure).containsPattern("32\u00a0% <span class=\"count\">23</span>");
    }

    @Test
    void groups_of_fewer_than_ten_and_what_gives_them_away_are_hidden() {
        String figure =
                between(pages.figures(DUTCH, asked("page", "use", "by", "workRelation")), "id=\"q-Q6\"", "</section>");

        // Six respondents do other work; with one group hidden alone, the total would tell its numbers.
        assertThat(figure)
                .containsPattern("Niet getoond[^<]*: Werknemer, Anders")
                .contains(">Werkgever</th>")
                .doesNotContain(">Werknemer</th>", ">Anders</th>");
    }

    @Test
    void what_the_address_asks_for_and_is_not_there_is_named_harmlessly() {
        String page = pages.figures(DUTCH, asked("page", "<script>alert(1)</script>", "by", "Q999", "who", "' or 1=1"));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Q999")
                .doesNotContain("<script>")
                .contains("Het meest gekozen antwoord op elke vraag");
    }

    @Test
    void figures_can_be_about_those_who_completed_or_came_far_enough() {
        assertThat(pages.figures(DUTCH, asked("who", "complete")))
                .contains("Over wie de vragenlijst voltooide: 91 respondenten.");
        long reached = FieldedSurvey.responses().stream()
                .filter(response -> response.reached()
                        .map(item -> Genai2026.asFielded().position(item).orElseThrow()
                                >= Genai2026.asFielded()
                                        .position(ItemId.of("Q23"))
                                        .orElseThrow())
                        .orElse(true))
                .count();
        assertThat(pages.figures(DUTCH, asked("who", "Q23"))).contains(": " + reached + " respondenten.");
    }

    @Test
    void the_comparison_gives_the_numbers_of_the_report() {
        String page = pages.comparisons(DUTCH);

        assertThat(page).contains("n = 96", "−12,0", "+12,0", "Vergelijking met de Boekmanstichting", "CBS");
    }

    @Test
    void open_answers_are_found_and_coded_and_the_code_is_kept() {
        String before = pages.open(DUTCH, OpenChoice.of("Q20c", "TOESTEMMING stem", "", ""));
        assertThat(before).contains("<mark>stem</mark>", "zonder <mark>toestemming</mark>");
        Matcher respondent =
                Pattern.compile("name=\"respondent\" value=\"(r[0-9a-f]{16})\"").matcher(before);
        assertThat(respondent.find()).isTrue();

        String after = pages.code(
                DUTCH,
                OpenChoice.of("Q20c", "toestemming", "", "0"),
                respondent.group(1),
                "Rechten; minder werk ; ;Rechten",
                0);

        assertThat(after)
                .contains("value=\"Rechten; minder werk\"", "<li class=\"\">Rechten</li>", "waarvan 1 met een code")
                .contains("<option value=\"minder werk\"></option>");
        String exported =
                new String(pages.export(DUTCH, ExportKind.csv, asked()).bytes(), StandardCharsets.UTF_8);
        assertThat(exported.lines().findFirst().orElseThrow()).contains(",Q20c.codes");

        pages.code(DUTCH, OpenChoice.of("Q20c", "", "", "0"), respondent.group(1), "", 0);
        assertThat(pages.open(DUTCH, OpenChoice.of("Q20c", "", "", ""))).contains("waarvan 0 met een code");
    }

    @Test
    void codes_that_come_with_the_survey_are_found_in_texts_until_a_hand_says_otherwise() {
        String page = pages.open(DUTCH, OpenChoice.of("Q7.6", "", "", ""));

        assertThat(page).contains("class=\"found\"", "automatisch");
    }

    @Test
    void a_code_for_somebody_who_did_not_answer_is_not_kept() {
        pages.code(DUTCH, OpenChoice.of("Q20c", "", "", "0"), "r0000000000000000", "Verzonnen", 0);

        assertThat(pages.open(DUTCH, OpenChoice.of("Q20c", "", "", ""))).doesNotContain("Verzonnen");
    }

    @Test
    void the_csv_gives_the_tables_that_the_answers_give() throws IOException {
        Path csv = Files.write(
                folder.resolve("e.csv"),
                pages.export(ENGLISH, ExportKind.csv, asked()).bytes());
        Path codebook = Files.write(
                folder.resolve("e.json"),
                pages.export(ENGLISH, ExportKind.codebook, asked()).bytes());

        TableResult read = Tabulator.tabulate(
                Csv.of(csv, CodebookJson.read(codebook)), Table.of("Q7").by("Q6"));
        TableResult had = Tabulator.tabulate(
                pages.data().source(pages.data().now(), ENGLISH.words(), false),
                Table.of("Q7").by("Q6"));

        assertThat(read.total().cells().stream().map(cell -> cell.share().orElseThrow()))
                .containsExactlyElementsOf(had.total().cells().stream()
                        .map(cell -> cell.share().orElseThrow())
                        .toList());
        assertThat(read.groups()).hasSameSizeAs(had.groups());
    }

    @Test
    void the_json_lines_are_responses_to_the_questionnaire() throws IOException {
        byte[] lines = pages.export(ENGLISH, ExportKind.jsonl, asked()).bytes();
        ResponseReader.Result read =
                ResponseReader.of(Genai2026.asFielded()).readAll("export", new ByteArrayInputStream(lines));

        assertThat(read.problems()).isEmpty();
        assertThat(read.responses())
                .hasSize(130)
                .extracting(Response::respondent)
                .doesNotHaveDuplicates();
    }

    @Test
    void no_export_holds_contact_data_or_the_key_of_an_interview() throws IOException {
        List<String> keys =
                fielded.journals.keys().stream().map(InterviewKey::text).toList();
        for (ExportKind kind : ExportKind.values()) {
            byte[] bytes = pages.export(ENGLISH, kind, asked()).bytes();
            for (String text : kind == ExportKind.spss || kind == ExportKind.xlsx
                    ? unzipped(bytes).values()
                    : List.of(new String(bytes, StandardCharsets.UTF_8))) {
                assertThat(text).doesNotContain("maker@example.org").doesNotContain("Q31a");
                assertThat(keys).noneMatch(text::contains);
            }
        }
    }

    @Test
    void spss_gets_data_and_syntax_in_one_archive() throws IOException {
        Map<String, String> files =
                unzipped(pages.export(ENGLISH, ExportKind.spss, asked()).bytes());

        assertThat(files).containsOnlyKeys("genai-2026.sps", "genai-2026.csv", "notes.txt");
        assertThat(files.get("genai-2026.csv").lines()).hasSizeGreaterThanOrEqualTo(130);
    }

    @Test
    void the_coding_schemes_are_a_file_that_the_report_reads() {
        String json = new String(pages.export(DUTCH, ExportKind.codes, asked()).bytes(), StandardCharsets.UTF_8);

        assertThat(CodeFramesJson.read("codes", json))
                .extracting(CodeFrame::place)
                .contains("Q7.6");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("archive.zip"), bytes).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
