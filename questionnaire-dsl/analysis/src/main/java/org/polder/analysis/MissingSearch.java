package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Requirement;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Finds decisions that hang on an answer that some respondents do not give. */
final class MissingSearch implements Search {
    private final Evidence evidence;

    MissingSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        search(position, Place.item(item.id().value()), evidence.name(item), "asked", false, item.askedIf(), found);
        for (Part part : Part.of(item)) {
            if (part.isConditional()) {
                search(
                        position,
                        Place.item(part.name()),
                        part.what() + " " + part.code() + " of " + evidence.name(item),
                        "shown",
                        true,
                        part.askedIf(),
                        found);
            }
        }
    }

    private void search(
            int position,
            Place place,
            String name,
            String verb,
            boolean asked,
            Condition condition,
            Consumer<Finding> found) {
        if (sources(condition).isEmpty()) {
            return;
        }
        Formula reading = condition.accept(new Reading(evidence));
        Formula outcome = evidence.unknown(condition);
        Formula also = asked
                ? evidence.model().asked(position)
                : evidence.model().definitions().constant(true);
        if (evidence.prover().isPossible(position, also, outcome, reading)) {
            evidence.casting()
                    .find(position, also, outcome, reading)
                    .map(response -> Witness.of(response, Witness.Claim.unknown(condition)))
                    .filter(evidence::isConfirmed)
                    .ifPresent(witness -> found.accept(hangs(place, name, verb, condition, witness)));
            return;
        }
        source(position, also, condition)
                .ifPresent(source -> evidence.witness(
                                position,
                                asked,
                                Witness.Claim.unknown(condition),
                                Witness.Claim.holds(new Condition.Asked(source)),
                                Witness.Claim.fails(new Condition.Answered(source)))
                        .ifPresent(witness -> found.accept(Finding.of(
                                        "left-open-decides",
                                        Severity.INFORMATION,
                                        place,
                                        "Those who leave " + evidence.name(source) + " open are not " + verb + " "
                                                + name + ", as it is " + verb + " only if "
                                                + evidence.say(condition) + ".",
                                        "Nothing, if that is meant; otherwise require an answer there.")
                                .shownBy(witness))));
    }

    /** Lists the items that a condition looks at, by itself or in the group of a quota. */
    private ImmutableSet<ItemId> sources(Condition condition) {
        return Stream.concat(
                        condition.items().stream(),
                        condition.quotas().stream()
                                .map(name ->
                                        evidence.questionnaire().quota(name).orElseThrow())
                                .flatMap(quota -> quota.cell().items().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private Finding hangs(Place place, String name, String verb, Condition condition, Witness witness) {
        String missing = sources(condition).stream()
                .filter(item -> witness.response().answer(item).isEmpty())
                .findFirst()
                .map(item -> evidence.name(item)
                        + (evidence.questionnaire().item(item).orElseThrow() instanceof Computed
                                ? " has no value"
                                : " was not asked"))
                .orElseGet(() -> "an answer it looks at was left open");
        return Finding.of(
                        "hangs-on-missing",
                        Severity.WARNING,
                        place,
                        name + " is " + verb + " only if " + evidence.say(condition) + ". That is written as what an"
                                + " answer is not, and some respondents have no answer: " + missing + ". They are not "
                                + verb + " it, though one may expect them to be.",
                        "Say what is meant for them: add that the question was answered, or that it was not.")
                .shownBy(witness);
    }

    /** Finds a question that may be left open, and where that leaves the condition undecided. */
    private Optional<ItemId> source(int position, Formula also, Condition condition) {
        return sources(condition).stream()
                .filter(id -> evidence.questionnaire()
                        .item(id)
                        .filter(item -> item.asking().requirement() != Requirement.REQUIRED)
                        .isPresent())
                .filter(id -> evidence.prover()
                        .isPossible(
                                position,
                                also,
                                evidence.unknown(condition),
                                evidence.outcome(new Condition.Asked(id)).holds(),
                                evidence.outcome(new Condition.Answered(id)).fails()))
                .findFirst();
    }
}
