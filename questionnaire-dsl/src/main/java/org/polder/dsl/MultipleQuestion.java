package org.polder.dsl;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.OptionalInt;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Ordering;

/**
 * A multiple choice being declared.
 *
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public final class MultipleQuestion<C> extends ChoiceQuestion<MultipleQuestion<C>, C> {
    private final int least;
    private final OptionalInt most;

    private MultipleQuestion(
            AskingDraft asking, OptionDrafts options, Ordering order, Coding<C> coding, int least, OptionalInt most) {
        super(asking, options, order, coding);
        this.least = least;
        this.most = most;
    }

    static <C> MultipleQuestion<C> of(String id, Coding<C> coding) {
        return new MultipleQuestion<>(
                AskingDraft.of(id), OptionDrafts.none(id), Ordering.AS_WRITTEN, coding, 1, OptionalInt.empty());
    }

    @Override
    MultipleQuestion<C> self() {
        return this;
    }

    @Override
    MultipleQuestion<C> with(AskingDraft changed) {
        return new MultipleQuestion<>(changed, options, order, coding, least, most);
    }

    @Override
    MultipleQuestion<C> with(OptionDrafts changed, Ordering ordering) {
        return new MultipleQuestion<>(asking, changed, ordering, coding, least, most);
    }

    @Override
    Item make(Assembly assembly) {
        return new MultipleChoice(
                asking.build(assembly),
                options.build(assembly, asking.fills()),
                least,
                most.orElse(Math.max(least, options.options().size())),
                order);
    }

    /**
     * Asks for a least number of options.
     *
     * @param count the number, 1 or more
     * @return this question with that bound
     */
    public MultipleQuestion<C> atLeast(int count) {
        return new MultipleQuestion<>(asking, options, order, coding, count, most);
    }

    /**
     * Allows a greatest number of options.
     *
     * @param count the number
     * @return this question with that bound
     */
    public MultipleQuestion<C> atMost(int count) {
        return new MultipleQuestion<>(asking, options, order, coding, least, OptionalInt.of(count));
    }

    /**
     * Gives the condition that an option was chosen, perhaps among others.
     *
     * @param option the option
     * @return the condition
     */
    public Condition contains(C option) {
        return new Condition.ContainsAny(id(), coding.codes(option));
    }

    /**
     * Gives the condition that at least one of some options was chosen.
     *
     * @param options the options, at least one
     * @return the condition
     */
    @SafeVarargs
    public final Condition containsAnyOf(C... options) {
        return Mistake.orCondition(() -> new Condition.ContainsAny(id(), coding.codes(options)));
    }

    /**
     * Gives the condition that all of some options were chosen.
     *
     * @param options the options; none holds always
     * @return the condition
     */
    @SafeVarargs
    public final Condition containsAll(C... options) {
        return Condition.all(Arrays.stream(options).map(this::contains).toList());
    }

    /**
     * Gives the condition that none of some options was chosen; unknown without an answer.
     *
     * @param options the options, at least one
     * @return the condition
     */
    @SafeVarargs
    public final Condition containsNoneOf(C... options) {
        return containsAnyOf(options).negate();
    }

    /**
     * Gives the condition that the number of options chosen lies between two bounds.
     *
     * @param from the least number, included
     * @param to the greatest number, included
     * @return the condition
     */
    public Condition count(int from, int to) {
        return Mistake.orCondition(() -> new Condition.CountBetween(id(), from, to));
    }

    /**
     * Gives the number of options chosen, to compute with.
     *
     * @return the expression
     */
    public Expression count() {
        return new Expression.ChosenCount(id());
    }

    /**
     * Answers this question.
     *
     * @param options the options chosen
     * @return the reply
     */
    @SafeVarargs
    public final Reply answer(C... options) {
        return new Reply(id(), new Answer.Multiple(coding.codes(options), ImmutableSortedMap.of()));
    }
}
