package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.examples.browser.load.Browser;
import org.polder.examples.browser.load.SeenPage;
import org.polder.examples.results.PasswordHash;
import org.polder.examples.results.ResultsPages;
import org.polder.examples.web.ServerSettings;
import org.polder.examples.web.WebServer;
import org.polder.genai2026.Genai2026;

/** What hostile respondents wrote meets the researcher as text: on every page, and in every file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileResultsTest {
    private static final String PASSWORD = "a long enough password";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private WebServer server;
    private ResultsBrowser researcher;

    static ImmutableList<String> written() {
        return HostileCorpus.all().stream()
                .filter(words -> !words.isBlank())
                .map(words -> words.codePointCount(0, words.length()) > HostileAnswers.LONGEST
                        ? HostileAnswers.kept(words)
                        : words)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<String> all() {
        return HostileCorpus.all();
    }

    /** Every ninth. */
    static ImmutableList<String> some() {
        ImmutableList<String> all = HostileCorpus.all();
        return IntStream.range(0, all.size())
                .filter(at -> at % 9 == 0)
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Browser.Broken, InterruptedException {
        HostileFieldwork.fill(folder.resolve("results.db"), folder.resolve("results-contacts.db"), written());
        String store = folder.resolve("results.db").toString();
        server = WebServer.start(ServerSettings.of(Genai2026.asFielded(), store)
                .at("127.0.0.1", 0)
                .log(log::add)
                .with(ResultsPages.of(
                        Genai2026.asFielded(),
                        PasswordHash.of(PASSWORD),
                        HostileFieldwork.sqlite(folder.resolve("results.db")),
                        HostileFieldwork.sqlite(folder.resolve("results-codes.db")))));
        researcher = new ResultsBrowser(server.port());
        researcher.login(PASSWORD);
    }

    @AfterAll
    void close() {
        server.close();
        assertThat(log).as("What the server logged").isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/results",
                "/results/monitoring",
                "/results/figures",
                "/results/figures?page=tasks&by=workRelation",
                "/results/figures?page=tasks&by=Q2",
                "/results/comparisons",
                "/results/open",
                "/results/export"
            })
    void every_page_holds_nothing_that_runs(String path) throws Browser.Broken, InterruptedException {
        for (String language : new String[] {"nl", "en"}) {
            SeenPage page = researcher.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            HarmlessPage.check(path, page.document());
            assertThat(page.document().select("h1").text()).as(path).isNotBlank();
        }
        assertThat(researcher.faults()).isEmpty();
    }

    @Test
    void open_answers_are_read_as_they_were_written_in_every_place() throws Browser.Broken, InterruptedException {
        for (String place : List.of("Q2.10", "Q4", "Q5.10", "Q7.6", "Q22.1", "Q23.12", "Q23b", "Q27.6", "Q29")) {
            List<String> shown = new ArrayList<>();
            for (int from = 0;
                    shown.size() < written().size() && from <= written().size();
                    from += 10) {
                SeenPage page = researcher.get("/results/open?place=" + place + "&from=" + from);
                HarmlessPage.check(place, page.document());
                page.document().select("blockquote").stream()
                        .map(Element::wholeText)
                        .filter(text -> !shown.contains(text))
                        .forEach(shown::add);
            }
            assertThat(shown.stream().map(HostileResultsTest::seen))
                    .as(place)
                    .containsAll(
                            written().stream().map(HostileResultsTest::seen).toList());
        }
    }

    /** A text as it is left when what cannot stand in a page is shown as an unknown sign, or not at all. */
    private static String seen(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign) && sign != 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    @ParameterizedTest
    @MethodSource("all")
    void words_that_are_sought_stay_in_their_field(String words) throws Browser.Broken, InterruptedException {
        SeenPage found = researcher.post(
                "/results/open", ImmutableListMultimap.of("place", "Q4", "q", words, "only", "", "from", "0"));

        HarmlessPage.check("search", found.document());
        assertThat(seen(words))
                .startsWith(seen(found.document().select("input[name=q]").attr("value")));
        assertThat(researcher.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("some")
    void words_in_any_other_field_or_address_are_answered_in_words(String words)
            throws Browser.Broken, InterruptedException {
        SeenPage coded = researcher.post(
                "/results/open/code",
                ImmutableListMultimap.of("place", "Q4", "respondent", words, "codes", words, "at", words));
        HarmlessPage.check("coding nobody", coded.document());
        for (String name : List.of("place", "only", "from", "lang")) {
            HarmlessPage.check(
                    name,
                    researcher
                            .get("/results/open?place=Q4&" + name + "=" + encoded(words))
                            .document());
        }
        for (String name : List.of("page", "by", "weight")) {
            HarmlessPage.check(
                    name,
                    researcher
                            .get("/results/figures?" + name + "=" + encoded(words))
                            .document());
        }
        assertThat(researcher.faults()).isEmpty();
    }

    @Test
    void a_code_made_of_words_that_mean_harm_is_a_label_on_the_pages_and_in_the_files()
            throws Browser.Broken, InterruptedException, IOException {
        List<String> labels =
                List.of("<script>window.polderHarmed=1</script>", "=1+1", "x'. HOST COMMAND=['id']. *'", "\"),(\"");
        SeenPage page = researcher.get("/results/open?place=Q29");
        Element form = page.document().selectFirst("form[action=/results/open/code]");
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        form.select("input[type=hidden]").stream()
                .filter(field -> !field.attr("name").equals("csrf"))
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.put("codes", String.join("; ", labels));
        HarmlessPage.check(
                "what was coded",
                researcher.post("/results/open/code", fields.build()).document());
        SeenPage coded = researcher.get("/results/open?place=Q29");
        HarmlessPage.check("codes", coded.document());
        assertThat(coded.document().select("ul.codes li").eachText()).containsAll(labels);
        assertThat(researcher.faults()).isEmpty();
        // A long label is written in parts.
        assertThat(spss().contains("HOST")).as("The label stands in the syntax").isTrue();
        noFormulas(researcher.download("/results/export/xlsx"));
    }

    @Test
    void csv_keeps_every_word_and_runs_none() throws Browser.Broken, InterruptedException {
        String csv = new String(researcher.download("/results/export/csv"), StandardCharsets.UTF_8);
        List<String> kept = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> {
                row.getFields()
                        .forEach(cell -> assertThat(runs(cell))
                                .as("cell '%s' would be run", cell)
                                .isFalse());
                kept.add(row.getField("Q4"));
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        assertThat(kept.stream().map(cell -> seen(cell.startsWith("'") ? cell.substring(1) : cell)))
                .containsAll(written().stream()
                        .filter(words -> !words.startsWith("'"))
                        .map(HostileResultsTest::seen)
                        .toList());
    }

    /** Whether a spreadsheet takes a cell for a formula. */
    private static boolean runs(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+(\\.\\d+)?");
    }

    @Test
    void json_lines_keep_every_word() throws Browser.Broken, InterruptedException, IOException {
        List<String> kept = new ArrayList<>();
        for (String line : new String(researcher.download("/results/export/jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            JsonNode response = JSON.readTree(line);
            kept.add(response.get("answers").get("Q4").asText());
            assertThat(response.get("texts").get("Q23.12").asText())
                    .isEqualTo(response.get("answers").get("Q4").asText());
            assertThat(line).doesNotContain("Q31");
        }
        assertThat(kept).containsExactlyInAnyOrderElementsOf(written());
    }

    @Test
    void a_workbook_holds_no_formula() throws Browser.Broken, InterruptedException, IOException {
        noFormulas(researcher.download("/results/export/xlsx"));
    }

    private static void noFormulas(byte[] workbook) throws IOException {
        Map<String, String> parts = unzipped(workbook);
        assertThat(parts).containsKey("xl/workbook.xml");
        parts.forEach(
                (name, text) -> assertThat(text).as(name).doesNotContain("<f>", "<f ", "externalLink", "<script"));
    }

    @Test
    void files_for_spss_hold_words_as_data_and_no_command_of_theirs()
            throws Browser.Broken, InterruptedException, IOException {
        spss();
    }

    /** Gives the syntax, once nothing in it but labels is somebody's words. */
    private String spss() throws Browser.Broken, InterruptedException, IOException {
        Map<String, String> parts = unzipped(researcher.download("/results/export/spss"));
        String syntax = parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(".sps"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        assertThat(outsideQuotes(syntax)).isNotBlank().doesNotContain("HOST", "script", "1+1", "evil");
        return syntax;
    }

    /** Syntax without what stands between quotes, where a quote is written twice. */
    private static String outsideQuotes(String syntax) {
        return syntax.replaceAll("'(?:[^']|'')*'", "''").replaceAll("\"(?:[^\"]|\"\")*\"", "\"\"");
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Path file = Files.write(Files.createTempFile("archive", ".zip"), archive);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
