package org.polder.analysis;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;

/** Finds respondents whom two versions of a questionnaire ask different things, answering alike where they can. */
final class Rerouting {
    private final Model before;
    private final Model after;
    private final Definitions definitions = new Definitions();
    private final Prover prover;
    private final Casting castBefore;
    private final Casting castAfter;

    Rerouting(Questionnaire before, Questionnaire after, LocalDate today, Duration limit) {
        Cuts cuts = Cuts.of(before, today).and(Cuts.of(after, today));
        this.before = new Model(definitions, before, today, cuts);
        this.after = new Model(definitions, after, today, cuts);
        this.prover = Prover.ofAll(this.after, limit);
        prover.take(this.before);
        this.castBefore = new Casting(this.before, prover, today, Routing.of(before));
        this.castAfter = new Casting(this.after, prover, today, Routing.of(after));
        for (int position = 0; position < this.after.size(); position++) {
            tie(position);
        }
        Map<String, Variable> closedBefore = this.before.meaning().closedQuotas();
        this.after.meaning().closedQuotas().forEach((quota, isClosed) -> {
            if (closedBefore.containsKey(quota)) {
                prover.suppose(equal(isClosed, closedBefore.get(quota)));
            }
        });
    }

    private Formula equal(Formula one, Formula other) {
        return definitions.and(definitions.implies(one, other), definitions.implies(other, one));
    }

    /** One who is asked an item in both versions answers alike, as far as both offer the answer. */
    private void tie(int position) {
        Item item = after.item(position);
        Optional<Integer> old = before.questionnaire().position(item.id());
        if (old.isEmpty() || before.item(old.get()).getClass() != item.getClass()) {
            return;
        }
        Formula both = definitions.and(after.asked(position), before.asked(old.get()));
        Map<Object, Formula> parts = before.domain(old.get()).parts();
        List<Formula> ties = new ArrayList<>();
        after.domain(position).parts().forEach((name, part) -> {
            if (parts.containsKey(name)) {
                ties.add(equal(part, parts.get(name)));
            }
        });
        // One who chose what only one version offers chooses something else in the other.
        List<Formula> own = new ArrayList<>();
        after.domain(position).parts().forEach((name, part) -> {
            if (!parts.containsKey(name)) {
                own.add(part);
            }
        });
        parts.forEach((name, part) -> {
            if (!after.domain(position).parts().containsKey(name)) {
                own.add(part);
            }
        });
        prover.suppose(definitions.implies(
                definitions.and(both, definitions.not(definitions.or(own))), definitions.and(ties)));
    }

    /** Lists whether some are asked an item now who were not, and the other way round. */
    List<Change> of(ItemId id) {
        int now = after.questionnaire().position(id).orElseThrow();
        int then = before.questionnaire().position(id).orElseThrow();
        List<Change> changes = new ArrayList<>();
        Formula isAsked = after.asked(now);
        Formula wasAsked = before.asked(then);
        Formula comes = definitions.and(after.reached(now), before.reached(then));
        changes(
                id,
                Change.Kind.NOW_ASKED,
                definitions.and(comes, isAsked, definitions.not(wasAsked)),
                "Some respondents are asked '" + id + "' who were not asked it before.",
                changes);
        changes(
                id,
                Change.Kind.NO_LONGER_ASKED,
                definitions.and(comes, wasAsked, definitions.not(isAsked)),
                "Some respondents were asked '" + id + "' who are not asked it any more.",
                changes);
        return changes;
    }

    private void changes(ItemId id, Change.Kind kind, Formula wanted, String words, List<Change> changes) {
        int now = after.questionnaire().position(id).orElseThrow();
        int then = before.questionnaire().position(id).orElseThrow();
        Optional<Given> found = prover.find(0, List.of(wanted));
        if (found.isPresent()) {
            changes.add(new Change(
                    kind,
                    Place.item(id.value()),
                    words,
                    Optional.of(castBefore.upTo(then, found.get())),
                    Optional.of(castAfter.upTo(now, found.get()))));
        } else if (!prover.isImpossible(0, wanted)) {
            changes.add(Change.of(
                    Change.Kind.NOT_DECIDED,
                    id.value(),
                    "Whether others are asked '" + id + "' than before could not be decided within the limits."));
        }
    }
}
