package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;

/**
 * A choice among options being declared.
 *
 * <p>An option declared without a label takes its label from the text bundles, under the key {@code question.code}.
 *
 * @param <S> the kind of question itself
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public abstract sealed class ChoiceQuestion<S extends ChoiceQuestion<S, C>, C> extends Question<S>
        permits SingleQuestion, MultipleQuestion {
    /** The greatest number of characters in the open part of an option. */
    public static final int LONGEST_OPEN_PART = 1000;

    final ImmutableList<OptionDraft> options;
    final Coding<C> coding;

    ChoiceQuestion(AskingDraft asking, ImmutableList<OptionDraft> options, Coding<C> coding) {
        super(asking);
        this.options = options;
        this.coding = coding;
    }

    abstract S with(ImmutableList<OptionDraft> changed);

    @Override
    void collect(Map<String, String> wordings) {
        asking.collect(wordings);
        options.forEach(option -> option.collect(wordings));
    }

    final ImmutableList<Option> buildOptions(Set<String> known) {
        return options.stream().map(option -> option.build(known)).collect(ImmutableList.toImmutableList());
    }

    private S add(int code, UnaryOperator<OptionDraft> made) {
        return with(ImmutableList.<OptionDraft>builder()
                .addAll(options)
                .add(made.apply(OptionDraft.of(asking.id(), code)))
                .build());
    }

    private static UnaryOperator<OptionDraft> labelled(String label) {
        return option -> option.text(text -> text.worded(label));
    }

    /**
     * Adds an option.
     *
     * @param code its code
     * @param label its label in the questionnaire's first language
     * @return this question with the option
     */
    public final S option(int code, String label) {
        return add(code, labelled(label));
    }

    /**
     * Adds options whose labels are in the text bundles.
     *
     * @param first the first code
     * @param last the last code
     * @return this question with the options
     */
    public final S options(int first, int last) {
        ImmutableList.Builder<OptionDraft> all =
                ImmutableList.<OptionDraft>builder().addAll(options);
        IntStream.rangeClosed(first, last).forEach(code -> all.add(OptionDraft.of(asking.id(), code)));
        return with(all.build());
    }

    /**
     * Adds a set of options made elsewhere, such as {@link Survey#bands}.
     *
     * @param set labels by code
     * @return this question with the options
     */
    public final S options(Map<Integer, String> set) {
        ImmutableList.Builder<OptionDraft> all =
                ImmutableList.<OptionDraft>builder().addAll(options);
        set.forEach((code, label) -> all.add(labelled(label).apply(OptionDraft.of(asking.id(), code))));
        return with(all.build());
    }

    /**
     * Adds an option that the respondent completes in words.
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S openOption(int code, String label) {
        return add(code, option -> labelled(label).apply(option).open(new OpenPart.Words(LONGEST_OPEN_PART)));
    }

    /**
     * Adds an option that the respondent completes in words, labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S openOption(int code) {
        return add(code, option -> option.open(new OpenPart.Words(LONGEST_OPEN_PART)));
    }

    /**
     * Adds an option that the respondent completes with a whole number, labelled in the text bundles.
     *
     * @param code its code
     * @param least the least number
     * @param most the greatest number
     * @return this question with the option
     */
    public final S numberOption(int code, int least, int most) {
        return add(
                code,
                option -> option.open(new OpenPart.Number(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0)));
    }

    /**
     * Adds an option that says "don't know", labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S dontKnow(int code) {
        return add(code, option -> option.kind(OptionKind.DONT_KNOW));
    }

    /**
     * Adds an option that says "don't know".
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S dontKnow(int code, String label) {
        return add(code, option -> labelled(label).apply(option).kind(OptionKind.DONT_KNOW));
    }

    /**
     * Adds an option that declines to answer, labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S refused(int code) {
        return add(code, option -> option.kind(OptionKind.REFUSED));
    }

    /**
     * Adds an option that excludes all others, labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S exclusiveOption(int code) {
        return add(code, OptionDraft::alone);
    }

    /**
     * Adds an option that excludes all others.
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S exclusiveOption(int code, String label) {
        return add(code, option -> labelled(label).apply(option).alone());
    }

    /**
     * Lets the label of an option vary by cases, worded in the text bundles.
     *
     * @param code the code of an option declared before
     * @param cases the cases
     * @return this question with that label
     * @throws IllegalArgumentException when there is no such option yet
     */
    public final S optionBy(int code, Cases cases) {
        if (options.stream().noneMatch(option -> option.code() == code)) {
            throw new IllegalArgumentException("Question '" + asking.id() + "' has no option " + code
                    + " yet: declare it before saying how its label varies");
        }
        return with(options.stream()
                .map(option -> option.code() == code ? option.text(text -> text.by(cases)) : option)
                .collect(ImmutableList.toImmutableList()));
    }
}
