package org.polder.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Expression;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** What a questionnaire asks of the values of its numbers, dates and texts: where their ranges must be cut. */
final class Cuts implements ConditionVisitor<Boolean>, Expression.Visitor<Boolean> {
    private final Questionnaire questionnaire;
    private final LocalDate today;
    private final Map<ItemId, TreeSet<BigDecimal>> points = new HashMap<>();
    private final Set<ItemId> everyValue = new HashSet<>();
    private final Set<ItemId> years = new HashSet<>();
    private final Map<ItemId, Set<ItemId>> compared = new HashMap<>();
    private final Map<ItemId, Set<String>> patterns = new HashMap<>();

    Cuts(Questionnaire questionnaire, LocalDate today) {
        this.questionnaire = questionnaire;
        this.today = today;
    }

    static Cuts of(Questionnaire questionnaire, LocalDate today) {
        Cuts cuts = new Cuts(questionnaire, today);
        Conditions.everywhere(questionnaire).forEach(condition -> condition.accept(cuts));
        Conditions.expressions(questionnaire).forEach(expression -> expression.accept(cuts));
        return cuts;
    }

    /** Adds what another questionnaire asks of the values of items with the same names. */
    Cuts and(Cuts other) {
        other.points.forEach((item, values) -> points(item).addAll(values));
        everyValue.addAll(other.everyValue);
        years.addAll(other.years);
        other.compared.forEach((item, items) ->
                compared.computeIfAbsent(item, id -> new LinkedHashSet<>()).addAll(items));
        other.patterns.forEach((item, found) ->
                patterns.computeIfAbsent(item, id -> new LinkedHashSet<>()).addAll(found));
        return this;
    }

    /** The values that an item's answer is compared with. */
    TreeSet<BigDecimal> points(ItemId item) {
        return points.computeIfAbsent(item, id -> new TreeSet<>());
    }

    /** Tells whether each value of the item matters by itself, as something is computed from it. */
    boolean needsEveryValue(ItemId item) {
        return everyValue.contains(item);
    }

    boolean needsYears(ItemId item) {
        return years.contains(item);
    }

    Set<String> patterns(ItemId item) {
        return patterns.getOrDefault(item, Set.of());
    }

    /** Lists the items whose values are compared with that of an item, directly or by way of others, itself included. */
    Set<ItemId> comparedWith(ItemId item) {
        Set<ItemId> group = new LinkedHashSet<>();
        Stream.iterate(Set.of(item), found -> !found.isEmpty(), found -> {
                    Set<ItemId> next = new LinkedHashSet<>();
                    found.forEach(one -> next.addAll(compared.getOrDefault(one, Set.of())));
                    next.removeAll(group);
                    return next;
                })
                .forEach(group::addAll);
        return group;
    }

    private boolean all(Iterable<Condition> parts) {
        parts.forEach(part -> part.accept(this));
        return true;
    }

    @Override
    public Boolean constant(Condition.Constant condition) {
        return true;
    }

    @Override
    public Boolean codeIn(Condition.CodeIn condition) {
        return true;
    }

    @Override
    public Boolean containsAny(Condition.ContainsAny condition) {
        return true;
    }

    @Override
    public Boolean countBetween(Condition.CountBetween condition) {
        return true;
    }

    @Override
    public Boolean rankBetween(Condition.RankBetween condition) {
        return true;
    }

    @Override
    public Boolean numberIs(Condition.NumberIs condition) {
        return points(condition.question()).add(condition.number());
    }

    @Override
    public Boolean dateIs(Condition.DateIs condition) {
        return points(condition.question()).add(Values.of(condition.day().on(today)));
    }

    @Override
    public Boolean itemsCompare(Condition.ItemsCompare condition) {
        compared.computeIfAbsent(condition.left(), id -> new LinkedHashSet<>()).add(condition.right());
        compared.computeIfAbsent(condition.right(), id -> new LinkedHashSet<>()).add(condition.left());
        return true;
    }

    @Override
    public Boolean textMatches(Condition.TextMatches condition) {
        return patterns.computeIfAbsent(condition.question(), id -> new LinkedHashSet<>())
                .add(condition.pattern());
    }

    @Override
    public Boolean quotaFull(Condition.QuotaFull condition) {
        return questionnaire.quota(condition.quota()).orElseThrow().cell().accept(this);
    }

    @Override
    public Boolean rowIn(Condition.RowIn condition) {
        return true;
    }

    @Override
    public Boolean rowsBetween(Condition.RowsBetween condition) {
        return true;
    }

    @Override
    public Boolean rowNamed(Condition.RowNamed condition) {
        return true;
    }

    @Override
    public Boolean textBlank(Condition.TextBlank condition) {
        return true;
    }

    @Override
    public Boolean asked(Condition.Asked condition) {
        return true;
    }

    @Override
    public Boolean answered(Condition.Answered condition) {
        return true;
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
        return everyValue.add(expression.item());
    }

    @Override
    public Boolean rowValue(Expression.RowValue expression) {
        return true;
    }

    @Override
    public Boolean chosenCount(Expression.ChosenCount expression) {
        return true;
    }

    @Override
    public Boolean yearsSince(Expression.YearsSince expression) {
        return years.add(expression.date());
    }

    @Override
    public Boolean countTrue(Expression.CountTrue expression) {
        return all(expression.conditions());
    }

    @Override
    public Boolean arithmetic(Expression.Arithmetic expression) {
        return expression.left().accept(this) & expression.right().accept(this);
    }

    @Override
    public Boolean orElse(Expression.OrElse expression) {
        return expression.value().accept(this) & expression.fallback().accept(this);
    }

    @Override
    public Boolean choose(Expression.Choose expression) {
        return expression.condition().accept(this)
                & expression.then().accept(this)
                & expression.otherwise().accept(this);
    }
}
