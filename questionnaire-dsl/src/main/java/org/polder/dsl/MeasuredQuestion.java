package org.polder.dsl;

import java.util.List;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;

/**
 * A question for a number or date being declared, with options beside it such as "don't know".
 *
 * @param <S> the kind of question itself
 */
public abstract sealed class MeasuredQuestion<S extends MeasuredQuestion<S>> extends Question<S>
        permits NumericQuestion, DayQuestion {
    final OptionDrafts options;

    MeasuredQuestion(AskingDraft asking, OptionDrafts options) {
        super(asking);
        this.options = options;
    }

    abstract S with(OptionDrafts changed);

    @Override
    final void collect(Map<String, String> wordings) {
        asking.collect(wordings);
        options.collect(wordings);
    }

    /**
     * Adds options beside the answer, each of which must stand for a missing answer.
     *
     * @param added the options, such as {@code option(99, "Don't know").dontKnow()}
     * @return this question with the options
     */
    public final S options(OptionDraft... added) {
        return with(options.add(List.of(added)));
    }

    /**
     * Adds an option beside the answer that says "don't know".
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S dontKnow(int code, String label) {
        return options(OptionDraft.of(code, label).dontKnow());
    }

    /**
     * Adds an option beside the answer that says "don't know", labelled in the text bundles.
     *
     * @param code its code
     * @return this question with the option
     */
    public final S dontKnow(int code) {
        return options(OptionDraft.of(code).dontKnow());
    }

    /**
     * Adds an option beside the answer that declines to answer.
     *
     * @param code its code
     * @param label its label
     * @return this question with the option
     */
    public final S refused(int code, String label) {
        return options(OptionDraft.of(code, label).refused());
    }

    /**
     * Gives the condition that one of some options beside the answer was chosen.
     *
     * @param codes the options' codes, at least one
     * @return the condition; false when a number or date was given
     */
    public final Condition isOption(Integer... codes) {
        return Mistake.orCondition(
                () -> new Condition.CodeIn(id(), Coding.byCode().codes(codes)));
    }

    /**
     * Answers this question by an option beside it.
     *
     * @param code the option's code
     * @return the reply
     */
    public final Reply instead(int code) {
        return new Reply(id(), Answer.instead(code));
    }
}
