package org.polder.condition;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.polder.name.ItemId;

/** Makes the same condition or expression over other items. */
final class Renaming implements ConditionVisitor<Condition>, Expression.Visitor<Expression> {
    private final UnaryOperator<ItemId> names;

    Renaming(UnaryOperator<ItemId> names) {
        this.names = names;
    }

    private ItemId name(ItemId item) {
        return names.apply(item);
    }

    private ImmutableList<Condition> all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Condition constant(Condition.Constant condition) {
        return condition;
    }

    @Override
    public Condition codeIn(Condition.CodeIn condition) {
        return new Condition.CodeIn(name(condition.question()), condition.codes());
    }

    @Override
    public Condition containsAny(Condition.ContainsAny condition) {
        return new Condition.ContainsAny(name(condition.question()), condition.codes());
    }

    @Override
    public Condition countBetween(Condition.CountBetween condition) {
        return new Condition.CountBetween(name(condition.question()), condition.least(), condition.most());
    }

    @Override
    public Condition rankBetween(Condition.RankBetween condition) {
        return new Condition.RankBetween(
                name(condition.question()), condition.code(), condition.from(), condition.to());
    }

    @Override
    public Condition numberIs(Condition.NumberIs condition) {
        return new Condition.NumberIs(name(condition.question()), condition.comparison(), condition.number());
    }

    @Override
    public Condition dateIs(Condition.DateIs condition) {
        return new Condition.DateIs(name(condition.question()), condition.comparison(), condition.day());
    }

    @Override
    public Condition itemsCompare(Condition.ItemsCompare condition) {
        return new Condition.ItemsCompare(name(condition.left()), condition.comparison(), name(condition.right()));
    }

    @Override
    public Condition textMatches(Condition.TextMatches condition) {
        return new Condition.TextMatches(name(condition.question()), condition.pattern());
    }

    @Override
    public Condition quotaFull(Condition.QuotaFull condition) {
        return condition;
    }

    @Override
    public Condition rowIn(Condition.RowIn condition) {
        return new Condition.RowIn(name(condition.grid()), condition.row(), condition.codes());
    }

    @Override
    public Condition rowsBetween(Condition.RowsBetween condition) {
        return new Condition.RowsBetween(
                name(condition.grid()), condition.rows(), condition.codes(), condition.least(), condition.most());
    }

    @Override
    public Condition rowNamed(Condition.RowNamed condition) {
        return new Condition.RowNamed(name(condition.grid()), condition.row());
    }

    @Override
    public Condition textBlank(Condition.TextBlank condition) {
        return new Condition.TextBlank(name(condition.question()));
    }

    @Override
    public Condition asked(Condition.Asked condition) {
        return new Condition.Asked(name(condition.item()));
    }

    @Override
    public Condition answered(Condition.Answered condition) {
        return new Condition.Answered(name(condition.item()));
    }

    @Override
    public Condition and(Condition.And condition) {
        return new Condition.And(all(condition.parts()));
    }

    @Override
    public Condition or(Condition.Or condition) {
        return new Condition.Or(all(condition.parts()));
    }

    @Override
    public Condition not(Condition.Not condition) {
        return new Condition.Not(condition.part().accept(this));
    }

    @Override
    public Expression number(Expression.Number expression) {
        return expression;
    }

    @Override
    public Expression valueOf(Expression.ValueOf expression) {
        return new Expression.ValueOf(name(expression.item()));
    }

    @Override
    public Expression rowValue(Expression.RowValue expression) {
        return new Expression.RowValue(name(expression.grid()), expression.row());
    }

    @Override
    public Expression chosenCount(Expression.ChosenCount expression) {
        return new Expression.ChosenCount(name(expression.question()));
    }

    @Override
    public Expression yearsSince(Expression.YearsSince expression) {
        return new Expression.YearsSince(name(expression.date()));
    }

    @Override
    public Expression countTrue(Expression.CountTrue expression) {
        return new Expression.CountTrue(all(expression.conditions()));
    }

    @Override
    public Expression arithmetic(Expression.Arithmetic expression) {
        return new Expression.Arithmetic(
                expression.left().accept(this),
                expression.operation(),
                expression.right().accept(this));
    }

    @Override
    public Expression orElse(Expression.OrElse expression) {
        return new Expression.OrElse(
                expression.value().accept(this), expression.fallback().accept(this));
    }

    @Override
    public Expression choose(Expression.Choose expression) {
        return new Expression.Choose(
                expression.condition().accept(this),
                expression.then().accept(this),
                expression.otherwise().accept(this));
    }
}
