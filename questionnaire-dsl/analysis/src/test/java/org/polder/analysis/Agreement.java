package org.polder.analysis;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.logicng.formulas.Formula;
import org.polder.analysis.Census.Moment;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;

/** Holds every verdict on one questionnaire against a census of everyone there can be. */
final class Agreement {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int PAIRS = 12;

    private final LocalDate today;
    private final Questionnaire questionnaire;
    private final Census census;
    private final Toss toss;
    private final Evidence evidence;
    private final List<String> differences = new ArrayList<>();

    Agreement(Questionnaire questionnaire, LocalDate today, Census census, long seed) {
        this.today = today;
        this.questionnaire = questionnaire;
        this.census = census;
        this.toss = new Toss(seed);
        this.evidence = new Evidence(questionnaire, today, LIMIT);
    }

    List<String> differences() {
        for (int position = 0; position <= questionnaire.items().size(); position++) {
            if (!census.varies(position)) {
                reached(position);
                pairs(position);
            }
            if (position < questionnaire.items().size()) {
                asked(position, questionnaire.items().get(position));
            }
        }
        ways();
        findings();
        return differences;
    }

    private void reached(int position) {
        same(
                "comes to " + position,
                !census.reached(position).isEmpty(),
                evidence.prover().ask(position));
        if (position == questionnaire.items().size()) {
            return;
        }
        Item item = questionnaire.items().get(position);
        same(
                item.id() + " is passed over",
                census.reached(position).size() > census.asked(position).size(),
                evidence.prover().ask(position, evidence.not(evidence.model().asked(position))));
        for (Truth truth : Truth.values()) {
            same(
                    item.id() + " is asked if: " + truth,
                    census.reached(position).stream().anyMatch(at -> census.truth(at, item.askedIf()) == truth),
                    evidence.prover().ask(position, is(item.askedIf(), truth)));
        }
        reduced(position, item);
    }

    private void asked(int position, Item item) {
        List<Moment> moments = census.asked(position);
        Formula asked = evidence.model().asked(position);
        same(item.id() + " is asked", !moments.isEmpty(), evidence.prover().ask(position, asked));
        Set<Condition> conditions = Conditions.of(item)
                .filter(condition -> !condition.items().contains(item.id()))
                .collect(Collectors.toSet());
        for (Condition condition : conditions) {
            for (Truth truth : Truth.values()) {
                same(
                        item.id() + " is asked where " + condition + " is " + truth,
                        moments.stream().anyMatch(at -> census.truth(at, condition) == truth),
                        evidence.prover().ask(position, asked, is(condition, truth)));
            }
        }
    }

    /** Holds pairs of the questionnaire's conditions against one another, among all who come so far. */
    private void pairs(int position) {
        List<Condition> conditions = Conditions.everywhere(questionnaire)
                .filter(condition -> looksBefore(condition, position))
                .distinct()
                .toList();
        for (int pair = 0; pair < PAIRS && conditions.size() > 1; pair++) {
            Condition one = toss.of(conditions);
            Condition other = toss.of(conditions);
            same(
                    position + ": " + one + " without " + other,
                    census.reached(position).stream().anyMatch(at -> census.holds(at, one) && !census.holds(at, other)),
                    evidence.prover().ask(position, is(one, Truth.TRUE), evidence.not(is(other, Truth.TRUE))));
        }
    }

    private boolean looksBefore(Condition condition, int position) {
        return Stream.concat(
                        condition.items().stream(),
                        condition.quotas().stream()
                                .flatMap(name -> questionnaire.quota(name).orElseThrow().cell().items().stream()))
                .allMatch(id -> questionnaire.position(id).orElseThrow() < position);
    }

    /** A condition without the parts that change nothing means the same, and no further part can go. */
    private void reduced(int position, Item item) {
        Reduction reduction =
                new Reduction(evidence, position, evidence.model().definitions().constant(true));
        Condition smaller = reduction.of(item.askedIf());
        if (!alike(position, item.askedIf(), smaller)) {
            differences.add(item.id() + " is reduced to " + smaller);
        }
        List<Condition> parts = smaller instanceof Condition.And and
                ? and.parts()
                : smaller instanceof Condition.Or or ? or.parts() : List.of();
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            List<Condition> fewer = new ArrayList<>(parts);
            fewer.remove(i);
            Condition less = smaller instanceof Condition.And ? Condition.all(fewer) : Condition.any(fewer);
            if (alike(position, smaller, less)) {
                differences.add(item.id() + " can be reduced further to " + less);
            }
        }
    }

    private boolean alike(int position, Condition one, Condition other) {
        return census.reached(position).stream().allMatch(at -> census.holds(at, one) == census.holds(at, other));
    }

    private void ways() {
        IntSummaryStatistics lengths = census.ways().stream()
                .mapToInt(way -> (int) way.stream()
                        .filter(id -> !(questionnaire.item(id).orElseThrow() instanceof ScreenOut))
                        .count())
                .summaryStatistics();
        Paths expected = lengths.getCount() == 0
                ? new Paths(BigInteger.ZERO, 0, 0)
                : new Paths(BigInteger.valueOf(lengths.getCount()), lengths.getMin(), lengths.getMax());
        Optional<Paths> found = Analysis.of(questionnaire).on(today).paths();
        if (!found.equals(Optional.of(expected))) {
            differences.add("expected " + expected + ", found " + found);
        }
    }

    private void findings() {
        List<Finding> findings =
                Analysis.of(questionnaire).on(today).within(LIMIT).findings();
        Set<String> found = findings.stream()
                .filter(finding -> ExpectedFindings.CODES.contains(finding.code()))
                .filter(finding -> !(isOfItem(finding) && hangsOnOrder(finding)))
                .map(finding -> finding.code() + " at " + finding.place().item().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = ExpectedFindings.of(questionnaire, census);
        expected.stream().filter(one -> !found.contains(one)).forEach(one -> differences.add("not found: " + one));
        found.stream().filter(one -> !expected.contains(one)).forEach(one -> differences.add("wrongly found: " + one));
        for (Finding finding : findings) {
            Optional<Witness> witness = finding.witness();
            if (finding.code().equals("not-decided")) {
                differences.add(finding.toString());
            }
            if (witness.isPresent() && !witness.get().isConfirmedBy(questionnaire)) {
                differences.add("not confirmed: " + finding);
            }
            if (witness.isPresent() && !Replays.cleanly(questionnaire, witness.get())) {
                differences.add(
                        "does not replay: " + finding + " " + witness.get().response());
            }
        }
    }

    /** What is said of the condition of an item in an order that varies is no matter for the census. */
    private boolean hangsOnOrder(Finding finding) {
        return Set.of("always-true", "hangs-on-missing", "left-open-decides").contains(finding.code());
    }

    private boolean isOfItem(Finding finding) {
        return questionnaire.items().stream()
                .filter(item -> item.id().value().equals(finding.place().item().orElse("")))
                .anyMatch(
                        item -> census.varies(questionnaire.position(item.id()).orElseThrow()));
    }

    private Formula is(Condition condition, Truth truth) {
        Outcome outcome = evidence.outcome(condition);
        return switch (truth) {
            case TRUE -> outcome.holds();
            case FALSE -> outcome.fails();
            case UNKNOWN -> evidence.unknown(condition);
        };
    }

    private void same(String what, boolean happens, Verdict verdict) {
        if (verdict != (happens ? Verdict.POSSIBLE : Verdict.IMPOSSIBLE)) {
            differences.add(what + ": " + happens + " by the engine, " + verdict + " by the prover");
        }
    }
}
