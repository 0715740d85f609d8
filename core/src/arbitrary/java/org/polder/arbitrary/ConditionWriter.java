package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Expression;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Writes conditions and expressions over what an item may look at. */
final class ConditionWriter {
    /** The day around which all days of these questionnaires lie. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final int DEEPEST = 2;
    private static final List<String> PATTERNS = List.of("a", "^a", "b$", "[0-9]+", "^(a|b)*$");

    private final Dice dice;
    private final Scope scope;

    ConditionWriter(Dice dice, Scope scope) {
        this.dice = dice;
        this.scope = scope;
    }

    /** A condition that is often none at all. */
    Condition gate() {
        return dice.oneIn(2) ? condition() : Condition.always();
    }

    Condition condition() {
        return condition(0);
    }

    private Condition condition(int depth) {
        int kind = depth == DEEPEST ? 0 : dice.below(8);
        return switch (kind) {
            case 4 -> new Condition.And(parts(depth));
            case 5, 6 -> new Condition.Or(parts(depth));
            case 7 -> condition(depth + 1).negate();
            default -> leaf();
        };
    }

    private ImmutableList<Condition> parts(int depth) {
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        int count = dice.oneIn(8) ? dice.between(0, 1) : dice.between(2, 3);
        for (int i = 0; i < count; i++) {
            parts.add(condition(depth + 1));
        }
        return parts.build();
    }

    private Condition leaf() {
        if (scope.known().isEmpty() || dice.oneIn(20)) {
            return dice.oneIn(3) ? Condition.never() : Condition.always();
        }
        if (!scope.quotas().isEmpty() && dice.oneIn(8)) {
            return new Condition.QuotaFull(dice.of(scope.quotas()).name());
        }
        Known known = dice.of(scope.known());
        if (known.item().asking().personal() || dice.oneIn(6)) {
            return handled(known.id());
        }
        return about(known.id(), known.item());
    }

    private Condition handled(ItemId id) {
        return dice.oneIn(2) ? new Condition.Asked(id) : new Condition.Answered(id);
    }

    private Condition about(ItemId id, Item item) {
        if (item instanceof SingleChoice) {
            return dice.oneIn(4) ? compare(id, SingleChoice.class::isInstance) : codeIn(id, item);
        }
        if (item instanceof NumberQuestion || item instanceof Computed) {
            return dice.oneIn(4)
                    ? compare(id, ConditionWriter::isNumber)
                    : !item.options().isEmpty() && dice.oneIn(3) ? codeIn(id, item) : numberIs(id);
        }
        if (item instanceof DateQuestion) {
            return dice.oneIn(4)
                    ? compare(id, DateQuestion.class::isInstance)
                    : !item.options().isEmpty() && dice.oneIn(3) ? codeIn(id, item) : dateIs(id);
        }
        if (item instanceof MultipleChoice) {
            int least = dice.between(0, 2);
            return dice.oneIn(3)
                    ? new Condition.CountBetween(id, least, least + dice.below(2))
                    : new Condition.ContainsAny(id, codes(item));
        }
        if (item instanceof Ranking) {
            int from = dice.between(1, 3);
            return new Condition.RankBetween(id, dice.of(item.options()).code(), from, from + dice.below(2));
        }
        if (item instanceof OpenQuestion) {
            return dice.oneIn(3)
                    ? new Condition.TextBlank(id)
                    : new Condition.TextMatches(id, PATTERNS.get(dice.below(PATTERNS.size())));
        }
        return item instanceof Rowed grid ? rows(id, grid) : handled(id);
    }

    private Condition rows(ItemId id, Rowed grid) {
        List<Integer> named = namedRows(grid);
        if (!named.isEmpty() && dice.oneIn(2)) {
            return new Condition.RowNamed(id, dice.of(named));
        }
        if (dice.oneIn(2)) {
            int least = dice.between(0, 2);
            List<Integer> rows = dice.some(grid.rows().stream().map(Row::code).toList());
            return new Condition.RowsBetween(id, sorted(rows), codes(grid), least, least + dice.below(2));
        }
        return new Condition.RowIn(id, dice.of(grid.rows()).code(), codes(grid));
    }

    static List<Integer> namedRows(Rowed grid) {
        return grid.rows().stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .map(Row::code)
                .toList();
    }

    private Condition codeIn(ItemId id, Item item) {
        return new Condition.CodeIn(id, codes(item));
    }

    private ImmutableSortedSet<Integer> codes(Item item) {
        return sorted(dice.some(item.options().stream().map(Option::code).toList()));
    }

    static ImmutableSortedSet<Integer> sorted(List<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), codes);
    }

    private Comparison comparison() {
        return dice.of(List.of(Comparison.values()));
    }

    private Condition compare(ItemId left, Predicate<Item> kind) {
        return new Condition.ItemsCompare(
                left, comparison(), dice.of(scope.where(kind)).id());
    }

    private Condition numberIs(ItemId id) {
        return new Condition.NumberIs(id, comparison(), BigDecimal.valueOf(dice.between(0, 20), dice.below(2)));
    }

    private Condition dateIs(ItemId id) {
        return new Condition.DateIs(id, comparison(), day());
    }

    Day day() {
        int distance = dice.between(-2, 2);
        return dice.oneIn(2)
                ? Day.fromToday(dice.oneIn(2) ? Period.ofYears(distance) : Period.ofDays(distance))
                : Day.of(DAY.plusDays(distance));
    }

    private static boolean isNumber(Item item) {
        return item instanceof NumberQuestion || item instanceof Computed;
    }

    Expression expression(int depth) {
        return switch (depth == DEEPEST ? 0 : dice.below(7)) {
            case 3, 4 ->
                new Expression.Arithmetic(
                        expression(depth + 1), dice.of(List.of(Expression.Operation.values())), expression(depth + 1));
            case 5 ->
                dice.oneIn(2)
                        ? expression(depth + 1).orElse(expression(depth + 1))
                        : new Expression.Choose(condition(1), expression(depth + 1), expression(depth + 1));
            case 6 -> new Expression.CountTrue(parts(1));
            default -> value();
        };
    }

    private Expression value() {
        List<Expression> values = new ArrayList<>();
        scope.where(item -> isNumber(item) || item instanceof SingleChoice)
                .forEach(known -> values.add(new Expression.ValueOf(known.id())));
        scope.where(Grid.class::isInstance)
                .forEach(known -> values.add(new Expression.RowValue(
                        known.id(), known.item().rows().get(0).code())));
        scope.where(MultipleChoice.class::isInstance)
                .forEach(known -> values.add(new Expression.ChosenCount(known.id())));
        scope.where(DateQuestion.class::isInstance).forEach(known -> values.add(new Expression.YearsSince(known.id())));
        return values.isEmpty() || dice.oneIn(4) ? Expression.of(dice.between(0, 3)) : dice.of(values);
    }
}
