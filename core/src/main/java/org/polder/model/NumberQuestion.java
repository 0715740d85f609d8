package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A question answered by a number.
 *
 * @param asking how it is put to a respondent
 * @param least the least number, included
 * @param most the greatest number, included
 * @param decimals the greatest number of decimals
 * @param step the distance between allowed numbers, counted from the least
 * @param slider whether it is shown as a slider
 * @param options answers other than a number, such as "don't know"
 */
public record NumberQuestion(
        Asking asking,
        BigDecimal least,
        BigDecimal most,
        int decimals,
        Optional<BigDecimal> step,
        boolean slider,
        ImmutableList<Option> options)
        implements Item {
    /** The greatest number of decimals. */
    public static final int MOST_DECIMALS = 9;

    private static final BigDecimal GREATEST = new BigDecimal("999999999999999999");

    // Checks the bounds.
    public NumberQuestion {
        if (least.compareTo(most) > 0
                || least.abs().compareTo(GREATEST) > 0
                || most.abs().compareTo(GREATEST) > 0) {
            throw new IllegalArgumentException("Question '" + asking.id() + "' takes numbers from "
                    + least.toPlainString() + " to " + most.toPlainString()
                    + ": put the bounds in order, with at most 18 digits");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "Question '" + asking.id() + "' takes " + decimals + " decimals: allow 0 to " + MOST_DECIMALS);
        }
        if (step.filter(size -> size.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("Question '" + asking.id() + "' has a step of "
                    + step.get().toPlainString() + ": make it more than 0");
        }
    }

    /**
     * Makes a question for whole numbers.
     *
     * @param asking how it is put
     * @param least the least number, included
     * @param most the greatest number, included
     * @return the question
     */
    public static NumberQuestion whole(Asking asking, long least, long most) {
        return new NumberQuestion(
                asking,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                0,
                Optional.empty(),
                false,
                ImmutableList.of());
    }

    /**
     * Tells whether a number is allowed.
     *
     * @param number the number
     * @return true when it lies within the bounds, on a step and has few enough decimals
     */
    public boolean allows(BigDecimal number) {
        return number.compareTo(least) >= 0
                && number.compareTo(most) <= 0
                && number.stripTrailingZeros().scale() <= decimals
                && step.map(size -> number.subtract(least).remainder(size).signum() == 0)
                        .orElse(true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.number(this);
    }
}
