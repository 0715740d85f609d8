package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.name.ItemId;

/** Tells for which options of one choice a condition may hold, whatever the answers to other questions. */
final class AdmittedCodes implements ConditionVisitor<AdmittedCodes.Bounds> {
    private final ItemId source;
    private final ImmutableSet<Integer> all;

    private AdmittedCodes(Item source) {
        this.source = source.id();
        this.all = source.options().stream().map(Option::code).collect(ImmutableSet.toImmutableSet());
    }

    /** The options for which a condition surely holds, and those for which it may. */
    record Bounds(Set<Integer> surely, Set<Integer> perhaps) {}

    static Set<Integer> of(Condition condition, Item source) {
        return condition.accept(new AdmittedCodes(source)).perhaps();
    }

    private Bounds anything() {
        return new Bounds(Set.of(), all);
    }

    @Override
    public Bounds constant(Condition.Constant condition) {
        Set<Integer> codes = condition.value() ? all : Set.of();
        return new Bounds(codes, codes);
    }

    @Override
    public Bounds codeIn(Condition.CodeIn condition) {
        return condition.question().equals(source) ? new Bounds(condition.codes(), condition.codes()) : anything();
    }

    @Override
    public Bounds and(Condition.And condition) {
        return condition.parts().stream()
                .map(part -> part.accept(this))
                .reduce(
                        new Bounds(all, all),
                        (one, other) -> new Bounds(
                                Sets.intersection(one.surely, other.surely),
                                Sets.intersection(one.perhaps, other.perhaps)));
    }

    @Override
    public Bounds or(Condition.Or condition) {
        return condition.parts().stream()
                .map(part -> part.accept(this))
                .reduce(
                        new Bounds(Set.of(), Set.of()),
                        (one, other) -> new Bounds(
                                Sets.union(one.surely, other.surely), Sets.union(one.perhaps, other.perhaps)));
    }

    @Override
    public Bounds not(Condition.Not condition) {
        Bounds part = condition.part().accept(this);
        return new Bounds(Sets.difference(all, part.perhaps), Sets.difference(all, part.surely));
    }

    @Override
    public Bounds containsAny(Condition.ContainsAny condition) {
        return anything();
    }

    @Override
    public Bounds countBetween(Condition.CountBetween condition) {
        return anything();
    }

    @Override
    public Bounds rankBetween(Condition.RankBetween condition) {
        return anything();
    }

    @Override
    public Bounds numberIs(Condition.NumberIs condition) {
        return anything();
    }

    @Override
    public Bounds dateIs(Condition.DateIs condition) {
        return anything();
    }

    @Override
    public Bounds itemsCompare(Condition.ItemsCompare condition) {
        return anything();
    }

    @Override
    public Bounds textMatches(Condition.TextMatches condition) {
        return anything();
    }

    @Override
    public Bounds quotaFull(Condition.QuotaFull condition) {
        return anything();
    }

    @Override
    public Bounds rowIn(Condition.RowIn condition) {
        return anything();
    }

    @Override
    public Bounds rowsBetween(Condition.RowsBetween condition) {
        return anything();
    }

    @Override
    public Bounds rowNamed(Condition.RowNamed condition) {
        return anything();
    }

    @Override
    public Bounds textBlank(Condition.TextBlank condition) {
        return anything();
    }

    @Override
    public Bounds asked(Condition.Asked condition) {
        return anything();
    }

    @Override
    public Bounds answered(Condition.Answered condition) {
        return anything();
    }
}
