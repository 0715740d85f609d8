package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** Finds the question that a stale instruction probably meant. */
final class LikelyMeant {
    private final Form form;
    private final References references;
    private final ImmutableSet<ItemId> gates;

    /** The gates are the questions that some condition already looks at. */
    LikelyMeant(Form form, References references, ImmutableSet<ItemId> gates) {
        this.form = form;
        this.references = references;
        this.gates = gates;
    }

    /** Gives the closing sentence about it. */
    Optional<String> sentence(Item asker, Instruction.Clause clause) {
        return justBefore(asker)
                .filter(item -> isAnswerOf(item, clause))
                .map(item -> "Did you mean " + form.called(item) + ", the yes/no question just before?")
                .or(() -> nearest(asker, clause)
                        .map(item -> "Did you mean " + form.called(item)
                                + (clause.rows().isEmpty()
                                        ? ", the nearest before it with such an option?"
                                        : ", the nearest before it with these rows and answers?")));
    }

    /** The yes/no question right before, when it decides nothing yet; parts with the same instruction are passed. */
    private Optional<Item> justBefore(Item asker) {
        return references.earlier(asker).stream()
                .filter(item -> !form.instruction(item).equals(form.instruction(asker)))
                .findFirst()
                .filter(item -> Vocabulary.isYesOrNo(form, item) && !gates.contains(item.id()));
    }

    /** A first or second option, by number or letter, or yes or no. */
    private boolean isAnswerOf(Item item, Instruction.Clause clause) {
        return clause.rows().isEmpty()
                && clause.values().stream()
                        .allMatch(value -> value.written().matches("[12abAB]")
                                || !new NamedOptions(form, item, false)
                                        .codes(value)
                                        .isEmpty());
    }

    private Optional<Item> nearest(Item asker, Instruction.Clause clause) {
        boolean telling = !clause.rows().isEmpty()
                || clause.values().stream().allMatch(value -> value.style() == Instruction.Style.WORDS);
        return references.earlier(asker).stream()
                .filter(item -> telling && references.in(item, clause).isFound())
                .findFirst();
    }
}
