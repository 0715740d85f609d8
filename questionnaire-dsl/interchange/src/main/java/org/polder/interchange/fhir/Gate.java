package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.polder.interchange.internal.Losses;

/**
 * Writes when an item is enabled: by {@code enableWhen} where that can say it, as everybody reads that, else by SDC's
 * expression.
 */
final class Gate {
    static final int MOST_TESTS = 1_000;

    private final Losses losses;

    Gate(Losses losses) {
        this.losses = losses;
    }

    void put(ObjectNode item, Formula formula, String user) {
        if (formula.equals(Formula.YES)) {
            return;
        }
        List<Formula> parts = formula instanceof Formula.All all
                ? all.parts()
                : formula instanceof Formula.Any any ? any.parts() : List.of(formula);
        List<When> simple =
                parts.stream().map(Formula::when).flatMap(Optional::stream).toList();
        if (simple.size() == parts.size()) {
            ArrayNode when = item.putArray("enableWhen");
            simple.forEach(one -> when.add(one.json()));
            if (simple.size() > 1) {
                item.put("enableBehavior", formula instanceof Formula.All ? "all" : "any");
            }
            return;
        }
        text(formula, user).ifPresent(text -> Extensions.expression(Extensions.add(item, Urls.ENABLE_WHEN), text));
    }

    /** Writes a formula in FHIRPath, unless it is too long. */
    Optional<String> text(Formula formula, String user) {
        if (formula.size() > MOST_TESTS) {
            losses.add(
                    "too-long",
                    user,
                    "The condition has more than " + MOST_TESTS
                            + " tests when it is written out: it is left out, and holds for everyone there");
            return Optional.empty();
        }
        return Optional.of(formula.text());
    }

    Optional<String> text(Worth worth, String user) {
        if (worth.size() > MOST_TESTS) {
            losses.add(
                    "too-long",
                    user,
                    "The computed value has more than " + MOST_TESTS
                            + " parts when it is written out: it is left out, and is only there in responses from here");
            return Optional.empty();
        }
        return Optional.of(worth.text());
    }
}
