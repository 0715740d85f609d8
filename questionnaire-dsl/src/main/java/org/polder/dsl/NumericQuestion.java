package org.polder.dsl;

import java.math.BigDecimal;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;

/** A question for a number being declared: a whole number from 0 to 999,999,999 unless said otherwise. */
public final class NumericQuestion extends MeasuredQuestion<NumericQuestion> implements Numeric {
    private static final Range WHOLE =
            new Range(BigDecimal.ZERO, BigDecimal.valueOf(999_999_999), 0, Optional.empty(), false);

    private final Range range;

    private NumericQuestion(AskingDraft asking, OptionDrafts options, Range range) {
        super(asking, options);
        this.range = range;
    }

    /** Which numbers are allowed, and how they are given. */
    private record Range(BigDecimal least, BigDecimal most, int decimals, Optional<BigDecimal> step, boolean slider) {}

    static NumericQuestion of(String id) {
        return new NumericQuestion(AskingDraft.of(id), OptionDrafts.none(id), WHOLE);
    }

    @Override
    NumericQuestion self() {
        return this;
    }

    @Override
    NumericQuestion with(AskingDraft changed) {
        return new NumericQuestion(changed, options, range);
    }

    @Override
    NumericQuestion with(OptionDrafts changed) {
        return new NumericQuestion(asking, changed, range);
    }

    private NumericQuestion with(Range changed) {
        return new NumericQuestion(asking, options, changed);
    }

    @Override
    Item make(Assembly assembly) {
        return new NumberQuestion(
                asking.build(assembly),
                range.least,
                range.most,
                range.decimals,
                range.step,
                range.slider,
                options.build(assembly, asking.fills()));
    }

    /**
     * Bounds the number.
     *
     * @param least the least number, included
     * @param most the greatest number, included
     * @return this question with those bounds
     */
    public NumericQuestion between(long least, long most) {
        return between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /**
     * Bounds the number.
     *
     * @param least the least number, included
     * @param most the greatest number, included
     * @return this question with those bounds
     */
    public NumericQuestion between(BigDecimal least, BigDecimal most) {
        return with(new Range(least, most, range.decimals, range.step, range.slider));
    }

    /**
     * Allows decimals.
     *
     * @param most the greatest number of decimals
     * @return this question with those decimals
     */
    public NumericQuestion decimals(int most) {
        return with(new Range(range.least, range.most, most, range.step, range.slider));
    }

    /**
     * Allows only numbers at a distance of whole steps from the least.
     *
     * @param size the step
     * @return this question with that step
     */
    public NumericQuestion step(long size) {
        return step(BigDecimal.valueOf(size));
    }

    /**
     * Allows only numbers at a distance of whole steps from the least.
     *
     * @param size the step
     * @return this question with that step
     */
    public NumericQuestion step(BigDecimal size) {
        return with(new Range(range.least, range.most, range.decimals, Optional.of(size), range.slider));
    }

    /**
     * Shows the question as a slider.
     *
     * @return this question, with a slider
     */
    public NumericQuestion slider() {
        return with(new Range(range.least, range.most, range.decimals, range.step, true));
    }

    /**
     * Answers this question.
     *
     * @param number the number
     * @return the reply
     */
    public Reply answer(long number) {
        return new Reply(id(), Answer.number(number));
    }

    /**
     * Answers this question.
     *
     * @param number the number
     * @return the reply
     */
    public Reply answer(BigDecimal number) {
        return new Reply(id(), Answer.number(number));
    }
}
