package org.polder.dsl;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.polder.condition.Condition;
import org.polder.model.Ordering;

/**
 * A choice among options being declared.
 *
 * <p>An option declared without a label takes its label from the text bundles, under the key {@code question.code}.
 *
 * @param <S> the kind of question itself
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public abstract sealed class ChoiceQuestion<S extends ChoiceQuestion<S, C>, C> extends Question<S>
        permits SingleQuestion, MultipleQuestion, RankingQuestion {
    final OptionDrafts options;
    final Ordering order;
    final Coding<C> coding;

    ChoiceQuestion(AskingDraft asking, OptionDrafts options, Ordering order, Coding<C> coding) {
        super(asking);
        this.options = options;
        this.order = order;
        this.coding = coding;
    }

    abstract S with(OptionDrafts changed, Ordering order);

    @Override
    final void collect(Map<String, String> wordings) {
        asking.collect(wordings);
        options.collect(wordings);
    }

    private S add(OptionDraft option) {
        return with(options.add(option), order);
    }

    /**
     * Adds options, each declared with all that is special about it.
     *
     * @param added the options, such as {@code option(3, "Other").open().anchored()}
     * @return this question with the options
     */
    public final S options(OptionDraft... added) {
        return with(options.add(added), order);
    }

    /**
     * Adds an option.
     *
     * @param code its code
     * @param label its label in the questionnaire's first language
     * @return this question with the option
     */
    public final S option(int code, String label) {
        return add(OptionDraft.of(code, label));
    }

    /**
     * Adds options whose labels are in the text bundles.
     *
     * @param first the first code
     * @param last the last code
     * @return this question with the options
     */
    public final S options(int first, int last) {
        return with(
                options.add(IntStream.rangeClosed(first, last)
                        .mapToObj(OptionDraft::of)
                        .toList()),
                order);
    }

    /**
     * Adds a set of options made elsewhere, such as {@link Survey#bands}.
     *
     * @param set the options
     * @return this question with the options
     */
    public final S options(OptionSet set) {
        OptionDrafts changed = options;
        for (String mistake : set.mistakes()) {
            changed = changed.mistaken("Question '" + asking.id() + "' has options that cannot be: " + mistake);
        }
        return with(changed, order).options(set.labels());
    }

    /**
     * Adds a set of options made elsewhere.
     *
     * @param set labels by code
     * @return this question with the options
     */
    public final S options(Map<Integer, String> set) {
        return with(
                options.add(set.entrySet().stream()
                        .map(entry -> OptionDraft.of(entry.getKey(), entry.getValue()))
                        .toList()),
                order);
    }

    /**
     * Adds an option that the respondent completes in words.
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S openOption(int code, String label) {
        return add(OptionDraft.of(code, label).open());
    }

    /**
     * Adds an option that the respondent completes in words, labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S openOption(int code) {
        return add(OptionDraft.of(code).open());
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
        return add(OptionDraft.of(code).openNumber(least, most));
    }

    /**
     * Adds an option that says "don't know", labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S dontKnow(int code) {
        return add(OptionDraft.of(code).dontKnow());
    }

    /**
     * Adds an option that says "don't know".
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S dontKnow(int code, String label) {
        return add(OptionDraft.of(code, label).dontKnow());
    }

    /**
     * Adds an option that declines to answer, labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S refused(int code) {
        return add(OptionDraft.of(code).refused());
    }

    /**
     * Adds an option that declines to answer.
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S refused(int code, String label) {
        return add(OptionDraft.of(code, label).refused());
    }

    /**
     * Adds an option that excludes all others, labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S exclusiveOption(int code) {
        return add(OptionDraft.of(code).exclusive());
    }

    /**
     * Adds an option that excludes all others.
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S exclusiveOption(int code, String label) {
        return add(OptionDraft.of(code, label).exclusive());
    }

    /**
     * Lets the label of an option vary by cases, worded in the text bundles.
     *
     * @param code the code of an option declared before; another is reported when the questionnaire is built
     * @param cases the cases
     * @return this question with that label
     */
    public final S optionBy(int code, Cases cases) {
        return with(options.change(code, option -> option.textBy(cases)), order);
    }

    /**
     * Says who is shown an option.
     *
     * @param option an option declared before; another is reported when the questionnaire is built
     * @param condition over earlier questions
     * @return this question with that condition
     */
    public final S optionIf(C option, Condition condition) {
        return change(option, draft -> draft.shownIf(condition));
    }

    /**
     * Keeps options at their written places when the others are put in another order.
     *
     * @param anchored options declared before; others are reported when the questionnaire is built
     * @return this question with those options anchored
     */
    @SafeVarargs
    public final S anchored(C... anchored) {
        OptionDrafts changed = options;
        for (C option : anchored) {
            changed = changed.change(coding.codeOf(option), OptionDraft::anchored);
        }
        return with(changed, order);
    }

    private S change(C option, UnaryOperator<OptionDraft> change) {
        return with(options.change(coding.codeOf(option), change), order);
    }

    /**
     * Puts the options in any order, drawn for each respondent; anchored ones keep their places.
     *
     * @return this question, its options shuffled
     */
    public final S shuffled() {
        return with(options, Ordering.SHUFFLED);
    }

    /**
     * Starts the options anywhere and goes round, drawn for each respondent; anchored ones keep their places.
     *
     * @return this question, its options rotated
     */
    public final S rotated() {
        return with(options, Ordering.ROTATED);
    }

    /**
     * Puts the options as written or the other way round, drawn for each respondent; anchored ones keep their places.
     *
     * @return this question, its options flipped for half the respondents
     */
    public final S flipped() {
        return with(options, Ordering.FLIPPED);
    }
}
