package org.polder.dsl;

import org.polder.condition.Condition;
import org.polder.model.Codes;
import org.polder.name.ItemId;

/** One option of a ranking, to make conditions on its place; they are false when it was not ranked. */
public final class RankedOption {
    private final ItemId ranking;
    private final int code;

    RankedOption(ItemId ranking, int code) {
        this.ranking = ranking;
        this.code = code;
    }

    /**
     * Gives the condition that the option has the first place.
     *
     * @return the condition
     */
    public Condition first() {
        return between(1, 1);
    }

    /**
     * Gives the condition that the option stands between two places.
     *
     * @param from the highest place, 1 or more, included
     * @param to the lowest place, included
     * @return the condition
     */
    public Condition between(int from, int to) {
        return Mistake.orCondition(() -> new Condition.RankBetween(ranking, code, from, to));
    }

    /**
     * Gives the condition that the option has any place at all.
     *
     * @return the condition
     */
    public Condition anywhere() {
        return between(1, Codes.GREATEST);
    }
}
