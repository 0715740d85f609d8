package org.polder.condition;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.polder.name.ItemId;

/** Collects the items that a condition or expression looks at. */
final class Sources implements ConditionVisitor<Boolean>, Expression.Visitor<Boolean> {
    private final ImmutableSet.Builder<ItemId> items = ImmutableSet.builder();
    private final ImmutableSet.Builder<String> quotas = ImmutableSet.builder();

    private Sources() {}

    static ImmutableSet<ItemId> of(Condition condition) {
        Sources sources = new Sources();
        condition.accept(sources);
        return sources.items.build();
    }

    static ImmutableSet<String> quotas(Condition condition) {
        Sources sources = new Sources();
        condition.accept(sources);
        return sources.quotas.build();
    }

    static ImmutableSet<String> quotas(Expression expression) {
        Sources sources = new Sources();
        expression.accept(sources);
        return sources.quotas.build();
    }

    static ImmutableSet<ItemId> of(Expression expression) {
        Sources sources = new Sources();
        expression.accept(sources);
        return sources.items.build();
    }

    private boolean found(ItemId item) {
        items.add(item);
        return true;
    }

    private boolean all(List<Condition> parts) {
        parts.forEach(part -> part.accept(this));
        return true;
    }

    private boolean each(Expression... parts) {
        for (Expression part : parts) {
            part.accept(this);
        }
        return true;
    }

    @Override
    public Boolean constant(Condition.Constant condition) {
        return true;
    }

    @Override
    public Boolean codeIn(Condition.CodeIn condition) {
        return found(condition.question());
    }

    @Override
    public Boolean containsAny(Condition.ContainsAny condition) {
        return found(condition.question());
    }

    @Override
    public Boolean countBetween(Condition.CountBetween condition) {
        return found(condition.question());
    }

    @Override
    public Boolean rankBetween(Condition.RankBetween condition) {
        return found(condition.question());
    }

    @Override
    public Boolean numberIs(Condition.NumberIs condition) {
        return found(condition.question());
    }

    @Override
    public Boolean dateIs(Condition.DateIs condition) {
        return found(condition.question());
    }

    @Override
    public Boolean itemsCompare(Condition.ItemsCompare condition) {
        return found(condition.left()) && found(condition.right());
    }

    @Override
    public Boolean textMatches(Condition.TextMatches condition) {
        return found(condition.question());
    }

    @Override
    public Boolean quotaFull(Condition.QuotaFull condition) {
        quotas.add(condition.quota());
        return true;
    }

    @Override
    public Boolean rowIn(Condition.RowIn condition) {
        return found(condition.grid());
    }

    @Override
    public Boolean rowsBetween(Condition.RowsBetween condition) {
        return found(condition.grid());
    }

    @Override
    public Boolean rowNamed(Condition.RowNamed condition) {
        return found(condition.grid());
    }

    @Override
    public Boolean textBlank(Condition.TextBlank condition) {
        return found(condition.question());
    }

    @Override
    public Boolean asked(Condition.Asked condition) {
        return found(condition.item());
    }

    @Override
    public Boolean answered(Condition.Answered condition) {
        return found(condition.item());
    }

    @Override
    public Boolean and(Condition.And condition) {
        return all(condition.parts());
    }

    @Override
    public Boolean or(Condition.Or condition) {
        return all(condition.parts());
    }

    @Override
    public Boolean not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Boolean number(Expression.Number expression) {
        return true;
    }

    @Override
    public Boolean valueOf(Expression.ValueOf expression) {
        return found(expression.item());
    }

    @Override
    public Boolean rowValue(Expression.RowValue expression) {
        return found(expression.grid());
    }

    @Override
    public Boolean chosenCount(Expression.ChosenCount expression) {
        return found(expression.question());
    }

    @Override
    public Boolean yearsSince(Expression.YearsSince expression) {
        return found(expression.date());
    }

    @Override
    public Boolean countTrue(Expression.CountTrue expression) {
        return all(expression.conditions());
    }

    @Override
    public Boolean arithmetic(Expression.Arithmetic expression) {
        return each(expression.left(), expression.right());
    }

    @Override
    public Boolean orElse(Expression.OrElse expression) {
        return each(expression.value(), expression.fallback());
    }

    @Override
    public Boolean choose(Expression.Choose expression) {
        expression.condition().accept(this);
        return each(expression.then(), expression.otherwise());
    }
}
