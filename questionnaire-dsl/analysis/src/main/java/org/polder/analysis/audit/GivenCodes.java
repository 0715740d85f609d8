package org.polder.analysis.audit;

import com.google.common.collect.ImmutableSet;
import org.polder.answer.Answer;

/** The codes of the options chosen, or of the rows judged, in an answer. */
enum GivenCodes implements Answer.Visitor<ImmutableSet<Integer>> {
    /** Options chosen. */
    OPTIONS,
    /** Rows judged. */
    ROWS;

    @Override
    public ImmutableSet<Integer> single(Answer.Single answer) {
        return options(ImmutableSet.of(answer.code()));
    }

    @Override
    public ImmutableSet<Integer> multiple(Answer.Multiple answer) {
        return options(answer.codes());
    }

    @Override
    public ImmutableSet<Integer> openText(Answer.OpenText answer) {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> rows(Answer.Rows answer) {
        return this == ROWS ? answer.codes().keySet() : ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> number(Answer.Number answer) {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> date(Answer.Date answer) {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> instead(Answer.Instead answer) {
        return options(ImmutableSet.of(answer.code()));
    }

    @Override
    public ImmutableSet<Integer> ranked(Answer.Ranked answer) {
        return options(ImmutableSet.copyOf(answer.codes()));
    }

    @Override
    public ImmutableSet<Integer> rowSets(Answer.RowSets answer) {
        return this == ROWS ? answer.codes().keySet() : ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> seen() {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> withheld() {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Integer> leftOpen() {
        return ImmutableSet.of();
    }

    private ImmutableSet<Integer> options(ImmutableSet<Integer> codes) {
        return this == OPTIONS ? codes : ImmutableSet.of();
    }
}
