package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.problem.Suggestion;

/**
 * An object of a document, whose fields are asked for by name; what is wrong with them is reported.
 *
 * @param node the object
 * @param pointer where it is, as a JSON pointer
 * @param findings takes problems
 */
record Fields(JsonNode node, String pointer, Findings findings) {
    /** Takes a value as an object that has only some fields; reports when it is none or has others. */
    static Optional<Fields> of(JsonNode node, String pointer, Findings findings, List<String> known) {
        if (!node.isObject()) {
            findings.add("wrong-kind", pointer, "Expected an object; found " + Plain.shown(node));
            return Optional.empty();
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.add(
                        "unknown-field",
                        pointer,
                        "There is no field '" + Plain.cut(name) + "' here; the fields are " + String.join(", ", known)
                                + "." + Suggestion.sentence(name, known));
            }
        });
        return Optional.of(new Fields(node, pointer, findings));
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<JsonNode> optional(String name) {
        return Optional.ofNullable(node.get(name));
    }

    Optional<JsonNode> value(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            findings.add("missing-field", pointer, "The field '" + name + "' is missing: add it");
        }
        return Optional.ofNullable(value);
    }

    /** A text that must be there; empty text, reported, when it is not. */
    String text(String name) {
        return value(name).flatMap(value -> text(name, value)).orElse("");
    }

    Optional<String> optionalText(String name) {
        return optional(name).flatMap(value -> text(name, value));
    }

    private Optional<String> text(String name, JsonNode value) {
        if (!value.isTextual()) {
            findings.add("wrong-kind", at(name), "Expected a text; found " + Plain.shown(value));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    Optional<Integer> whole(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !(value.get().isIntegralNumber() && value.get().canConvertToInt())) {
            findings.add("wrong-kind", at(name), "Expected a whole number; found " + Plain.shown(value.get()));
            return Optional.empty();
        }
        return value.map(JsonNode::intValue);
    }

    /** One of some names, which must be there. */
    <T> Optional<T> named(String name, Map<String, T> names) {
        return value(name).flatMap(value -> named(at(name), value, names));
    }

    <T> Optional<T> optionalNamed(String name, Map<String, T> names) {
        return optional(name).flatMap(value -> named(at(name), value, names));
    }

    private <T> Optional<T> named(String place, JsonNode value, Map<String, T> names) {
        T found = value.isTextual() ? names.get(value.textValue()) : null;
        if (found == null) {
            findings.add(
                    "wrong-value",
                    place,
                    "Expected one of " + String.join(", ", names.keySet()) + "; found " + Plain.shown(value) + "."
                            + (value.isTextual() ? Suggestion.sentence(value.textValue(), names.keySet()) : ""));
        }
        return Optional.ofNullable(found);
    }

    /** An object from codes to texts. */
    ImmutableMap<Integer, String> textsByCode(String name) {
        ImmutableMap.Builder<Integer, String> texts = ImmutableMap.builder();
        byCode(name).forEach((code, value) -> {
            if (value.isTextual()) {
                texts.put(code, value.textValue());
            } else {
                findings.add("wrong-kind", at(name) + "/" + code, "Expected a text; found " + Plain.shown(value));
            }
        });
        return texts.buildOrThrow();
    }

    <T> ImmutableMap<Integer, T> namedByCode(String name, Map<String, T> names) {
        ImmutableMap.Builder<Integer, T> found = ImmutableMap.builder();
        byCode(name)
                .forEach((code, value) ->
                        named(at(name) + "/" + code, value, names).ifPresent(known -> found.put(code, known)));
        return found.buildOrThrow();
    }

    private ImmutableMap<Integer, JsonNode> byCode(String name) {
        JsonNode object = node.get(name);
        if (object == null || !object.isObject()) {
            findings.add(
                    "wrong-kind",
                    at(name),
                    "Expected an object from codes to values, such as {\"1\": …}; found "
                            + (object == null ? "nothing" : Plain.shown(object)));
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<Integer, JsonNode> values = ImmutableMap.builder();
        object.properties().forEach(entry -> {
            // Written in the one usual way, so that no code can stand twice.
            Integer code = entry.getKey().matches("0|-?[1-9][0-9]{0,9}") ? Ints.tryParse(entry.getKey()) : null;
            if (code != null) {
                values.put(code, entry.getValue());
            } else {
                findings.add(
                        "wrong-value",
                        at(name),
                        "'" + Plain.cut(entry.getKey()) + "' is no code: expected a whole number");
            }
        });
        return values.buildOrThrow();
    }
}
