package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Turns JSON into a codebook, reporting everything that is wrong with it. */
final class CodebookDecoder {
    private static final List<String> FIELDS =
            List.of("polder", "format", "respondent", "reached", "blank", "absences", "variables");
    private static final List<String> VARIABLE = List.of("name", "label", "kind", "categories", "stored");
    private static final List<String> CATEGORY = List.of("code", "label", "missing");
    private static final List<String> STORED =
            List.of("code", "label", "codes", "separator", "indicators", "absence", "value", "instead");

    private final Findings findings;

    CodebookDecoder(Place document) {
        this.findings = new Findings(document);
    }

    List<Problem> problems() {
        return findings.problems();
    }

    Optional<Codebook> codebook(JsonNode root) {
        return Fields.of(root, "", findings, FIELDS).flatMap(this::codebook);
    }

    private Optional<Codebook> codebook(Fields root) {
        if (!root.text("polder").equals("codebook") && root.has("polder")) {
            findings.add("wrong-value", "/polder", "Expected \"codebook\": this is another kind of document");
        }
        root.whole("format")
                .filter(format -> format != 1)
                .ifPresent(format -> findings.add(
                        "wrong-value",
                        "/format",
                        "Format " + format + " is not known here; known is 1: use a newer version"));
        Missing blank = root.optionalNamed("blank", Names.MISSING).orElse(Missing.NOT_ASKED);
        ImmutableMap<Integer, Missing> absences =
                root.has("absences") ? root.namedByCode("absences", Names.MISSING) : ImmutableMap.of();
        Optional<String> reached = root.optionalText("reached");
        Optional<String> respondent = root.optionalText("respondent");
        Map<String, Variable> variables = new LinkedHashMap<>();
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        elements(root, "variables")
                .forEach((pointer, node) -> Fields.of(node, pointer, findings, VARIABLE)
                        .ifPresent(fields -> variable(fields, variables, stored)));
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Codebook(
                    Schema.of(List.copyOf(variables.values())),
                    stored.buildOrThrow(),
                    absences,
                    blank,
                    reached,
                    respondent));
        } catch (ProblemsException unsound) {
            unsound.problems().forEach(findings::add);
            return Optional.empty();
        }
    }

    private Map<String, JsonNode> elements(Fields parent, String name) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        parent.value(name).ifPresent(array -> {
            if (!array.isArray()) {
                findings.add("wrong-kind", parent.at(name), "Expected a list; found " + Plain.shown(array));
                return;
            }
            for (int i = 0; i < array.size(); i++) {
                elements.put(parent.at(name) + "/" + i, array.get(i));
            }
        });
        return elements;
    }

    private void variable(Fields fields, Map<String, Variable> variables, ImmutableMap.Builder<String, Stored> stored) {
        String name = fields.text("name");
        Optional<Variable.Kind> kind = fields.named("kind", Names.KINDS);
        ImmutableList<Category> categories = fields.has("categories") ? categories(fields) : ImmutableList.of();
        Optional<Stored> place = fields.value("stored")
                .flatMap(node -> Fields.of(node, fields.at("stored"), findings, STORED))
                .flatMap(this::stored);
        if (variables.containsKey(name)) {
            findings.add(
                    "repeated-variable",
                    fields.pointer(),
                    "There are two variables '" + Plain.cut(name) + "': give one of them another name");
            return;
        }
        if (kind.isPresent() && place.isPresent()) {
            try {
                String label = fields.optionalText("label").orElse(name);
                variables.put(name, new Variable(name, label, kind.get(), categories));
                stored.put(name, place.get());
            } catch (IllegalArgumentException unsound) {
                findings.add("variable", fields.pointer(), String.valueOf(unsound.getMessage()));
            }
        }
    }

    private ImmutableList<Category> categories(Fields variable) {
        List<Category> categories = new ArrayList<>();
        Set<Integer> codes = new HashSet<>();
        elements(variable, "categories")
                .forEach((pointer, node) -> Fields.of(node, pointer, findings, CATEGORY)
                        .ifPresent(fields -> {
                            Optional<Integer> code = fields.whole("code");
                            String label = fields.optionalText("label")
                                    .orElseGet(() -> code.map(String::valueOf).orElse(""));
                            Optional<Missing> missing = fields.optionalNamed("missing", Names.MISSING);
                            if (code.isPresent() && !codes.add(code.get())) {
                                findings.add(
                                        "repeated-code",
                                        pointer,
                                        "Code " + code.get() + " stands twice: keep one of them");
                            } else {
                                code.ifPresent(known -> categories.add(new Category(known, label, missing)));
                            }
                        }));
        return ImmutableList.copyOf(categories);
    }

    private Optional<Stored> stored(Fields fields) {
        List<String> ways = List.of("code", "label", "codes", "indicators", "value").stream()
                .filter(fields::has)
                .toList();
        if (ways.size() != 1) {
            findings.add(
                    "stored",
                    fields.pointer(),
                    "Expected one of code, label, codes, indicators and value, which name the columns; found "
                            + (ways.isEmpty() ? "none" : String.join(", ", ways)));
            return Optional.empty();
        }
        String way = ways.get(0);
        beside(fields, way, "codes", "separator");
        beside(fields, way, "indicators", "absence");
        beside(fields, way, "value", "instead");
        return Optional.of(
                switch (way) {
                    case "code" -> new Stored.Code(fields.text("code"));
                    case "label" -> new Stored.Label(fields.text("label"));
                    case "codes" ->
                        new Stored.CodeList(
                                fields.text("codes"),
                                fields.optionalText("separator").orElse(Codebook.SEPARATOR));
                    case "indicators" ->
                        new Stored.Indicators(fields.textsByCode("indicators"), fields.optionalText("absence"));
                    case "value" -> new Stored.Plain(fields.text("value"), fields.optionalText("instead"));
                    default -> throw new IllegalStateException(way);
                });
    }

    private void beside(Fields fields, String way, String owner, String name) {
        if (!way.equals(owner) && fields.has(name)) {
            findings.add("stored", fields.at(name), "'" + name + "' stands beside '" + owner + "' only: drop it");
        }
    }
}
