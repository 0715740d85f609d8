package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.Requirement;

/** Reads what goes for questions of every kind: texts, who is asked, whether it must be answered, and checks. */
final class AskingReader {
    private final Symbols symbols;
    private final Losses losses;
    private final TextReader texts;
    private final Gates gates;

    AskingReader(Symbols symbols, Losses losses, TextReader texts, Gates gates) {
        this.symbols = symbols;
        this.losses = losses;
        this.texts = texts;
        this.gates = gates;
    }

    Asking asking(Source source) {
        String user = source.id().value();
        JsonNode node = source.node();
        JsonNode title = node.path(node.path("type").asText().equals("html") ? "html" : "title");
        Asking asking = Asking.of(source.id()).text(texts.text(user + ".text", title, source.name(), user));
        if (node.has("description")) {
            asking = asking.hint(texts.text(user + ".hint", node.path("description"), "", user));
        }
        List<JsonNode> all = new ArrayList<>(source.gates());
        all.add(node);
        asking = asking.askedIf(gates.of(all, user)).requirement(requirement(source));
        if (Extras.in(source.node()).path("personal").asBoolean()) {
            asking = asking.asPersonal();
        }
        try {
            String limit = Extras.in(source.node()).path("timeLimit").asText("");
            asking = limit.isEmpty() ? asking : asking.timeLimit(Duration.parse(limit));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            losses.add("time-limit", user, "The time limit is not read");
        }
        return checks(source, asking);
    }

    private Requirement requirement(Source source) {
        JsonNode node = source.node();
        String user = source.id().value();
        if (Set.of(Kind.NOTICE, Kind.SCREEN_OUT, Kind.COMPUTED).contains(source.kind())) {
            return Requirement.REQUIRED;
        }
        Optional<Requirement> own =
                Requirement.of(Extras.in(source.node()).path("requirement").asText());
        if (own.isPresent()) {
            return own.get();
        }
        boolean beside = (source.kind() == Kind.NUMBER || source.kind() == Kind.DATE)
                && !source.options().entries().isEmpty();
        if (beside && node.has("requiredIf")) {
            return Requirement.REQUIRED;
        }
        if (node.has("enableIf") && !beside) {
            losses.add(
                    "expression",
                    user,
                    "enableIf, kept as text, not understood, and taken to hold for everyone: "
                            + HardenedJson.cut(node.path("enableIf").asText()));
        }
        if (source.kind().isGrid()) {
            boolean each = node.path("eachRowRequired").asBoolean()
                    || node.path("isAllRowRequired").asBoolean();
            if (!each && node.path("isRequired").asBoolean()) {
                losses.add(
                        "requirement", user, "At least one row must be judged there: here the grid may be left open");
            }
            return each ? Requirement.REQUIRED : Requirement.OPTIONAL;
        }
        if (node.has("requiredIf")) {
            losses.add(
                    "expression",
                    user,
                    "requiredIf, kept as text, not understood: here the question may be left open: "
                            + HardenedJson.cut(node.path("requiredIf").asText()));
        }
        return node.path("isRequired").asBoolean() ? Requirement.REQUIRED : Requirement.OPTIONAL;
    }

    /** A check passes unless its condition is false, so that it is read as "not false". */
    private Asking checks(Source source, Asking asking) {
        Asking checked = asking;
        int number = 0;
        for (JsonNode validator : source.node().path("validators")) {
            String user = source.id().value();
            String text = validator.path("expression").asText("");
            try {
                if (!validator.path("type").asText().equals("expression") || text.isBlank()) {
                    throw new NotUnderstood("of type '"
                            + HardenedJson.cut(validator.path("type").asText()) + "'");
                }
                Condition fails = new ConditionReader(symbols).read(ExpressionParser.parse(text), false);
                number++;
                checked = checked.check(new Check(
                        fails.negate(),
                        texts.text(user + ".check-" + number, validator.path("text"), "This cannot be.", user),
                        validator.path("notificationType").asText().equals("warning")));
            } catch (NotUnderstood | ExpressionParser.Unreadable not) {
                losses.add(
                        "validator",
                        user,
                        "A validator is not read, " + not.getMessage() + ": " + HardenedJson.cut(validator.toString()));
            }
        }
        return checked;
    }
}
