package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;

/** Reads who is asked something: its own {@code visibleIf} and those of what it lies in. */
final class Gates {
    private final Symbols symbols;
    private final Losses losses;
    private final Set<String> screenOuts;

    /**
     * Makes a reader.
     *
     * @param screenOuts the variables that tell whether a screen-out ended the interview
     */
    Gates(Symbols symbols, Losses losses, Set<String> screenOuts) {
        this.symbols = symbols;
        this.losses = losses;
        this.screenOuts = screenOuts;
    }

    Condition of(List<JsonNode> nodes, String user) {
        List<Condition> parts = new ArrayList<>();
        for (JsonNode node : nodes) {
            boolean hidden =
                    node.path("visible").isBoolean() && !node.path("visible").booleanValue();
            if (node.path("visibleIf").isTextual()
                    && !node.path("visibleIf").textValue().isBlank()) {
                parts.add(condition(node.path("visibleIf").textValue(), "visibleIf", user));
            } else if (hidden) {
                parts.add(Condition.never());
            }
        }
        return Guards.all(parts);
    }

    /** Reads an expression; of what is not understood the parts joined by "and" that are understood stay. */
    Condition condition(String text, String property, String user) {
        try {
            List<Condition> parts = new ArrayList<>();
            List<Term> chain = ConditionReader.chain(ExpressionParser.parse(text), "and");
            ConditionReader reader = new ConditionReader(symbols);
            reader.guard(chain);
            for (Term term : chain) {
                if (!isScreenOut(term)) {
                    part(reader, term, text, property, user).ifPresent(parts::add);
                }
            }
            return Guards.all(parts);
        } catch (ExpressionParser.Unreadable unreadable) {
            losses.add(
                    "expression",
                    user,
                    property + " cannot be read, as " + unreadable.getMessage()
                            + "; kept as text, not understood, and taken to hold for everyone: "
                            + HardenedJson.cut(text));
            return Condition.always();
        }
    }

    private boolean isScreenOut(Term term) {
        return term instanceof Term.Unary not
                && not.operator().equals("!")
                && not.operand() instanceof Term.Name name
                && screenOuts.contains(name.value());
    }

    private Optional<Condition> part(ConditionReader reader, Term term, String text, String property, String user) {
        try {
            // What shows an item by the variable that tells whether it is asked means what the variable means.
            boolean own = term instanceof Term.Name name
                    && symbols.asked(name.value())
                            .filter(item -> item.value().equals(user))
                            .isPresent();
            return Optional.of(
                    own
                            ? reader.read(
                                    symbols.variable(((Term.Name) term).value()).orElseThrow(), true)
                            : reader.read(term, true));
        } catch (NotUnderstood not) {
            losses.add(
                    "expression",
                    user,
                    property + " " + not.getMessage() + ", kept as text, not understood, and taken to hold for"
                            + " everyone: " + HardenedJson.cut(text));
            return Optional.empty();
        }
    }
}
