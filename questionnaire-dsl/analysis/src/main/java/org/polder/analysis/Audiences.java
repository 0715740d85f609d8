package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** Finds out who is asked an item, and says it. */
final class Audiences {
    private final Evidence evidence;

    Audiences(Evidence evidence) {
        this.evidence = evidence;
    }

    Audience of(ItemId id) {
        int position = evidence.questionnaire()
                .position(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(evidence.questionnaire().unknownItem(id.value())));
        Item item = evidence.model().item(position);
        Condition condition = shortest(position, item);
        Condition asked = new Condition.Asked(id);
        return new Audience(
                id,
                condition,
                evidence.say(condition),
                because(condition),
                evidence.witness(position, true),
                evidence.witness(position, false, Witness.Claim.fails(asked)));
    }

    private Condition shortest(int position, Item item) {
        Formula asked = evidence.model().asked(position);
        if (evidence.prover().isImpossible(position, asked)) {
            return Condition.never();
        }
        if (evidence.prover().isImpossible(position, evidence.not(asked))) {
            return Condition.always();
        }
        return new Reduction(evidence, position, evidence.model().definitions().constant(true)).of(item.askedIf());
    }

    /** Follows the conditions back to questions that everyone is asked. */
    private ImmutableList<String> because(Condition condition) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        Set<ItemId> seen = new LinkedHashSet<>();
        Deque<ItemId> open = new ArrayDeque<>(condition.items());
        while (!open.isEmpty()) {
            ItemId next = open.removeFirst();
            if (seen.add(next)) {
                Item item = evidence.questionnaire().item(next).orElseThrow();
                if (!item.askedIf().equals(Condition.always())) {
                    sentences.add(evidence.name(item) + " is asked only if " + evidence.say(item.askedIf()) + ".");
                    open.addAll(item.askedIf().items());
                }
            }
        }
        return sentences.build();
    }
}
