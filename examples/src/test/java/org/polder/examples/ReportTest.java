package org.polder.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.examples.report.OpenAnswers;
import org.polder.examples.report.Report;
import org.polder.examples.report.ReportFiles;
import org.polder.examples.report.ReportSummary;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.json.ResponseReader;
import org.polder.json.ResponseWriter;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;
import org.polder.response.Status;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.JsonLines;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class ReportTest {
    private static final List<Response> RESPONSES = responses();
    private static final Report REPORT = report(Language.NL);

    @TempDir
    private static Path dutch;

    @TempDir
    private static Path english;

    @BeforeAll
    static void write_the_files() throws IOException {
        ReportFiles.write(REPORT, true, dutch);
        ReportFiles.write(report(Language.EN), true, english);
    }

    private static Report report(Language language) {
        return Report.of(
                QuestionnaireResponses.of(Genai2026.asFielded(), language, RESPONSES),
                ReportWords.in(language),
                OpenAnswers.of(RESPONSES, OpenAnswers.shippedFrames(language)));
    }

    private static List<Response> responses() {
        try (InputStream input = Report.class.getResourceAsStream("respondents.jsonl")) {
            ResponseReader.Result result =
                    ResponseReader.of(Genai2026.asFielded()).readAll("respondents.jsonl", input);
            assertThat(result.problems()).isEmpty();
            return result.responses();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void the_shipped_interviews_are_91_complete_and_39_partial_and_agree_with_the_routing() {
        Routing routing = Routing.of(Genai2026.asFielded());

        assertThat(RESPONSES).hasSize(130);
        assertThat(RESPONSES.stream().filter(response -> response.status().equals(Optional.of(Status.COMPLETE))))
                .hasSize(91);
        assertThat(RESPONSES)
                .allSatisfy(response ->
                        assertThat(Replay.of(routing, response).problems()).isEmpty());
    }

    /** The counts of Tabel 1, as printed. */
    @Test
    void the_response_table_is_as_published() {
        assertThat(counts(REPORT.responseTable().get(0))).containsExactly(71L, 28L, 25L, 6L);
        assertThat(counts(REPORT.responseTable().get(1))).containsExactly(39L, 36L, 25L, 10L, 20L);
        assertThat(counts(REPORT.responseTable().get(2))).containsExactly(11L, 17L, 13L, 26L, 15L, 7L, 4L, 8L, 8L, 21L);
    }

    private static List<Long> counts(TableResult table) {
        return table.total().cells().stream()
                .map(cell -> cell.share().orElseThrow().n())
                .toList();
    }

    @Test
    void the_figures_are_those_of_the_published_report_in_its_numbering() {
        assertThat(REPORT.figures())
                .extracting(Report.Figure::key)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35)
                        .mapToObj(number -> String.format("fig-%02d", number))
                        .toList());
        assertThat(REPORT.figure("fig-22").name()).isEqualTo("Figuur 22");
        assertThat(REPORT.figure("fig-22").table().variable().name()).isEqualTo("Q25.1");
        assertThat(REPORT.figure("fig-03").table().total().base()).isEqualTo(53);
        assertThat(REPORT.grids()).extracting(Report.Grid::name).containsExactly("Tabel 2", "Tabel 3");
        // Row 5 of Q23, complete videos, is not among those of Q24.
        assertThat(REPORT.grids().get(0).rows()).hasSize(11);
        assertThat(REPORT.grids().get(1).rows())
                .hasSize(10)
                .noneMatch(row -> row.variable().name().equals("Q24.5"));
    }

    /** 13 of 28 employers, 12 of 25 employees and 23 of 71 self-employed, as published. */
    @Test
    void a_figure_says_in_a_sentence_what_is_most_chosen() {
        assertThat(REPORT.figure("fig-05").findings())
                .containsExactly(
                        "In totaal kiezen respondenten het vaakst ‘vaak’ (28\u00a0%).",
                        "Werkgevers kiezen het vaakst ‘vaak’ (46\u00a0%), werknemers ‘vaak’ (48\u00a0%), zzp'ers ‘af en toe’ (32\u00a0%).",
                        "Te weinig respondenten om te noemen (minder dan 10): anderen.");
        assertThat(report(Language.EN).figure("fig-05").findings().get(1))
                .isEqualTo("Employers most often choose “often” (46\u00a0%), employees “often” (48\u00a0%), the"
                        + " self-employed “now and then” (32\u00a0%).");
    }

    @Test
    void that_no_group_deviates_is_said_alone() {
        assertThat(REPORT.figures())
                .filteredOn(figure -> figure.deviating().stream().anyMatch(said -> said.startsWith("Geen groep")))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.deviating()).hasSize(1));
    }

    @Test
    void groups_under_ten_are_named_and_their_numbers_hidden() throws IOException {
        assertThat(Files.readString(dutch.resolve("report.html")))
                .contains("Niet getoond bij Arbeidsrelatie: Anders (kleine basis)");
        assertThat(REPORT.figures())
                .allSatisfy(figure ->
                        assertThat(figure.table().groups()).allMatch(group -> group.base() >= Report.LEAST_BASE));
    }

    @Test
    void options_are_labelled_without_what_asks_the_respondent_to_go_on() {
        assertThat(report(Language.EN).figure("fig-10").table().lines())
                .extracting(line -> line.label(""))
                .contains("Work with a limited budget", "Other")
                .noneMatch(label -> label.endsWith(", such as") || label.endsWith(", namely"));
    }

    /** Six people have other work, and wrote so in words that stand for nothing. */
    @Test
    void open_answers_are_counted_and_those_without_a_code_listed() throws IOException {
        JsonNode first = new ObjectMapper()
                .readTree(dutch.resolve("report.json").toFile())
                .get("openAnswers")
                .get(0);

        assertThat(first.get("place").asText()).isEqualTo("Q1.4");
        assertThat(first.get("answers").asInt()).isEqualTo(6);
        assertThat(first.get("uncoded")).hasSize(6);
        assertThat(Files.readString(dutch.resolve("report.html")))
                .contains("plaatshouders, geen antwoorden van respondenten");
    }

    @Test
    void a_page_is_sound_for_who_reads_it_with_ears_or_keys() throws Exception {
        for (Path folder : List.of(dutch, english)) {
            String page = Files.readString(folder.resolve("report.html"));
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
            List<Element> elements = new ArrayList<>();
            collect(document.getDocumentElement(), elements);
            List<String> ids = elements.stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList();

            assertThat(ids).doesNotHaveDuplicates().contains("table-1", "table-2", "table-3", "fig-01", "fig-35");
            assertThat(elements)
                    .filteredOn(element -> element.hasAttribute("href"))
                    .allMatch(
                            element -> ids.contains(element.getAttribute("href").substring(1)));
            assertThat(elements).noneMatch(element -> element.hasAttribute("src"));
            assertThat(page).doesNotContain("url(", "<script", "@import");
            assertThat(elements)
                    .filteredOn(element -> element.getTagName().equals("svg"))
                    .hasSize(37)
                    .allMatch(svg -> svg.getAttribute("role").equals("img")
                            && ids.containsAll(
                                    List.of(svg.getAttribute("aria-labelledby").split(" "))));
            assertThat(elements)
                    .filteredOn(element -> element.getTagName().equals("th"))
                    .allMatch(heading -> heading.hasAttribute("scope"));
            assertThat(elements)
                    .filteredOn(element -> element.hasAttribute("headers"))
                    .allMatch(cell ->
                            ids.containsAll(List.of(cell.getAttribute("headers").split(" "))));
            List<Integer> levels = elements.stream()
                    .map(Element::getTagName)
                    .filter(tag -> tag.matches("h[1-6]"))
                    .map(tag -> tag.charAt(1) - '0')
                    .toList();
            assertThat(levels.get(0)).isEqualTo(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
            }
        }
    }

    private static void collect(Node node, List<Element> elements) {
        if (node instanceof Element element) {
            elements.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, elements);
        }
    }

    @Test
    void the_print_has_every_figure_an_outline_and_its_fonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(english.resolve("report.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Figure 1. ", "Figure 35. ", "Table 3. ", "synthetic reconstruction", "“often”");
            List<String> outline = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline).contains("Who responded", "Statements about work", "Annex: method");
        }
    }

    @Test
    void the_spreadsheet_has_a_sheet_a_figure_and_says_what_it_is() throws IOException {
        try (ZipFile file = new ZipFile(english.resolve("report.xlsx").toFile())) {
            assertThat(part(file, "xl/workbook.xml"))
                    .contains("\"Table 1\"", "\"Figure 1\"", "\"Figure 35\"", "\"Table 2\"", "\"Table 3\"");
            assertThat(part(file, "xl/sharedStrings.xml")).contains("synthetic reconstruction");
        }
    }

    private static String part(ZipFile file, String name) throws IOException {
        try (InputStream input = file.getInputStream(file.getEntry(name))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_file_says_that_the_data_are_synthetic() throws IOException {
        // The page, its print, the spreadsheet, JSON, the picture, the check, and 40 tables.
        assertThat(dutch.toFile().list()).hasSize(46);
        for (String name : dutch.toFile().list((place, file) -> !file.matches(".*\\.(pdf|xlsx)"))) {
            assertThat(Files.readString(dutch.resolve(name)).toLowerCase(Locale.ROOT))
                    .as(name)
                    .contains("synthetische reconstructie");
        }
        for (Response response : RESPONSES) {
            assertThat(response.respondent()).startsWith("synthetic-");
        }
    }

    @Test
    void every_table_has_a_file_with_all_its_cells() throws IOException {
        Path folder = dutch;

        // A heading and 6 options, in total and for 3 work relations, 5 types of organisation and 6 sectors of 10 or
        // more respondents.
        assertThat(Files.readAllLines(folder.resolve("fig-05.csv"))).hasSize(1 + 6 * 15);
        assertThat(Files.readAllLines(folder.resolve("table-1-sector.csv")))
                .hasSize(11)
                .anyMatch(line -> line.startsWith("Q5,,,Muziek en podiumkunsten,26,130,26.0,130.0,20.00,"));
    }

    @Test
    void real_responses_are_not_called_synthetic(@TempDir Path folder) throws IOException {
        // Without what they wrote, which says that it is synthetic.
        Report report = Report.of(
                QuestionnaireResponses.of(Genai2026.asFielded(), Language.NL, RESPONSES), ReportWords.in(Language.NL));
        ReportFiles.write(report, false, folder);

        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContainIgnoringCase("synthetisch");
        assertThat(Files.readString(folder.resolve("fig-05.csv"))).doesNotContainIgnoringCase("synthetisch");
    }

    @Test
    void the_report_can_be_had_in_english() throws IOException {
        Path folder = english;

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "<html lang=\"en\">",
                        "Synthetic reconstruction",
                        "Figure 5. How often do you use GenAI",
                        "29.3")
                // The reasons quote the report's own labels, which are Dutch.
                .doesNotContain(">Werkgever", "Totaal", "29,3");
        assertThat(Files.readString(folder.resolve("fig-05.csv"))).contains("Now and then");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("report.json").toFile())
                        .at("/sectors/0/judgement")
                        .asText())
                .isEqualTo("differs by 10 points or more");
    }

    @Test
    void the_readme_shows_the_summary_and_the_picture_as_they_are() throws IOException {
        Path folder = dutch;
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("```text\n", readme.indexOf("What the report prints")) + 8;
        List<String> summary = ReportSummary.of(REPORT, true).lines().toList();

        assertThat(readme.substring(start, readme.indexOf("```", start)).lines())
                .filteredOn(line -> !line.equals("…"))
                .hasSizeGreaterThan(20)
                .isSubsetOf(summary);
        assertThat(Path.of("../docs/fig-05.svg")).hasSameTextualContentAs(folder.resolve("fig-05.svg"));
    }

    @Test
    void a_file_of_json_lines_gives_the_same_tables_as_responses_in_memory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("responses.jsonl");
        Files.write(file, RESPONSES.stream().map(ResponseWriter::line).toList());

        Report read = Report.of(JsonLines.of(file, Genai2026.asFielded(), Language.NL), ReportWords.in(Language.NL));

        assertThat(read.tables()).isEqualTo(REPORT.tables());
        assertThat(read.comparisons()).isEqualTo(REPORT.comparisons());
    }

    @Test
    void wrong_lines_of_a_file_are_all_reported_after_the_pass(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wrong.jsonl");
        Files.writeString(file, "{\n{\"respondent\":\"r1\",\"answers\":{\"Q1\":9}}\n");

        assertThatThrownBy(() ->
                        Report.of(JsonLines.of(file, Genai2026.asFielded(), Language.NL), ReportWords.in(Language.NL)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("wrong.jsonl, line 1")
                .hasMessageContaining("wrong.jsonl, line 2, respondent r1, Q1: Question 'Q1' has no option 9");
    }

    @Test
    void how_far_a_response_got_shows_from_its_status_or_its_last_item() {
        // Shown Q16 and stopped; stopped at Q12; no status, and Q20 the last answered; no status, Q9 the last.
        assertThat(reachedQuestion16(Optional.of(Status.PARTIAL), Optional.of("Q16"), "Q1"))
                .isTrue();
        assertThat(reachedQuestion16(Optional.of(Status.PARTIAL), Optional.of("Q12"), "Q1"))
                .isFalse();
        assertThat(reachedQuestion16(Optional.empty(), Optional.empty(), "Q20")).isTrue();
        assertThat(reachedQuestion16(Optional.empty(), Optional.empty(), "Q9")).isFalse();
        assertThat(reachedQuestion16(Optional.of(Status.COMPLETE), Optional.empty(), "Q1"))
                .isTrue();
    }

    private static boolean reachedQuestion16(Optional<Status> status, Optional<String> reached, String answered) {
        Response response = new Response(
                "r1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                answered.equals("Q1")
                        ? ImmutableMap.of(ItemId.of("Q1"), Answer.code(1))
                        : ImmutableMap.of(ItemId.of("Q1"), Answer.code(1), ItemId.of(answered), Answer.code(1)),
                reached.map(ItemId::of),
                ImmutableMap.of(),
                ImmutableMap.of());
        return Tabulator.tabulate(
                                QuestionnaireResponses.of(Genai2026.asFielded(), Language.NL, List.of(response)),
                                Table.of("Q1").filter(Filter.reached("Q16")))
                        .total()
                        .base()
                == 1;
    }
}
