package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;

/**
 * A multiple choice being declared.
 *
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public final class MultipleQuestion<C> extends ChoiceQuestion<MultipleQuestion<C>, C> {
    private final int least;
    private final OptionalInt most;

    MultipleQuestion(
            AskingDraft asking, ImmutableList<OptionDraft> options, Coding<C> coding, int least, OptionalInt most) {
        super(asking, options, coding);
        this.least = least;
        this.most = most;
    }

    @Override
    MultipleQuestion<C> with(AskingDraft changed) {
        return new MultipleQuestion<>(changed, options, coding, least, most);
    }

    @Override
    MultipleQuestion<C> with(ImmutableList<OptionDraft> changed) {
        return new MultipleQuestion<>(asking, changed, coding, least, most);
    }

    @Override
    Item build(Set<String> known) {
        return new MultipleChoice(
                asking.build(known), buildOptions(known), least, most.orElse(Math.max(least, options.size())));
    }

    /**
     * Asks for a least number of options.
     *
     * @param count the number, 1 or more
     * @return this question with that bound
     */
    public MultipleQuestion<C> atLeast(int count) {
        return new MultipleQuestion<>(asking, options, coding, count, most);
    }

    /**
     * Allows a greatest number of options.
     *
     * @param count the number
     * @return this question with that bound
     */
    public MultipleQuestion<C> atMost(int count) {
        return new MultipleQuestion<>(asking, options, coding, least, OptionalInt.of(count));
    }

    /**
     * Gives the condition that an option was chosen, perhaps among others.
     *
     * @param option the option
     * @return the condition
     */
    public Condition contains(C option) {
        return new Condition.ContainsAny(id(), coding.codes(List.of(option)));
    }

    /**
     * Gives the condition that at least one of some options was chosen.
     *
     * @param options the options, at least one
     * @return the condition
     */
    @SafeVarargs
    public final Condition containsAnyOf(C... options) {
        return new Condition.ContainsAny(
                id(), coding.codes(Arrays.stream(options).toList()));
    }

    /**
     * Gives the condition that the number of options chosen lies between two bounds.
     *
     * @param from the least number, included
     * @param to the greatest number, included
     * @return the condition
     */
    public Condition count(int from, int to) {
        return new Condition.CountBetween(id(), from, to);
    }

    /**
     * Answers this question.
     *
     * @param options the options chosen
     * @return the reply
     */
    @SafeVarargs
    public final Reply answer(C... options) {
        return new Reply(
                id(), new Answer.Multiple(coding.codes(Arrays.stream(options).toList()), ImmutableSortedMap.of()));
    }
}
