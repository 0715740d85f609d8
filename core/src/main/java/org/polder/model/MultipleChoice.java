package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question of which several options can be chosen.
 *
 * @param asking how it is put to a respondent
 * @param options the options in order shown
 * @param least the least number of options to choose, 1 or more; leaving the question open is not choosing
 * @param most the greatest number of options to choose
 */
public record MultipleChoice(Asking asking, ImmutableList<Option> options, int least, int most) implements Item {
    // Checks the bounds.
    public MultipleChoice {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("Question '" + asking.id() + "' asks for " + least + " to " + most
                    + " options: the bounds must be 1 or more and in order");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.multipleChoice(this);
    }
}
