package org.polder.analysis;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Quota;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Finds quotas for groups that nobody is in, quotas that nothing acts on, and quotas judged too early. */
final class QuotaSearch implements Search {
    private final Evidence evidence;

    QuotaSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    void quotas(Consumer<Finding> found) {
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

    /** A quota is judged too early where some who will be in its group cannot be told yet. */
    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        for (String name : item.askedIf().quotas()) {
            Condition cell = evidence.questionnaire().quota(name).orElseThrow().cell();
            boolean laterItems = cell.items().stream()
                    .anyMatch(id -> evidence.questionnaire().position(id).orElse(-1) >= position);
            if (laterItems) {
                evidence.witness(position, false, Witness.Claim.unknown(cell))
                        .ifPresent(witness -> found.accept(Finding.of(
                                        "quota-judged-early",
                                        Severity.ERROR,
                                        Place.item(item.id().value()),
                                        evidence.name(item) + " looks whether quota '" + name
                                                + "' is full before everything its group hangs on was asked.",
                                        "Move it behind "
                                                + cell.items().stream()
                                                        .map(evidence::name)
                                                        .collect(Collectors.joining(", "))
                                                + ".")
                                .shownBy(witness)));
            }
        }
    }
}
