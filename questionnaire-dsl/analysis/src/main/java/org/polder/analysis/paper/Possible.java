package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Truth;
import org.polder.name.ItemId;

/** What a condition can still be once one option was chosen and some items were skipped; more may seem possible. */
record Possible(ItemId question, int chosen, Set<ItemId> skipped) implements ConditionVisitor<Set<Truth>> {
    private static final ImmutableSet<Truth> ANY = Sets.immutableEnumSet(EnumSet.allOf(Truth.class));
    private static final ImmutableSet<Truth> UNKNOWN = Sets.immutableEnumSet(Truth.UNKNOWN);

    boolean canHold(Condition condition) {
        return condition.accept(this).contains(Truth.TRUE);
    }

    private Set<Truth> of(boolean certain) {
        return Sets.immutableEnumSet(Truth.of(certain));
    }

    /** Comparing the answer to an item that was skipped gives unknown. */
    private Set<Truth> compared(ItemId item) {
        return skipped.contains(item) ? UNKNOWN : ANY;
    }

    @Override
    public Set<Truth> constant(Condition.Constant condition) {
        return of(condition.value());
    }

    @Override
    public Set<Truth> codeIn(Condition.CodeIn condition) {
        return condition.question().equals(question)
                ? of(condition.codes().contains(chosen))
                : compared(condition.question());
    }

    @Override
    public Set<Truth> containsAny(Condition.ContainsAny condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> countBetween(Condition.CountBetween condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> rankBetween(Condition.RankBetween condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> numberIs(Condition.NumberIs condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> dateIs(Condition.DateIs condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> itemsCompare(Condition.ItemsCompare condition) {
        return skipped.contains(condition.left()) ? UNKNOWN : compared(condition.right());
    }

    @Override
    public Set<Truth> textMatches(Condition.TextMatches condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> quotaFull(Condition.QuotaFull condition) {
        return ANY;
    }

    @Override
    public Set<Truth> rowIn(Condition.RowIn condition) {
        return compared(condition.grid());
    }

    @Override
    public Set<Truth> rowsBetween(Condition.RowsBetween condition) {
        // Decided even of a grid that was skipped, when its bounds leave no choice.
        return ANY;
    }

    @Override
    public Set<Truth> rowNamed(Condition.RowNamed condition) {
        return compared(condition.grid());
    }

    @Override
    public Set<Truth> textBlank(Condition.TextBlank condition) {
        return compared(condition.question());
    }

    @Override
    public Set<Truth> asked(Condition.Asked condition) {
        return handled(condition.item());
    }

    @Override
    public Set<Truth> answered(Condition.Answered condition) {
        return handled(condition.item());
    }

    private Set<Truth> handled(ItemId item) {
        return item.equals(question) ? of(true) : skipped.contains(item) ? of(false) : ANY;
    }

    @Override
    public Set<Truth> and(Condition.And condition) {
        Set<Truth> all = of(true);
        for (Condition part : condition.parts()) {
            Set<Truth> next = EnumSet.noneOf(Truth.class);
            Set<Truth> right = part.accept(this);
            all.forEach(one -> right.forEach(other -> next.add(one.and(other))));
            all = next;
        }
        return all;
    }

    @Override
    public Set<Truth> or(Condition.Or condition) {
        return and(new Condition.And(
                        condition.parts().stream().map(Condition::negate).collect(ImmutableList.toImmutableList())))
                .stream()
                .map(Truth::not)
                .collect(Sets.toImmutableEnumSet());
    }

    @Override
    public Set<Truth> not(Condition.Not condition) {
        return condition.part().accept(this).stream().map(Truth::not).collect(Sets.toImmutableEnumSet());
    }
}
