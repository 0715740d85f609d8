package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;

/** One object of the document; what is wrong with its fields goes to the list of problems. */
final class Entry {
    private final Node.Fields node;
    private final Place place;
    private final List<Problem> problems;

    Entry(Node.Fields node, Place place, List<Problem> problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    static Optional<Entry> of(Node node, Place place, List<Problem> problems) {
        Place at = place.withLine(node.line());
        if (node instanceof Node.Fields fields) {
            return Optional.of(new Entry(fields, at, problems));
        }
        problems.add(Problem.error("wrong-kind", at, "Expected an object, in braces"));
        return Optional.empty();
    }

    Entry named(String id) {
        return new Entry(node, place.withItem(id), problems);
    }

    void allow(ImmutableSet<String> known) {
        node.values().forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(Problem.error(
                        "unknown-field",
                        place.withLine(value.line()),
                        "There is no field '" + name + "'; known are " + String.join(", ", known) + "."
                                + Suggestion.sentence(name, known)));
            }
        });
    }

    boolean has(String field) {
        Node value = node.values().get(field);
        return value != null && !value.isNothing();
    }

    Optional<Node> value(String field) {
        return Optional.ofNullable(node.values().get(field)).filter(value -> !value.isNothing());
    }

    <T> Optional<T> read(String field, String expected, Function<Node, Optional<T>> as) {
        Optional<Node> value = value(field);
        Optional<T> read = value.flatMap(as);
        if (value.isPresent() && read.isEmpty()) {
            problem(value.get(), "wrong-kind", "Field '" + field + "' is not " + expected);
        }
        return read;
    }

    Optional<String> text(String field) {
        return read(field, "a text", Node::text);
    }

    Optional<Integer> whole(String field) {
        return read(field, "a whole number", Node::whole);
    }

    boolean flag(String field) {
        return read(field, "true or false", Node::flag).orElse(false);
    }

    String needed(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty() && !has(field)) {
            problem("missing-field", "Field '" + field + "' is missing: give a text");
        }
        return text.orElse("");
    }

    ImmutableList<Node> list(String field) {
        return read(field, "a list", Node::elements).orElse(ImmutableList.of());
    }

    /** Objects of a list. */
    List<Entry> entries(String field) {
        return list(field).stream()
                .flatMap(element -> of(element, place, problems).stream())
                .toList();
    }

    void problem(String code, String message) {
        problems.add(Problem.error(code, place, message));
    }

    void problem(Node at, String code, String message) {
        problems.add(Problem.error(code, place.withLine(at.line()), message));
    }
}
