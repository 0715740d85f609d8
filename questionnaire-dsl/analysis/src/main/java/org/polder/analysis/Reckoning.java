package org.polder.analysis;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.condition.Expression;

/** Works out which values an expression can have, and when. */
final class Reckoning implements Expression.Visitor<Worth> {
    /** Beyond this many pairs of values the outcome is left undecided, so that neither time nor memory runs out. */
    private static final int MOST_PAIRS = 2_000;

    private final Definitions definitions;
    private final Meaning meaning;

    Reckoning(Definitions definitions, Meaning meaning) {
        this.definitions = definitions;
        this.meaning = meaning;
    }

    /** Gathers when each value is had. */
    private final class Gathering {
        private final Map<BigDecimal, List<Formula>> when = new TreeMap<>();
        private final List<Formula> loose = new ArrayList<>();

        void add(BigDecimal value, Formula formula) {
            when.computeIfAbsent(value, key -> new ArrayList<>()).add(formula);
        }

        Worth worth() {
            ImmutableSortedMap.Builder<BigDecimal, Formula> values = ImmutableSortedMap.naturalOrder();
            when.forEach((value, formulas) -> {
                Formula formula = definitions.or(formulas);
                if (!formula.equals(definitions.constant(false))) {
                    values.put(value, formula);
                }
            });
            return new Worth(values.buildOrThrow(), definitions.or(loose));
        }
    }

    @Override
    public Worth number(Expression.Number expression) {
        return new Worth(
                ImmutableSortedMap.of(expression.value(), definitions.constant(true)), definitions.constant(false));
    }

    @Override
    public Worth valueOf(Expression.ValueOf expression) {
        return meaning.worth(expression.item());
    }

    @Override
    public Worth rowValue(Expression.RowValue expression) {
        RowsDomain rows = (RowsDomain) meaning.domain(expression.grid());
        Formula asked = meaning.asked(expression.grid());
        Gathering found = new Gathering();
        meaning.item(expression.grid())
                .options()
                .forEach(option -> found.add(
                        BigDecimal.valueOf(option.code()),
                        definitions.and(asked, rows.cell(expression.row(), option.code()))));
        return found.worth();
    }

    @Override
    public Worth chosenCount(Expression.ChosenCount expression) {
        SetDomain choice = (SetDomain) meaning.domain(expression.question());
        Formula asked = meaning.asked(expression.question());
        Gathering found = new Gathering();
        for (int count = 1; count <= choice.codes().size(); count++) {
            found.add(BigDecimal.valueOf(count), definitions.and(asked, choice.count(count, count)));
        }
        return found.worth();
    }

    @Override
    public Worth yearsSince(Expression.YearsSince expression) {
        ValueDomain dates = (ValueDomain) meaning.domain(expression.date());
        Formula asked = meaning.asked(expression.date());
        Gathering found = new Gathering();
        dates.values()
                .forEach((day, given) -> found.add(
                        BigDecimal.valueOf(ChronoUnit.YEARS.between(Values.day(day), meaning.today())),
                        definitions.and(asked, given)));
        found.loose.add(definitions.and(asked, dates.loose()));
        return found.worth();
    }

    @Override
    public Worth countTrue(Expression.CountTrue expression) {
        List<Formula> holds = expression.conditions().stream()
                .map((Condition condition) -> meaning.of(condition).holds())
                .toList();
        Gathering found = new Gathering();
        for (int count = 0; count <= holds.size(); count++) {
            found.add(
                    BigDecimal.valueOf(count),
                    definitions.and(definitions.atLeast(holds, count), definitions.atMost(holds, count)));
        }
        return found.worth();
    }

    @Override
    public Worth arithmetic(Expression.Arithmetic expression) {
        Worth left = expression.left().accept(this);
        Worth right = expression.right().accept(this);
        Gathering found = new Gathering();
        if ((long) left.values().size() * right.values().size() > MOST_PAIRS) {
            found.loose.add(definitions.and(
                    definitions.or(left.values().values()),
                    definitions.or(right.values().values())));
        } else {
            left.values()
                    .forEach((one, when) -> right.values()
                            .forEach((other, also) -> expression
                                    .operation()
                                    .on(one, other)
                                    .ifPresent(value -> found.add(value, definitions.and(when, also)))));
        }
        found.loose.add(left.loose());
        found.loose.add(right.loose());
        return found.worth();
    }

    @Override
    public Worth orElse(Expression.OrElse expression) {
        Worth value = expression.value().accept(this);
        Worth fallback = expression.fallback().accept(this);
        Formula missing =
                definitions.not(definitions.or(definitions.or(value.values().values()), value.loose()));
        Gathering found = new Gathering();
        value.values().forEach(found::add);
        fallback.values().forEach((other, when) -> found.add(other, definitions.and(missing, when)));
        found.loose.add(value.loose());
        found.loose.add(definitions.and(missing, fallback.loose()));
        return found.worth();
    }

    @Override
    public Worth choose(Expression.Choose expression) {
        Outcome condition = meaning.of(expression.condition());
        Worth then = expression.then().accept(this);
        Worth otherwise = expression.otherwise().accept(this);
        Gathering found = new Gathering();
        then.values().forEach((value, when) -> found.add(value, definitions.and(condition.holds(), when)));
        otherwise.values().forEach((value, when) -> found.add(value, definitions.and(condition.fails(), when)));
        found.loose.add(definitions.and(condition.holds(), then.loose()));
        found.loose.add(definitions.and(condition.fails(), otherwise.loose()));
        return found.worth();
    }
}
