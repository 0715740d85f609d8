package org.polder.condition;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polder.name.ItemId;

/** Collects what a condition or expression looks at: items, or quotas. */
final class Sources<T> implements ConditionVisitor<Stream<T>>, Expression.Visitor<Stream<T>> {
    private static final Sources<ItemId> ITEMS = new Sources<>(Stream::of, quota -> Stream.empty());
    private static final Sources<String> QUOTAS = new Sources<>(item -> Stream.empty(), Stream::of);

    private final Function<ItemId, Stream<T>> items;
    private final Function<String, Stream<T>> quotas;

    private Sources(Function<ItemId, Stream<T>> items, Function<String, Stream<T>> quotas) {
        this.items = items;
        this.quotas = quotas;
    }

    static ImmutableSet<ItemId> of(Condition condition) {
        return condition.accept(ITEMS).collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableSet<ItemId> of(Expression expression) {
        return expression.accept(ITEMS).collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableSet<String> quotas(Condition condition) {
        return condition.accept(QUOTAS).collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableSet<String> quotas(Expression expression) {
        return expression.accept(QUOTAS).collect(ImmutableSet.toImmutableSet());
    }

    private Stream<T> all(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.accept(this));
    }

    private Stream<T> each(Expression one, Expression other) {
        return Stream.concat(one.accept(this), other.accept(this));
    }

    @Override
    public Stream<T> constant(Condition.Constant condition) {
        return Stream.empty();
    }

    @Override
    public Stream<T> codeIn(Condition.CodeIn condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> containsAny(Condition.ContainsAny condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> countBetween(Condition.CountBetween condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> rankBetween(Condition.RankBetween condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> numberIs(Condition.NumberIs condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> dateIs(Condition.DateIs condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> itemsCompare(Condition.ItemsCompare condition) {
        return Stream.of(condition.left(), condition.right()).flatMap(items);
    }

    @Override
    public Stream<T> textMatches(Condition.TextMatches condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> quotaFull(Condition.QuotaFull condition) {
        return quotas.apply(condition.quota());
    }

    @Override
    public Stream<T> rowIn(Condition.RowIn condition) {
        return items.apply(condition.grid());
    }

    @Override
    public Stream<T> rowsBetween(Condition.RowsBetween condition) {
        return items.apply(condition.grid());
    }

    @Override
    public Stream<T> rowNamed(Condition.RowNamed condition) {
        return items.apply(condition.grid());
    }

    @Override
    public Stream<T> textBlank(Condition.TextBlank condition) {
        return items.apply(condition.question());
    }

    @Override
    public Stream<T> asked(Condition.Asked condition) {
        return items.apply(condition.item());
    }

    @Override
    public Stream<T> answered(Condition.Answered condition) {
        return items.apply(condition.item());
    }

    @Override
    public Stream<T> and(Condition.And condition) {
        return all(condition.parts());
    }

    @Override
    public Stream<T> or(Condition.Or condition) {
        return all(condition.parts());
    }

    @Override
    public Stream<T> not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Stream<T> number(Expression.Number expression) {
        return Stream.empty();
    }

    @Override
    public Stream<T> valueOf(Expression.ValueOf expression) {
        return items.apply(expression.item());
    }

    @Override
    public Stream<T> rowValue(Expression.RowValue expression) {
        return items.apply(expression.grid());
    }

    @Override
    public Stream<T> chosenCount(Expression.ChosenCount expression) {
        return items.apply(expression.question());
    }

    @Override
    public Stream<T> yearsSince(Expression.YearsSince expression) {
        return items.apply(expression.date());
    }

    @Override
    public Stream<T> countTrue(Expression.CountTrue expression) {
        return all(expression.conditions());
    }

    @Override
    public Stream<T> arithmetic(Expression.Arithmetic expression) {
        return each(expression.left(), expression.right());
    }

    @Override
    public Stream<T> orElse(Expression.OrElse expression) {
        return each(expression.value(), expression.fallback());
    }

    @Override
    public Stream<T> choose(Expression.Choose expression) {
        return Stream.concat(expression.condition().accept(this), each(expression.then(), expression.otherwise()));
    }
}
