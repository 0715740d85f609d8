package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.polder.problem.Problem;
import org.polder.tabulation.coding.AnswerCode;
import org.polder.tabulation.coding.CodeFrame;

/**
 * Turns JSON into coding schemes, reporting everything that is wrong with them.
 *
 * @param findings takes problems
 */
record CodeFramesDecoder(Findings findings) {
    private static final String KIND = "code-frames";

    static ObjectNode node(List<CodeFrame> frames) {
        ObjectNode root =
                JsonDocument.MAPPER.createObjectNode().put("polder", KIND).put("format", 1);
        ArrayNode all = root.putArray("frames");
        for (CodeFrame frame : frames) {
            ObjectNode one = all.addObject().put("place", frame.place()).put("label", frame.label());
            ArrayNode codes = one.putArray("codes");
            for (AnswerCode code : frame.codes()) {
                ArrayNode patterns = codes.addObject()
                        .put("code", code.code())
                        .put("label", code.label())
                        .putArray("patterns");
                code.patterns().forEach(patterns::add);
            }
            ObjectNode assignments = one.putObject("assignments");
            frame.assignments().forEach((respondent, given) -> {
                ArrayNode numbers = assignments.putArray(respondent);
                given.forEach(numbers::add);
            });
        }
        return root;
    }

    List<Problem> problems() {
        return findings.problems();
    }

    Optional<ImmutableList<CodeFrame>> frames(JsonNode document) {
        ImmutableList.Builder<CodeFrame> frames = ImmutableList.builder();
        Fields.of(document, "", findings, List.of("polder", "format", "frames")).ifPresent(root -> {
            if (root.has("polder") && !root.text("polder").equals(KIND)) {
                findings.add("wrong-value", "/polder", "Expected \"" + KIND + "\": this is another kind of document");
            }
            root.whole("format")
                    .filter(format -> format != 1)
                    .ifPresent(format -> findings.add(
                            "wrong-value",
                            "/format",
                            "Format " + format + " is not known here; known is 1: use a newer version"));
            Set<String> places = new HashSet<>();
            elements(
                    root,
                    "frames",
                    (pointer, node) -> frame(pointer, node).ifPresent(frame -> {
                        frames.add(frame);
                        if (!places.add(frame.place())) {
                            findings.add(
                                    "repeated-place",
                                    pointer,
                                    "There are two frames for '" + Plain.cut(frame.place()) + "': keep one");
                        }
                    }));
        });
        return findings.isEmpty() ? Optional.of(frames.build()) : Optional.empty();
    }

    private Optional<CodeFrame> frame(String pointer, JsonNode node) {
        return Fields.of(node, pointer, findings, List.of("place", "label", "codes", "assignments"))
                .flatMap(fields -> {
                    String place = fields.text("place");
                    String label = fields.optionalText("label").orElse(place);
                    ImmutableList.Builder<AnswerCode> codes = ImmutableList.builder();
                    elements(fields, "codes", (at, code) -> code(at, code).ifPresent(codes::add));
                    ImmutableMap<String, ImmutableSortedSet<Integer>> given = assignments(fields);
                    return made(pointer, () -> new CodeFrame(place, label, codes.build(), given));
                });
    }

    private Optional<AnswerCode> code(String pointer, JsonNode node) {
        return Fields.of(node, pointer, findings, List.of("code", "label", "patterns"))
                .flatMap(fields -> {
                    Optional<Integer> number = fields.whole("code");
                    String label = fields.text("label");
                    ImmutableList.Builder<String> patterns = ImmutableList.builder();
                    if (fields.has("patterns")) {
                        elements(fields, "patterns", (at, pattern) -> {
                            if (pattern.isTextual()) {
                                patterns.add(pattern.textValue());
                            } else {
                                findings.add("wrong-kind", at, "Expected a text; found " + Plain.shown(pattern));
                            }
                        });
                    }
                    return number.flatMap(code -> made(pointer, () -> new AnswerCode(code, label, patterns.build())));
                });
    }

    private ImmutableMap<String, ImmutableSortedSet<Integer>> assignments(Fields frame) {
        ImmutableMap.Builder<String, ImmutableSortedSet<Integer>> given = ImmutableMap.builder();
        frame.optional("assignments").ifPresent(node -> {
            if (!node.isObject()) {
                findings.add(
                        "wrong-kind",
                        frame.at("assignments"),
                        "Expected an object from respondents to codes; found " + Plain.shown(node));
                return;
            }
            Fields respondents = new Fields(node, frame.at("assignments"), findings);
            node.fieldNames().forEachRemaining(respondent -> {
                ImmutableSortedSet.Builder<Integer> codes = ImmutableSortedSet.naturalOrder();
                elements(respondents, respondent, (at, code) -> {
                    if (code.isIntegralNumber() && code.canConvertToInt()) {
                        codes.add(code.intValue());
                    } else {
                        findings.add("wrong-kind", at, "Expected a whole number; found " + Plain.shown(code));
                    }
                });
                given.put(respondent, codes.build());
            });
        });
        return given.buildOrThrow();
    }

    private <T> Optional<T> made(String pointer, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException unsound) {
            findings.add("code-frame", pointer, String.valueOf(unsound.getMessage()));
            return Optional.empty();
        }
    }

    private void elements(Fields parent, String name, BiConsumer<String, JsonNode> each) {
        parent.value(name).ifPresent(array -> {
            if (!array.isArray()) {
                findings.add("wrong-kind", parent.at(name), "Expected a list; found " + Plain.shown(array));
                return;
            }
            for (int i = 0; i < array.size(); i++) {
                each.accept(parent.at(name) + "/" + i, array.get(i));
            }
        });
    }
}
