package org.polder.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.problem.Place;
import org.polder.problem.Severity;
import org.polder.text.Variant;

/** Finds texts whose variants leave someone without words, overlap, or are for nobody. */
final class WordingSearch implements Search {
    private final Evidence evidence;

    /** Pairs of conditions that overlap, of which one finding speaks for all texts that have them. */
    private final Map<List<Condition>, List<String>> overlaps = new LinkedHashMap<>();

    private final Map<List<Condition>, Finding> firsts = new LinkedHashMap<>();

    WordingSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        if (item instanceof Computed
                || !evidence.prover().isPossible(position, evidence.model().asked(position))) {
            return;
        }
        Shown.of(item, evidence.name(item))
                .filter(shown -> !shown.text().variants().isEmpty())
                .forEach(shown -> text(position, item, shown, found));
    }

    private void text(int position, Item item, Shown shown, Consumer<Finding> found) {
        Place place = Place.item(item.id().value());
        Formula reads = evidence.and(
                evidence.model().asked(position),
                evidence.outcome(shown.askedIf()).holds());
        List<Variant> variants = shown.text().variants();
        List<Formula> earlier = new ArrayList<>();
        for (Variant variant : variants) {
            Formula holds = evidence.outcome(variant.condition()).holds();
            if (evidence.prover().isImpossible(position, reads, holds)) {
                found.accept(never(place, shown, variant, "so for nobody who reads it"));
            } else if (evidence.prover().isImpossible(position, reads, holds, none(earlier))) {
                found.accept(never(place, shown, variant, "so only for those who read one of the variants before it"));
            }
            earlier.add(holds);
        }
        if (shown.text().otherwise().isEmpty()) {
            unworded(position, place, shown, found);
        } else if (evidence.prover().isImpossible(position, reads, none(earlier))) {
            found.accept(Finding.of(
                    "otherwise-for-nobody",
                    Severity.INFORMATION,
                    place,
                    shown.name() + " has words for all others, but its variants leave nobody out.",
                    "Nothing, or drop those words."));
        }
        overlaps(position, place, shown, reads);
    }

    private Formula none(List<Formula> conditions) {
        return evidence.not(evidence.model().definitions().or(conditions));
    }

    private Finding never(Place place, Shown shown, Variant variant, String how) {
        return Finding.of(
                "variant-for-nobody",
                Severity.WARNING,
                place,
                shown.name() + " has a variant (" + variant.key() + ") for when " + evidence.say(variant.condition())
                        + ", which is " + how + ".",
                "Correct its condition or place, or remove it.");
    }

    private void unworded(int position, Place place, Shown shown, Consumer<Finding> found) {
        List<Condition> each =
                shown.text().variants().stream().map(Variant::condition).toList();
        List<Witness.Claim> claims = new ArrayList<>();
        claims.add(Witness.Claim.holds(shown.askedIf()));
        each.forEach(condition -> claims.add(Witness.Claim.holdsNot(condition)));
        evidence.witness(position, true, claims.toArray(Witness.Claim[]::new))
                .ifPresent(witness -> found.accept(Finding.of(
                                "no-wording",
                                Severity.ERROR,
                                place,
                                shown.name() + " has no words for some respondents who read it. There are only words"
                                        + " for when "
                                        + String.join(
                                                "; for when ",
                                                each.stream().map(evidence::say).toList())
                                        + ".",
                                "Add words for all others.")
                        .shownBy(witness)));
    }

    private void overlaps(int position, Place place, Shown shown, Formula reads) {
        List<Condition> conditions =
                shown.text().variants().stream().map(Variant::condition).toList();
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i + 1; j < conditions.size(); j++) {
                // Those who read an earlier variant are not concerned.
                List<Condition> concerned = new ArrayList<>(conditions.subList(0, i + 1));
                concerned.add(conditions.get(j));
                if (overlaps.containsKey(concerned)) {
                    overlaps.get(concerned).add(place.item().orElse(""));
                } else {
                    overlap(position, place, shown, reads, concerned);
                }
            }
        }
    }

    private void overlap(int position, Place place, Shown shown, Formula reads, List<Condition> concerned) {
        Condition first = concerned.get(concerned.size() - 2);
        Condition second = concerned.get(concerned.size() - 1);
        List<Condition> before = concerned.subList(0, concerned.size() - 2);
        Formula left = evidence.and(
                reads,
                none(before.stream()
                        .map(condition -> evidence.outcome(condition).holds())
                        .toList()));
        Formula one = evidence.outcome(first).holds();
        Formula other = evidence.outcome(second).holds();
        // The special case before the general one is how variants are meant.
        if (evidence.prover().isImpossible(position, left, one, evidence.not(other))) {
            return;
        }
        List<Witness.Claim> claims = new ArrayList<>();
        claims.add(Witness.Claim.holds(shown.askedIf()));
        before.forEach(condition -> claims.add(Witness.Claim.holdsNot(condition)));
        claims.add(Witness.Claim.holds(first));
        claims.add(Witness.Claim.holds(second));
        Optional<Witness> both = evidence.witness(position, true, claims.toArray(Witness.Claim[]::new));
        if (both.isEmpty()) {
            return;
        }
        overlaps.put(concerned, new ArrayList<>(List.of(place.item().orElse(""))));
        firsts.put(
                concerned,
                Finding.of(
                                "variants-overlap",
                                Severity.WARNING,
                                place,
                                shown.name() + " has one variant for when " + evidence.say(first)
                                        + " and one for when " + evidence.say(second)
                                        + ". Both fit some respondents, who read the first.",
                                "Nothing, if the first should win; otherwise make the two exclude each other.")
                        .shownBy(both.get()));
    }

    /** Gives what was gathered over all texts. */
    void finish(Consumer<Finding> found) {
        firsts.forEach((pair, finding) -> {
            List<String> places = overlaps.get(pair).stream().distinct().toList();
            String also = places.size() == 1
                    ? ""
                    : " The same goes for " + (places.size() - 1) + " more: "
                            + String.join(", ", places.subList(1, places.size())) + ".";
            found.accept(finding.explanation(finding.explanation() + also));
        });
    }
}
