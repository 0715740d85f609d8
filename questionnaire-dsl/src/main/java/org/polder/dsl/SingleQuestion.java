package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.SingleChoice;

/**
 * A single choice being declared.
 *
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public final class SingleQuestion<C> extends ChoiceQuestion<SingleQuestion<C>, C> {

    SingleQuestion(AskingDraft asking, ImmutableList<OptionDraft> options, Coding<C> coding) {
        super(asking, options, coding);
    }

    @Override
    SingleQuestion<C> with(AskingDraft changed) {
        return new SingleQuestion<>(changed, options, coding);
    }

    @Override
    SingleQuestion<C> with(ImmutableList<OptionDraft> changed) {
        return new SingleQuestion<>(asking, changed, coding);
    }

    @Override
    Item build(Set<String> known) {
        return new SingleChoice(asking.build(known), buildOptions(known));
    }

    /**
     * Gives the condition that an option was chosen.
     *
     * @param option the option
     * @return the condition
     */
    public Condition is(C option) {
        return new Condition.CodeIn(id(), coding.codes(List.of(option)));
    }

    /**
     * Gives the condition that one of some options was chosen.
     *
     * @param options the options, at least one
     * @return the condition
     */
    @SafeVarargs
    public final Condition isAnyOf(C... options) {
        return new Condition.CodeIn(id(), coding.codes(Arrays.stream(options).toList()));
    }

    /**
     * Gives the condition that the question was answered with another option than these; unknown without an answer.
     *
     * @param options the options, at least one
     * @return the condition
     */
    @SafeVarargs
    public final Condition isNoneOf(C... options) {
        return isAnyOf(options).negate();
    }

    /**
     * Answers this question.
     *
     * @param option the option
     * @return the reply
     */
    public Reply answer(C option) {
        return new Reply(id(), Answer.code(coding.code().applyAsInt(option)));
    }

    /**
     * Answers this question by an open-ended option.
     *
     * @param option the option
     * @param text its open part
     * @return the reply
     */
    public Reply answer(C option, String text) {
        return new Reply(id(), Answer.code(coding.code().applyAsInt(option), text));
    }
}
