package org.polder.dsl;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.text.Fill;

/**
 * An option or a column of a scale being declared: each method gives a new value.
 *
 * <p>Without a label of its own it takes one from the text bundles, under the key {@code question.code}, or
 * {@code grid.scale.code} for a column.
 */
public final class OptionDraft {
    /** The greatest number of characters in the open part of an option, unless another is set. */
    public static final int LONGEST_OPEN_PART = 1000;

    private final int code;
    private final TextDraft text;

    /** What is done to the plain option when it is built, so that what cannot be done is reported then. */
    private final Function<Option, Option> shape;

    private OptionDraft(int code, TextDraft text, Function<Option, Option> shape) {
        this.code = code;
        this.text = text;
        this.shape = shape;
    }

    static OptionDraft of(int code) {
        return new OptionDraft(code, TextDraft.of(""), UnaryOperator.identity());
    }

    static OptionDraft of(int code, String label) {
        return of(code).text(label);
    }

    int code() {
        return code;
    }

    /** This option as one of a question or scale, which gives it its text key. */
    OptionDraft under(String prefix) {
        return new OptionDraft(code, text.under(prefix + "." + code), shape);
    }

    private OptionDraft text(TextDraft changed) {
        return new OptionDraft(code, changed, shape);
    }

    private OptionDraft shape(UnaryOperator<Option> more) {
        return new OptionDraft(code, text, shape.andThen(more));
    }

    void collect(Map<String, String> wordings) {
        text.collect(wordings);
    }

    Option build(Assembly assembly, Map<String, Fill> fills) {
        return shape.apply(Option.of(code, text.build(assembly, fills)));
    }

    /**
     * Labels the option in the questionnaire's first language.
     *
     * @param label the label
     * @return this option with that label
     */
    public OptionDraft text(String label) {
        return text(text.worded(label));
    }

    /**
     * Labels the option for some respondents; earlier variants go first.
     *
     * @param condition who reads this label
     * @param label the label
     * @return this option with that variant
     */
    public OptionDraft textIf(Condition condition, String label) {
        return text(text.when(condition, label));
    }

    /**
     * Lets the label vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @return this option with those variants
     */
    public OptionDraft textBy(Cases cases) {
        return text(text.by(cases));
    }

    /**
     * Says who is shown the option.
     *
     * @param condition over earlier questions
     * @return this option with that condition
     */
    public OptionDraft shownIf(Condition condition) {
        return shape(option -> option.askedIf(condition));
    }

    /**
     * Keeps the option at its written place when options are put in another order.
     *
     * @return this option, anchored
     */
    public OptionDraft anchored() {
        return shape(Option::anchor);
    }

    /**
     * Makes the option one that excludes all others.
     *
     * @return this option, exclusive
     */
    public OptionDraft exclusive() {
        return shape(Option::alone);
    }

    /**
     * Lets the respondent complete the option in words.
     *
     * @return this option, open-ended
     */
    public OptionDraft open() {
        return open(LONGEST_OPEN_PART);
    }

    /**
     * Lets the respondent complete the option in a limited number of words.
     *
     * @param longest the greatest number of characters
     * @return this option, open-ended
     */
    public OptionDraft open(int longest) {
        return shape(option -> option.open(new OpenPart.Words(longest)));
    }

    /**
     * Lets the respondent complete the option with a whole number.
     *
     * @param least the least number
     * @param most the greatest number
     * @return this option, open-ended
     */
    public OptionDraft openNumber(long least, long most) {
        return openNumber(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    /**
     * Lets the respondent complete the option with a number.
     *
     * @param least the least number
     * @param most the greatest number
     * @param decimals the greatest number of decimals
     * @return this option, open-ended
     */
    public OptionDraft openNumber(BigDecimal least, BigDecimal most, int decimals) {
        return shape(option -> option.open(new OpenPart.Number(least, most, decimals)));
    }

    /**
     * Makes the option one that says "don't know".
     *
     * @return this option with that meaning
     */
    public OptionDraft dontKnow() {
        return shape(option -> option.kind(OptionKind.DONT_KNOW));
    }

    /**
     * Makes the option one that declines to answer.
     *
     * @return this option with that meaning
     */
    public OptionDraft refused() {
        return shape(option -> option.kind(OptionKind.REFUSED));
    }

    /**
     * Makes the option one that says the question does not apply.
     *
     * @return this option with that meaning
     */
    public OptionDraft notApplicable() {
        return shape(option -> option.kind(OptionKind.NOT_APPLICABLE));
    }
}
