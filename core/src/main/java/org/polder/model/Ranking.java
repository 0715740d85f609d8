package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question whose options are put in order of preference, all of them or the first few.
 *
 * @param asking how it is put to a respondent
 * @param options the options in order written
 * @param least the least number of places to fill
 * @param most the greatest number of places to fill; where fewer options are shown, all of them suffice
 * @param order the order in which a respondent meets the options
 */
public record Ranking(Asking asking, ImmutableList<Option> options, int least, int most, Ordering order)
        implements Item {
    // Checks the bounds.
    public Ranking {
        MultipleChoice.requireBounds(asking, least, most);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.ranking(this);
    }
}
