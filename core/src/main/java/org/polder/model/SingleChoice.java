package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question of which one option is chosen.
 *
 * @param asking how it is put to a respondent
 * @param options the options in order shown
 */
public record SingleChoice(Asking asking, ImmutableList<Option> options) implements Item {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.singleChoice(this);
    }
}
