package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.ItemId;

/** Reads when an item is enabled: by its own conditions and those of the groups it lies in. */
final class GateReader {
    private final Symbols symbols;
    private final Losses losses;

    GateReader(Symbols symbols, Losses losses) {
        this.symbols = symbols;
        this.losses = losses;
    }

    /**
     * Reads the conditions of an item and what it lies in.
     *
     * @param own the {@code linkId} of the question beside it, on which its own condition may look
     */
    Condition of(List<JsonNode> nodes, String user, Optional<String> own) {
        List<Condition> parts = new ArrayList<>();
        for (JsonNode node : nodes) {
            parts.add(when(node, user, own));
            Extensions.all(node, Urls.ENABLE_WHEN)
                    .forEach(extension -> parts.add(expression(
                            Extensions.value(extension).path("expression").asText(""),
                            Extensions.value(extension).path("language").asText(""),
                            user,
                            own)));
        }
        return Joined.all(parts);
    }

    private Condition when(JsonNode node, String user, Optional<String> own) {
        List<Condition> unknown = new ArrayList<>();
        List<Path> parts = new ArrayList<>();
        boolean any = node.path("enableBehavior").asText().equals("any");
        String text = node.path("enableWhen").toString();
        for (JsonNode when : node.path("enableWhen")) {
            String question = when.path("question").asText("");
            boolean beside = own.isPresent() && question.equals(own.get());
            try {
                if (!beside && symbols.of(question).isEmpty()) {
                    unknown.add(unknown(question));
                } else if (!beside) {
                    parts.add(path(when, question));
                }
            } catch (NotUnderstood not) {
                lost(not, text, user, "enable-when");
                if (any) {
                    return Condition.always();
                }
            }
        }
        if (parts.size() + unknown.size() > 1 && !node.has("enableBehavior")) {
            losses.add("enable-when", user, "Several conditions have no enableBehavior: all are taken to be needed");
        }
        if (!any) {
            return Joined.all(List.of(Joined.all(unknown), chained(parts, text, user, "enable-when")));
        }
        Optional<Path> either = parts.stream().reduce((one, other) -> new Path.Binary("or", one, other));
        either.ifPresent(path -> unknown.add(chained(List.of(path), text, user, "enable-when")));
        return unknown.isEmpty() ? Condition.always() : Joined.any(unknown);
    }

    /** Says in FHIRPath what one {@code enableWhen} says. */
    private static Path path(JsonNode when, String question) throws NotUnderstood {
        Path answers = PathParser.parse(Answers.of(question));
        String operator = when.path("operator").asText("");
        Path value = answer(when);
        if (operator.equals("exists")) {
            Path exists = new Path.Call(answers, "exists", ImmutableList.of());
            boolean wanted = value.equals(new Path.Literal(Path.Kind.FLAG, "true"));
            return wanted ? exists : new Path.Call(exists, "not", ImmutableList.of());
        }
        Path test = new Path.Binary(operator, new Path.Member(new Path.Focus(), "value"), value);
        return new Path.Call(new Path.Call(answers, "where", ImmutableList.of(test)), "exists", ImmutableList.of());
    }

    /** What the questionnaire lacks has no answer; the condition is kept for the analyser to find. */
    private Condition unknown(String question) throws NotUnderstood {
        if (ItemId.isAllowed(question) && !symbols.isUnread(question)) {
            return new Condition.Answered(ItemId.of(question));
        }
        throw new NotUnderstood("looks at '" + HardenedJson.cut(question) + "', which is not read");
    }

    private static Path answer(JsonNode when) throws NotUnderstood {
        for (var property : when.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            switch (name) {
                case "answerBoolean" -> {
                    return new Path.Literal(Path.Kind.FLAG, value.asText());
                }
                case "answerInteger", "answerDecimal" -> {
                    return Numbers.of(value)
                            .filter(number -> number.signum() < 0)
                            .<Path>map(number -> new Path.Minus(new Path.Literal(
                                    Path.Kind.NUMBER, number.negate().toPlainString())))
                            .orElseGet(() -> new Path.Literal(
                                    Path.Kind.NUMBER,
                                    Numbers.of(value)
                                            .map(number -> number.toPlainString())
                                            .orElse(value.asText())));
                }
                case "answerDate" -> {
                    return new Path.Literal(Path.Kind.DATE, value.asText());
                }
                case "answerString" -> {
                    return new Path.Literal(Path.Kind.WORDS, value.asText());
                }
                case "answerCoding" -> {
                    return new Path.Literal(Path.Kind.WORDS, Coding.value(value));
                }
                case "question", "operator", "extension", "id" -> {
                    continue;
                }
                default -> throw new NotUnderstood("compares with " + HardenedJson.cut(name));
            }
        }
        throw new NotUnderstood("compares with nothing");
    }

    private Condition expression(String text, String language, String user, Optional<String> own) {
        try {
            if (!language.equals("text/fhirpath")) {
                throw new NotUnderstood("is written in '" + HardenedJson.cut(language) + "'");
            }
            List<Path> chain = ConditionReader.chain(PathParser.parse(text), "and").stream()
                    .filter(part -> own.isEmpty() || !isAbout(part, own.get()))
                    .toList();
            return chained(chain, text, user, "expression");
        } catch (NotUnderstood not) {
            lost(not, text, user, "expression");
            return Condition.always();
        }
    }

    /** Reads parts joined by "and"; of those that are not understood the others stay. */
    private Condition chained(List<Path> chain, String text, String user, String code) {
        List<Condition> parts = new ArrayList<>();
        ConditionReader reader = new ConditionReader(symbols);
        reader.guard(chain);
        for (Path part : chain) {
            try {
                parts.add(reader.read(part, true));
            } catch (NotUnderstood not) {
                lost(not, text, user, code);
            }
        }
        return Joined.all(parts);
    }

    /** Whether a part says that no option beside the question itself is chosen, which goes without saying here. */
    private static boolean isAbout(Path part, String own) {
        try {
            return part instanceof Path.Call not
                    && not.name().equals("not")
                    && not.of() instanceof Path.Call exists
                    && exists.name().equals("exists")
                    && Selection.of(exists.of()).link().equals(own);
        } catch (NotUnderstood other) {
            return false;
        }
    }

    private void lost(NotUnderstood not, String text, String user, String code) {
        losses.add(
                code,
                user,
                (code.equals("expression") ? "The expression " : "enableWhen ") + not.getMessage()
                        + ", kept as text, not understood, and taken to hold for everyone: " + HardenedJson.cut(text));
    }

    /** Reads an expression that must be understood whole. */
    Condition whole(String text, boolean wanted) throws NotUnderstood {
        return new ConditionReader(symbols).read(PathParser.parse(text), wanted);
    }

    Optional<Condition> optional(JsonNode expression, String user) {
        String text = expression.path("expression").asText("");
        try {
            return Optional.of(whole(text, true));
        } catch (NotUnderstood not) {
            lost(not, text, user, "expression");
            return Optional.empty();
        }
    }
}
