package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.polder.answer.Answer;

/** Turns the JSON of a grid's answer into its rows. */
final class RowsDecoder {
    private final JsonNode node;
    private final Map<Integer, String> names;
    private final BiConsumer<String, String> report;

    /** The report takes the code of a problem and the end of a sentence that begins with the question. */
    RowsDecoder(JsonNode node, Map<Integer, String> names, BiConsumer<String, String> report) {
        this.node = node;
        this.names = names;
        this.report = report;
    }

    Optional<Answer> rows() {
        Map<Integer, Integer> codes = new TreeMap<>();
        boolean sound = each(
                "is a grid and takes an object from row code to scale code, such as {\"1\":3}",
                (row, value) -> AnswerDecoder.whole(value)
                        .ifPresentOrElse(
                                code -> codes.put(row, code),
                                () -> report.accept(
                                        "wrong-kind",
                                        "takes one scale code for row " + row + ", a whole number; found "
                                                + Json.shown(value))));
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(
                codes.isEmpty() && names.isEmpty()
                        ? Answer.leftOpen()
                        : new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names)));
    }

    Optional<Answer> rowSets() {
        Map<Integer, ImmutableSortedSet<Integer>> codes = new TreeMap<>();
        boolean sound = each(
                "is a multiple grid and takes an object from row code to a list of scale codes, such as"
                        + " {\"1\":[3,4]}",
                (row, value) -> set(row, value)
                        .filter(chosen -> !chosen.isEmpty())
                        .ifPresent(chosen -> codes.put(row, chosen)));
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(
                codes.isEmpty() && names.isEmpty()
                        ? Answer.leftOpen()
                        : new Answer.RowSets(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names)));
    }

    private Optional<ImmutableSortedSet<Integer>> set(int row, JsonNode value) {
        if (!value.isArray()) {
            report.accept("wrong-kind", "takes a list of scale codes for row " + row + "; found " + Json.shown(value));
            return Optional.empty();
        }
        TreeSet<Integer> codes = new TreeSet<>();
        for (JsonNode element : value) {
            Optional<Integer> code = AnswerDecoder.whole(element);
            if (code.isEmpty() || !codes.add(code.get())) {
                report.accept(
                        "wrong-kind",
                        "takes different scale codes for row " + row + ", whole numbers; found " + Json.shown(value));
                return Optional.empty();
            }
        }
        return Optional.of(ImmutableSortedSet.copyOf(codes));
    }

    private boolean each(String takes, BiConsumer<Integer, JsonNode> read) {
        if (!node.isObject()) {
            report.accept("wrong-kind", takes + "; found " + Json.shown(node));
            return false;
        }
        node.properties().forEach(entry -> {
            Optional<Integer> row = code(entry.getKey());
            if (row.isEmpty()) {
                report.accept(
                        "unknown-row",
                        "has no row '" + Json.cut(entry.getKey()) + "': rows are named by their code, a whole number");
            } else if (!entry.getValue().isNull()) {
                read.accept(row.get(), entry.getValue());
            }
        });
        return true;
    }

    private static Optional<Integer> code(String key) {
        return key.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(key)) : Optional.empty();
    }
}
