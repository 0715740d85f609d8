package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.OptionalInt;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Ranking;

/**
 * A ranking being declared: of all options, unless {@link #top} says how many.
 *
 * @param <C> what names an option in Java: its code, or a constant of an enum
 */
public final class RankingQuestion<C> extends ChoiceQuestion<RankingQuestion<C>, C> {
    private final OptionalInt least;
    private final OptionalInt most;

    private RankingQuestion(
            AskingDraft asking,
            OptionDrafts options,
            Ordering order,
            Coding<C> coding,
            OptionalInt least,
            OptionalInt most) {
        super(asking, options, order, coding);
        this.least = least;
        this.most = most;
    }

    static <C> RankingQuestion<C> of(String id, Coding<C> coding) {
        return new RankingQuestion<>(
                AskingDraft.of(id),
                OptionDrafts.none(id),
                Ordering.AS_WRITTEN,
                coding,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    @Override
    RankingQuestion<C> self() {
        return this;
    }

    @Override
    RankingQuestion<C> with(AskingDraft changed) {
        return new RankingQuestion<>(changed, options, order, coding, least, most);
    }

    @Override
    RankingQuestion<C> with(OptionDrafts changed, Ordering ordering) {
        return new RankingQuestion<>(asking, changed, ordering, coding, least, most);
    }

    @Override
    Item make(Assembly assembly) {
        int all = Math.max(1, options.options().size());
        return new Ranking(
                asking.build(assembly),
                options.build(assembly, asking.fills()),
                least.orElse(all),
                most.orElse(all),
                order);
    }

    /**
     * Asks for the first few only.
     *
     * @param places the number of places to fill
     * @return this question with that number
     */
    public RankingQuestion<C> top(int places) {
        return top(places, places);
    }

    /**
     * Asks for some of the first places.
     *
     * @param fewest the least number of places to fill, 1 or more
     * @param places the greatest number of places to fill
     * @return this question with those numbers
     */
    public RankingQuestion<C> top(int fewest, int places) {
        return new RankingQuestion<>(asking, options, order, coding, OptionalInt.of(fewest), OptionalInt.of(places));
    }

    /**
     * Refers to an option, to make conditions on its place.
     *
     * @param option the option
     * @return the option within this ranking
     */
    public RankedOption ranks(C option) {
        return new RankedOption(id(), coding.codeOf(option));
    }

    /**
     * Answers this question.
     *
     * @param options the options, the highest place first
     * @return the reply
     */
    @SafeVarargs
    public final Reply answer(C... options) {
        return new Reply(
                id(),
                new Answer.Ranked(
                        Arrays.stream(options).map(coding::codeOf).collect(ImmutableList.toImmutableList()),
                        ImmutableSortedMap.of()));
    }
}
