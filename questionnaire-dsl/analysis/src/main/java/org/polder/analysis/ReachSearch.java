package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.model.Block;
import org.polder.model.Item;
import org.polder.model.ScreenOut;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Finds items, rows and options that nobody or everybody is put, and conditions with parts that change nothing. */
final class ReachSearch implements Search {
    private final Evidence evidence;

    /** When a repeated block is asked: the block adds that itself, so it is no news that it can be left out. */
    private final Set<Condition> turns;

    ReachSearch(Evidence evidence) {
        this.evidence = evidence;
        this.turns = evidence.questionnaire().pages().stream()
                .flatMap(page -> page.elements().stream())
                .filter(Block.class::isInstance)
                .map(element -> ((Block) element).each())
                .flatMap(each -> evidence.questionnaire().item(each.source()).flatMap(each::turns).stream()
                        .flatMap(all -> all.values().stream()))
                .map(Block.Turn::condition)
                .collect(Collectors.toSet());
    }

    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        Place place = Place.item(item.id().value());
        Formula isAsked = evidence.model().asked(position);
        Verdict asked = evidence.prover().ask(position, isAsked);
        if (asked == Verdict.UNDECIDED) {
            found.accept(undecided(place, "whether anybody is asked " + evidence.name(item)));
            return;
        }
        if (asked == Verdict.IMPOSSIBLE) {
            found.accept(unreachable(position, item, place));
            return;
        }
        if (!item.askedIf().equals(Condition.always())) {
            condition(position, item, place, found);
        }
        Part.of(item).stream().filter(Part::isConditional).forEach(part -> part(position, item, part, found));
    }

    static Finding undecided(Place place, String what) {
        return Finding.of(
                "not-decided",
                Severity.INFORMATION,
                place,
                "Could not decide within the limits " + what + ".",
                "Try it with test interviews, or simplify the condition.");
    }

    private Finding unreachable(int position, Item item, Place place) {
        boolean nobodyComes = evidence.prover().isImpossible(position);
        String what = item instanceof ScreenOut ? "Nobody is screened out at " : "Nobody can ever be asked ";
        String why = nobodyComes
                ? "no interview gets so far: each ends, or gets stuck, before it."
                : "it is asked only if " + evidence.say(item.askedIf())
                        + ", and no answers that can be given together lead to that.";
        return Finding.of(
                "unreachable-item",
                Severity.ERROR,
                place,
                what + evidence.name(item) + ": " + why,
                nobodyComes
                        ? "Look at the screen-outs and checks before it."
                        : "Correct the condition, or remove the item.");
    }

    private void condition(int position, Item item, Place place, Consumer<Finding> found) {
        if (evidence.prover()
                .isImpossible(position, evidence.not(evidence.model().asked(position)))) {
            found.accept(Finding.of(
                            "always-true",
                            Severity.WARNING,
                            place,
                            evidence.name(item) + " is asked only if " + evidence.say(item.askedIf())
                                    + ", but that is so for everyone who gets there.",
                            "Leave the condition out, or correct it if some were not to be asked.")
                    .shownBy(evidence.witness(position, true)));
            return;
        }
        Reduction reduction =
                new Reduction(evidence, position, evidence.model().definitions().constant(true));
        Condition smaller = reduction.of(item.askedIf());
        for (Condition part : Sets.difference(ImmutableSet.copyOf(reduction.dropped()), turns)) {
            found.accept(redundant(place, evidence.name(item) + " is asked only if ", item.askedIf(), part, smaller));
        }
    }

    private Finding redundant(Place place, String start, Condition whole, Condition part, Condition smaller) {
        return Finding.of(
                "part-changes-nothing",
                Severity.INFORMATION,
                place,
                start + evidence.say(whole) + ". The part “" + evidence.say(part)
                        + "” changes nothing: with or without it the same respondents are meant.",
                "Nothing, if it is there for clarity; otherwise shorten the condition to “" + evidence.say(smaller)
                        + "”, or correct that part.");
    }

    private void part(int position, Item item, Part part, Consumer<Finding> found) {
        Place place = Place.item(part.name());
        Formula isAsked = evidence.model().asked(position);
        Outcome outcome = evidence.outcome(part.askedIf());
        String name = part.what() + " " + part.code() + " of " + evidence.name(item);
        Verdict shown = evidence.prover().ask(position, isAsked, outcome.holds());
        if (shown == Verdict.UNDECIDED) {
            found.accept(undecided(place, "whether anybody is shown " + name));
        } else if (shown == Verdict.IMPOSSIBLE) {
            found.accept(Finding.of(
                    part.what().equals("Row") ? "unreachable-row" : "unreachable-option",
                    Severity.ERROR,
                    place,
                    name + " is shown only if " + evidence.say(part.askedIf()) + ", which is so for nobody who is"
                            + " asked the question.",
                    "Correct the condition, or remove it."));
        } else if (evidence.prover().isImpossible(position, isAsked, evidence.not(outcome.holds()))) {
            evidence.witness(position, true, Witness.Claim.holds(part.askedIf()))
                    .ifPresent(witness -> found.accept(Finding.of(
                                    "always-true",
                                    Severity.WARNING,
                                    place,
                                    name + " is shown only if " + evidence.say(part.askedIf())
                                            + ", but that is so for everyone who is asked the question.",
                                    "Leave the condition out, or correct it if some were not to see it.")
                            .shownBy(witness)));
        } else {
            Reduction reduction = new Reduction(evidence, position, isAsked);
            Condition smaller = reduction.of(part.askedIf());
            reduction
                    .dropped()
                    .forEach(out ->
                            found.accept(redundant(place, name + " is shown only if ", part.askedIf(), out, smaller)));
        }
    }
}
