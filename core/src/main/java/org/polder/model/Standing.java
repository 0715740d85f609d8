package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/** Where something stands, once for each of its askings, and so what it may look at. */
record Standing(Questionnaire questionnaire, KnownCodes codes, ImmutableList<Spot> spots) {

    /** One asking: its position, the positions that may move past it, and what items are called there. */
    record Spot(int position, IntPredicate moving, UnaryOperator<ItemId> names) {}

    private ReferenceCheck references(Spot spot, int before, Optional<ItemId> self) {
        return new ReferenceCheck(questionnaire, codes, new EarlierItems(questionnaire, before, self, spot.moving));
    }

    private ReferenceCheck references(Spot spot) {
        return references(spot, spot.position, Optional.empty());
    }

    boolean isSound(Condition condition) {
        return spots.stream()
                .allMatch(spot ->
                        references(spot).of(condition.renamed(spot.names)).isEmpty());
    }

    /** Whether a check of the item's own answer is sound. */
    boolean isSoundCheck(ItemId self, Condition holds) {
        return spots.stream()
                .allMatch(spot -> references(spot, spot.position + 1, Optional.of(spot.names.apply(self)))
                        .of(holds.renamed(spot.names))
                        .isEmpty());
    }

    boolean isSound(Expression expression) {
        return spots.stream()
                .allMatch(spot ->
                        references(spot).of(expression.renamed(spot.names)).isEmpty());
    }

    boolean isSound(Fill fill) {
        return spots.stream()
                .allMatch(spot -> references(spot).of(fill.renamed(spot.names)).isEmpty());
    }
}
