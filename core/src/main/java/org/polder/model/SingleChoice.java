package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question of which one option is chosen.
 *
 * @param asking how it is put to a respondent
 * @param options the options in order written
 * @param order the order in which a respondent meets them
 */
public record SingleChoice(Asking asking, ImmutableList<Option> options, Ordering order) implements Item {

    /**
     * Makes a single choice with its options as written.
     *
     * @param asking how it is put
     * @param options the options
     */
    public SingleChoice(Asking asking, ImmutableList<Option> options) {
        this(asking, options, Ordering.AS_WRITTEN);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.singleChoice(this);
    }
}
