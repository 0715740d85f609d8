package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One {@code enableWhen}.
 *
 * @param question the {@code linkId} looked at
 * @param operator how
 * @param property the property of the value compared with, such as {@code answerCoding}
 * @param value that value
 */
record When(String question, String operator, String property, JsonNode value) {
    static When exists(String question, boolean wanted) {
        return new When(question, "exists", "answerBoolean", JsonNodeFactory.instance.booleanNode(wanted));
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("question", question)
                .put("operator", operator)
                .set(property, value);
    }
}
