package org.polder.dsl;

import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.SingleChoice;

/**
 * A single choice being declared.
 *
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public final class SingleQuestion<C> extends ChoiceQuestion<SingleQuestion<C>, C>
        implements Ordered<SingleQuestion<?>> {

    private SingleQuestion(AskingDraft asking, OptionDrafts options, Ordering order, Coding<C> coding) {
        super(asking, options, order, coding);
    }

    static <C> SingleQuestion<C> of(String id, Coding<C> coding) {
        return new SingleQuestion<>(AskingDraft.of(id), OptionDrafts.none(id), Ordering.AS_WRITTEN, coding);
    }

    @Override
    SingleQuestion<C> self() {
        return this;
    }

    @Override
    SingleQuestion<C> with(AskingDraft changed) {
        return new SingleQuestion<>(changed, options, order, coding);
    }

    @Override
    SingleQuestion<C> with(OptionDrafts changed, Ordering ordering) {
        return new SingleQuestion<>(asking, changed, ordering, coding);
    }

    @Override
    Item make(Assembly assembly) {
        return new SingleChoice(asking.build(assembly), options.build(assembly, asking.fills()), order);
    }

    /**
     * Gives the condition that an option was chosen.
     *
     * @param option the option
     * @return the condition
     */
    public Condition is(C option) {
        return new Condition.CodeIn(id(), coding.codes(option));
    }

    /**
     * Gives the condition that one of some options was chosen.
     *
     * @param options the options, at least one
     * @return the condition
     */
    @SafeVarargs
    public final Condition isAnyOf(C... options) {
        return Mistake.orCondition(() -> new Condition.CodeIn(id(), coding.codes(options)));
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
     * Gives the code of the option chosen, to compute with.
     *
     * @return the expression
     */
    public Expression value() {
        return new Expression.ValueOf(id());
    }

    /**
     * Answers this question.
     *
     * @param option the option
     * @return the reply
     */
    public Reply answer(C option) {
        return new Reply(id(), Answer.code(coding.codeOf(option)));
    }

    /**
     * Answers this question by an open-ended option.
     *
     * @param option the option
     * @param text its open part
     * @return the reply
     */
    public Reply answer(C option, String text) {
        return new Reply(id(), Answer.code(coding.codeOf(option), text));
    }
}
