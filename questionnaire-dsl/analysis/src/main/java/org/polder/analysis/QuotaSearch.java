package org.polder.analysis;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.polder.model.Quota;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Finds quotas for groups that nobody is in, and quotas that nothing acts on. */
final class QuotaSearch {
    private final Evidence evidence;

    QuotaSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    void search(Consumer<Finding> found) {
        Set<String> used = Conditions.everywhere(evidence.questionnaire())
                .flatMap(condition -> condition.quotas().stream())
                .collect(Collectors.toSet());
        for (Quota quota : evidence.questionnaire().quotas()) {
            Place place = Place.item(quota.name());
            String start = "Quota '" + quota.name() + "' counts those for whom " + evidence.say(quota.cell());
            if (evidence.prover()
                    .isImpossible(
                            evidence.model().size(),
                            evidence.outcome(quota.cell()).holds())) {
                found.accept(Finding.of(
                        "empty-quota",
                        Severity.ERROR,
                        place,
                        start + ", and nobody who completes the interview can be in that group.",
                        "Correct the group's condition."));
            }
            if (!used.contains(quota.name())) {
                found.accept(Finding.of(
                        "unused-quota",
                        Severity.WARNING,
                        place,
                        start + ", but nothing ends or changes when it is full.",
                        "Add a screen-out for when it is full, or remove it."));
            }
        }
    }
}
