package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.interchange.internal.HardenedJson;

/**
 * Tells whether parts of a form are as they were written: what a form carries of a questionnaire counts only while the
 * parts that stand for it were not edited.
 */
final class Seal {
    private Seal() {}

    /** A digest of some parts of a form as they are read. */
    static String of(List<JsonNode> read) {
        String all = read.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
    }

    /** A digest of some parts of a form that is being written, as they will be read. */
    static String ofWritten(List<? extends JsonNode> written) {
        return of(
                written.stream().map(node -> HardenedJson.own(node.toString())).toList());
    }
}
