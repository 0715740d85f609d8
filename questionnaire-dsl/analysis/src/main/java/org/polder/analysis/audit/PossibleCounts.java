package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.name.ItemId;

/**
 * For how many respondents any condition may hold, given published shares: never too narrow, and from none to all for
 * what no shares tell of.
 *
 * @param respondents how many there are
 * @param shares the shares of the single choices published
 * @param options their options in the order written
 * @param bases the bases published
 * @param negated whether those are counted for whom the condition certainly does not hold
 */
record PossibleCounts(
        int respondents,
        ImmutableMap<ItemId, Shares> shares,
        ImmutableMap<ItemId, ImmutableList<Integer>> options,
        ImmutableMap<ItemId, Integer> bases,
        boolean negated)
        implements ConditionVisitor<CountRange> {

    static PossibleCounts of(PublishedBases published) {
        ImmutableMap.Builder<ItemId, Shares> shares = ImmutableMap.builder();
        ImmutableMap.Builder<ItemId, ImmutableList<Integer>> options = ImmutableMap.builder();
        ImmutableMap.Builder<ItemId, Integer> bases = ImmutableMap.builder();
        for (PublishedItem item : published.items()) {
            item.base().ifPresent(base -> bases.put(item.item(), base));
            if (item.canBeLookedAt()) {
                Shares.of(item).ifPresent(known -> shares.put(item.item(), known));
                options.put(item.item(), item.options());
            }
        }
        return new PossibleCounts(
                published.respondents(), shares.buildOrThrow(), options.buildOrThrow(), bases.buildOrThrow(), false);
    }

    @Override
    public CountRange codeIn(Condition.CodeIn condition) {
        Shares known = shares.get(condition.question());
        return known == null
                ? anyNumber()
                : known.of(set(options.getOrDefault(condition.question(), ImmutableList.of()), condition.codes()));
    }

    private CodeSet set(ImmutableList<Integer> written, ImmutableSortedSet<Integer> codes) {
        long set = 0;
        for (int place = 0; place < written.size(); place++) {
            if (codes.contains(written.get(place)) != negated) {
                set |= 1L << place;
            }
        }
        return CodeSets.union(written.size(), set);
    }

    @Override
    public CountRange constant(Condition.Constant condition) {
        return CountRange.exactly(condition.value() == negated ? 0 : respondents);
    }

    @Override
    public CountRange and(Condition.And condition) {
        return negated ? or(condition.parts()) : and(condition.parts());
    }

    @Override
    public CountRange or(Condition.Or condition) {
        return negated ? and(condition.parts()) : or(condition.parts());
    }

    private CountRange and(ImmutableList<Condition> parts) {
        return parts.stream()
                .map(part -> part.accept(this))
                .reduce(CountRange.exactly(respondents), (left, right) -> left.and(right, respondents));
    }

    private CountRange or(ImmutableList<Condition> parts) {
        return parts.stream()
                .map(part -> part.accept(this))
                .reduce(CountRange.exactly(0), (left, right) -> left.or(right, respondents));
    }

    @Override
    public CountRange not(Condition.Not condition) {
        return condition.part().accept(new PossibleCounts(respondents, shares, options, bases, !negated));
    }

    @Override
    public CountRange answered(Condition.Answered condition) {
        Integer base = bases.get(condition.item());
        return base == null || negated ? anyNumber() : CountRange.exactly(base);
    }

    @Override
    public CountRange asked(Condition.Asked condition) {
        Integer base = bases.get(condition.item());
        return base == null || negated ? anyNumber() : new CountRange(base, respondents);
    }

    @Override
    public CountRange containsAny(Condition.ContainsAny condition) {
        return anyNumber();
    }

    @Override
    public CountRange countBetween(Condition.CountBetween condition) {
        return anyNumber();
    }

    @Override
    public CountRange rankBetween(Condition.RankBetween condition) {
        return anyNumber();
    }

    @Override
    public CountRange numberIs(Condition.NumberIs condition) {
        return anyNumber();
    }

    @Override
    public CountRange dateIs(Condition.DateIs condition) {
        return anyNumber();
    }

    @Override
    public CountRange itemsCompare(Condition.ItemsCompare condition) {
        return anyNumber();
    }

    @Override
    public CountRange textMatches(Condition.TextMatches condition) {
        return anyNumber();
    }

    @Override
    public CountRange quotaFull(Condition.QuotaFull condition) {
        return anyNumber();
    }

    @Override
    public CountRange rowIn(Condition.RowIn condition) {
        return anyNumber();
    }

    @Override
    public CountRange rowsBetween(Condition.RowsBetween condition) {
        return anyNumber();
    }

    @Override
    public CountRange rowNamed(Condition.RowNamed condition) {
        return anyNumber();
    }

    @Override
    public CountRange textBlank(Condition.TextBlank condition) {
        return anyNumber();
    }

    private CountRange anyNumber() {
        return new CountRange(0, respondents);
    }
}
