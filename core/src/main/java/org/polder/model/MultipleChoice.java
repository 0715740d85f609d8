package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question of which several options can be chosen.
 *
 * @param asking how it is put to a respondent
 * @param options the options in order written
 * @param least the least number of options to choose, 1 or more; leaving the question open is not choosing
 * @param most the greatest number of options to choose
 * @param order the order in which a respondent meets the options
 */
public record MultipleChoice(Asking asking, ImmutableList<Option> options, int least, int most, Ordering order)
        implements Item {
    // Checks the bounds.
    public MultipleChoice {
        requireBounds(asking, least, most);
    }

    /**
     * Makes a multiple choice with its options as written.
     *
     * @param asking how it is put
     * @param options the options
     * @param least the least number to choose
     * @param most the greatest number to choose
     */
    public MultipleChoice(Asking asking, ImmutableList<Option> options, int least, int most) {
        this(asking, options, least, most, Ordering.AS_WRITTEN);
    }

    static void requireBounds(Asking asking, int least, int most) {
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
