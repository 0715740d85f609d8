package org.polder.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polder.analysis.Audience;
import org.polder.analysis.Change;
import org.polder.analysis.Difference;
import org.polder.analysis.Finding;
import org.polder.analysis.Review;
import org.polder.answer.Answer;
import org.polder.json.ResponseWriter;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** What the analyser found, for programs. */
final class AnalysisJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnalysisJson() {}

    static String of(Review review) {
        ArrayNode findings = MAPPER.createArrayNode();
        review.findings().forEach(finding -> findings.add(finding(finding)));
        return printed(MAPPER.createObjectNode().set("findings", findings));
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("code", finding.code())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("place", finding.place().item().orElse(null))
                .put("explanation", finding.explanation())
                .put("fix", finding.fix());
        finding.witness().ifPresent(witness -> node.set("witness", response(witness.response())));
        return node;
    }

    static String of(Audience audience) {
        ObjectNode node =
                MAPPER.createObjectNode().put("item", audience.item().value()).put("askedIf", audience.words());
        ArrayNode because = node.putArray("because");
        audience.because().forEach(because::add);
        audience.example().ifPresent(witness -> node.set("asked", response(witness.response())));
        audience.other().ifPresent(witness -> node.set("notAsked", response(witness.response())));
        return printed(node);
    }

    static String of(Difference difference) {
        ArrayNode changes = MAPPER.createArrayNode();
        difference.changes().forEach(change -> changes.add(change(change)));
        return printed(MAPPER.createObjectNode().set("changes", changes));
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("place", change.place().item().orElse(null))
                .put("explanation", change.explanation());
        change.before().ifPresent(response -> node.set("before", response(response)));
        change.after().ifPresent(response -> node.set("after", response(response)));
        return node;
    }

    /** Writes one answer as it stands in a response. */
    static String answer(ItemId item, Answer answer) {
        return printed(response(Response.of("one", Map.of(item, answer)))
                .path("answers")
                .path(item.value()));
    }

    private static JsonNode response(Response response) {
        try {
            return MAPPER.readTree(ResponseWriter.line(response));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The writer's own JSON cannot be read", impossible);
        }
    }

    private static String printed(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of values cannot be written", impossible);
        }
    }

    static List<String> lines(List<Response> responses) {
        return responses.stream().map(ResponseWriter::line).toList();
    }
}
