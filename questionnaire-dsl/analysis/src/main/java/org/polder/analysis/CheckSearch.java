package org.polder.analysis;

import java.util.function.Consumer;
import org.logicng.formulas.Formula;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Finds checks that refuse everything, or nothing. */
final class CheckSearch implements Search {
    private final Evidence evidence;

    CheckSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        Model model = evidence.model();
        if (item.asking().checks().isEmpty() || !evidence.prover().isPossible(position, model.asked(position))) {
            return;
        }
        Formula takes = model.domain(position).valid(code -> model.shown(item, code));
        Place place = Place.item(item.id().value());
        boolean all = false;
        for (Check check : item.asking().checks()) {
            Outcome outcome = evidence.outcome(check.holds());
            String start = "The check of " + evidence.name(item) + " that " + evidence.say(check.holds());
            if (evidence.prover().isImpossible(position, model.asked(position), takes, outcome.fails())) {
                found.accept(Finding.of(
                        "check-refuses-nothing",
                        Severity.WARNING,
                        place,
                        start + " never stops anybody: no answer fails it.",
                        "Correct it, or remove it."));
            } else if (evidence.prover()
                    .isImpossible(position, model.asked(position), takes, evidence.not(outcome.fails()))) {
                all |= !check.soft();
                found.accept(Finding.of(
                        "check-refuses-all",
                        check.soft() ? Severity.WARNING : Severity.ERROR,
                        place,
                        start + " fails for every answer"
                                + (check.soft() ? "." : ", so that nobody gets past the question."),
                        "Correct it."));
            }
        }
        if (!all && evidence.prover().isImpossible(position, model.asked(position), model.valid(position))) {
            found.accept(Finding.of(
                            "no-way-on",
                            Severity.ERROR,
                            place,
                            "Nobody gets past " + evidence.name(item)
                                    + ": each answer fails at least one of its checks.",
                            "Correct the checks so that they can hold together.")
                    .shownBy(evidence.witness(position, true)));
        }
    }
}
