package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.polder.model.Quota;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;

/** Writes small conditions and expressions of every kind over some items and quotas. */
final class SmallConditions {
    /** Patterns of which the texts that are tried show every combination. */
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[ab]*$");

    private final Toss toss;
    private final List<Item> items;
    private final List<Quota> quotas;

    SmallConditions(Toss toss, List<Item> items, List<Quota> quotas) {
        this.toss = toss;
        this.items = items;
        this.quotas = quotas;
    }

    Condition condition(int depth) {
        return switch (depth == 0 ? 9 : toss.below(10)) {
            case 0, 1 -> new Condition.And(parts(depth));
            case 2, 3 -> new Condition.Or(parts(depth));
            case 4, 5 -> condition(depth - 1).negate();
            default -> leaf();
        };
    }

    private ImmutableList<Condition> parts(int depth) {
        int count = toss.oneIn(12) ? toss.below(2) : toss.between(2, 3);
        return Stream.generate(() -> condition(depth - 1)).limit(count).collect(ImmutableList.toImmutableList());
    }

    private Condition leaf() {
        if (items.isEmpty() || toss.oneIn(25)) {
            return toss.oneIn(2) ? Condition.always() : Condition.never();
        }
        if (!quotas.isEmpty() && toss.oneIn(6)) {
            return new Condition.QuotaFull(toss.of(quotas).name());
        }
        Item item = toss.of(items);
        return toss.oneIn(7) ? handled(item) : about(item);
    }

    private Condition handled(Item item) {
        return toss.oneIn(2) ? new Condition.Asked(item.id()) : new Condition.Answered(item.id());
    }

    private Condition about(Item item) {
        if (comparable(item) && toss.oneIn(4)) {
            Item other = toss.of(items.stream().filter(like(item)).toList());
            return new Condition.ItemsCompare(item.id(), comparison(), other.id());
        }
        if (item instanceof SingleChoice || comparable(item) && !item.options().isEmpty() && toss.oneIn(3)) {
            return new Condition.CodeIn(item.id(), codes(item));
        }
        if (item instanceof NumberQuestion || item instanceof Computed) {
            return new Condition.NumberIs(item.id(), comparison(), BigDecimal.valueOf(toss.between(-1, 6)));
        }
        if (item instanceof DateQuestion) {
            return new Condition.DateIs(item.id(), comparison(), Day.fromToday(Period.ofDays(toss.between(-4, 4))));
        }
        if (item instanceof MultipleChoice) {
            int least = toss.below(3);
            return toss.oneIn(3)
                    ? new Condition.CountBetween(item.id(), least, least + toss.below(3))
                    : new Condition.ContainsAny(item.id(), codes(item));
        }
        if (item instanceof Ranking) {
            int from = toss.between(1, 3);
            return new Condition.RankBetween(item.id(), toss.of(codes(item)), from, from + toss.below(2));
        }
        if (item instanceof OpenQuestion) {
            return toss.oneIn(3)
                    ? new Condition.TextBlank(item.id())
                    : new Condition.TextMatches(item.id(), toss.of(PATTERNS));
        }
        return item instanceof Rowed grid ? rows(grid) : handled(item);
    }

    private Condition rows(Rowed grid) {
        List<Integer> named = grid.rows().stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .map(Row::code)
                .toList();
        if (!named.isEmpty() && toss.oneIn(2)) {
            return new Condition.RowNamed(grid.id(), toss.of(named));
        }
        List<Integer> rows = grid.rows().stream().map(Row::code).toList();
        if (toss.oneIn(2)) {
            int least = toss.below(3);
            return new Condition.RowsBetween(grid.id(), toss.some(rows), codes(grid), least, least + toss.below(2));
        }
        return new Condition.RowIn(grid.id(), toss.of(rows), codes(grid));
    }

    private ImmutableSortedSet<Integer> codes(Item item) {
        return toss.some(item.options().stream().map(Option::code).toList());
    }

    private Comparison comparison() {
        return toss.of(List.of(Comparison.values()));
    }

    private static boolean comparable(Item item) {
        return item instanceof SingleChoice || item instanceof DateQuestion || isNumber(item);
    }

    private static boolean isNumber(Item item) {
        return item instanceof NumberQuestion || item instanceof Computed;
    }

    private static Predicate<Item> like(Item item) {
        return item instanceof SingleChoice
                ? SingleChoice.class::isInstance
                : item instanceof DateQuestion ? DateQuestion.class::isInstance : SmallConditions::isNumber;
    }

    Expression expression(int depth) {
        return switch (depth == 0 ? 9 : toss.below(10)) {
            case 0, 1, 2 ->
                new Expression.Arithmetic(
                        expression(depth - 1), toss.of(List.of(Expression.Operation.values())), expression(depth - 1));
            case 3 -> expression(depth - 1).orElse(expression(depth - 1));
            case 4 -> new Expression.Choose(condition(1), expression(depth - 1), expression(depth - 1));
            case 5 -> new Expression.CountTrue(parts(1));
            default -> value();
        };
    }

    private Expression value() {
        List<Expression> values = new ArrayList<>(List.of(Expression.of(toss.below(3))));
        for (Item item : items) {
            if (isNumber(item) || item instanceof SingleChoice) {
                values.add(new Expression.ValueOf(item.id()));
            } else if (item instanceof MultipleChoice) {
                values.add(new Expression.ChosenCount(item.id()));
            } else if (item instanceof DateQuestion) {
                values.add(new Expression.YearsSince(item.id()));
            } else if (item instanceof Grid grid) {
                grid.rows().forEach(row -> values.add(new Expression.RowValue(item.id(), row.code())));
            }
        }
        return toss.of(values);
    }
}
