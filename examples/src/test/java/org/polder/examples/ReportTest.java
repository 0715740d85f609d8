package org.polder.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.examples.report.Report;
import org.polder.examples.report.ReportFiles;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.json.ResponseReader;
import org.polder.response.Response;
import org.polder.response.Status;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.QuestionnaireResponses;

class ReportTest {
    private static final List<Response> RESPONSES = responses();
    private static final Report REPORT = Report.of(QuestionnaireResponses.of(
            Genai2026.asFielded(), Genai2026.asFielded().languages().get(0), RESPONSES));

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
        return table.total().cells().stream().map(cell -> cell.share().n()).toList();
    }

    @Test
    void every_figure_agrees_with_what_was_published_except_where_the_account_says_it_could_not() throws IOException {
        Map<String, String> status = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (JsonNode claim : json("reconstruction.json").get("claims")) {
            status.put(claim.get("id").asText(), claim.get("status").asText());
            reasons.put(claim.get("id").asText(), claim.path("reason").asText(""));
        }
        List<String> checked = new ArrayList<>();
        for (JsonNode claim : json("published-figures.json").get("claims")) {
            Optional<Share> share = share(claim);
            if (share.isPresent() && claim.hasNonNull("percent")) {
                String id = claim.get("id").asText();
                BigDecimal printed = claim.get("percent").decimalValue();
                boolean met = share.get().percent(Math.max(0, printed.scale())).compareTo(printed) == 0;
                assertThat(met ? "met" : "missed")
                        .as(id + ": " + printed + " against " + share.get())
                        .isEqualTo(status.get(id));
                if (!met) {
                    assertThat(reasons.get(id)).as(id).isNotBlank();
                }
                checked.add(id);
            }
        }
        assertThat(checked).hasSizeGreaterThan(60);
    }

    /** The share the report computes for a claim of one of its figures, when its group is shown. */
    private static Optional<Share> share(JsonNode claim) {
        Optional<TableResult> table = REPORT.figures().stream()
                .filter(figure -> figure.key().equals(claim.get("figure").asText()))
                .map(Report.Figure::table)
                .findFirst();
        JsonNode group = claim.path("group");
        Optional<Group> column = table.flatMap(
                found -> group.isObject() ? found.group(variable(group), category(group)) : Optional.of(found.total()));
        return column.map(found -> found.share(claim.get("code").asInt()));
    }

    private static String variable(JsonNode group) {
        String name = group.get("variable").asText();
        return name.equals("sector") ? "Q5" : name;
    }

    private static int category(JsonNode group) {
        List<String> relations = List.of("self-employed", "employer", "employee", "other");
        List<String> types = List.of(
                "commercial", "self-employed-commercial", "non-commercial", "self-employed-non-commercial", "other");
        return switch (group.get("variable").asText()) {
            case "workRelation" -> relations.indexOf(group.get("category").asText()) + 1;
            case "organisationType" -> types.indexOf(group.get("category").asText()) + 1;
            default -> group.get("category").asInt();
        };
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream input = Report.class.getResourceAsStream(name)) {
            return new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(input);
        }
    }

    @Test
    void the_page_says_that_the_data_are_synthetic_and_every_table_has_a_file(@TempDir Path folder) throws IOException {
        ReportFiles.write(REPORT, true, folder);

        assertThat(Files.readString(folder.resolve("report.html"))).contains("Synthetische reconstructie");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"synthetic\" : true");
        assertThat(folder.resolve("fig-05.csv")).exists();
        assertThat(folder.toFile().list()).hasSize(15);
    }
}
