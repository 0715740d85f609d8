package org.polder.interview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.condition.Expression;

/** What an expression comes to in one interview. */
record PlainNumber(PlainMeaning meaning) implements Expression.Visitor<Optional<BigDecimal>> {
    @Override
    public Optional<BigDecimal> number(Expression.Number expression) {
        return Optional.of(expression.value());
    }

    @Override
    public Optional<BigDecimal> valueOf(Expression.ValueOf expression) {
        return meaning.counted(expression.item()).flatMap(answer -> {
            if (answer instanceof Answer.Number number) {
                return Optional.of(number.value());
            }
            return answer instanceof Answer.Single single ? count(single.code()) : Optional.empty();
        });
    }

    private static Optional<BigDecimal> count(long number) {
        return Optional.of(BigDecimal.valueOf(number));
    }

    @Override
    public Optional<BigDecimal> rowValue(Expression.RowValue expression) {
        return meaning.counted(expression.grid())
                .filter(Answer.Rows.class::isInstance)
                .map(answer -> ((Answer.Rows) answer).codes().get(expression.row()))
                .flatMap(PlainNumber::count);
    }

    @Override
    public Optional<BigDecimal> chosenCount(Expression.ChosenCount expression) {
        return meaning.counted(expression.question())
                .filter(Answer.Multiple.class::isInstance)
                .flatMap(answer -> count(((Answer.Multiple) answer).codes().size()));
    }

    /** Counts birthdays from the date to the day of the interview, and backwards for a date to come. */
    @Override
    public Optional<BigDecimal> yearsSince(Expression.YearsSince expression) {
        return meaning.counted(expression.date())
                .filter(Answer.Date.class::isInstance)
                .flatMap(answer -> {
                    LocalDate born = ((Answer.Date) answer).value();
                    LocalDate today = meaning.start().today();
                    int years = 0;
                    while (!born.plusYears(years + 1L).isAfter(today)) {
                        years++;
                    }
                    while (years <= 0 && !born.plusYears(years - 1L).isBefore(today)) {
                        years--;
                    }
                    return count(years);
                });
    }

    @Override
    public Optional<BigDecimal> countTrue(Expression.CountTrue expression) {
        return count(expression.conditions().stream()
                .filter(condition -> meaning.truth().holds(condition))
                .count());
    }

    @Override
    public Optional<BigDecimal> arithmetic(Expression.Arithmetic expression) {
        Optional<BigDecimal> left = expression.left().accept(this);
        Optional<BigDecimal> right = expression.right().accept(this);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal one = left.get();
        BigDecimal other = right.get();
        MathContext digits = new MathContext(34);
        return switch (expression.operation()) {
            case PLUS -> Optional.of(one.add(other, digits));
            case MINUS -> Optional.of(one.add(other.negate(), digits));
            case TIMES -> Optional.of(one.multiply(other, digits));
            case DIVIDED_BY ->
                other.compareTo(BigDecimal.ZERO) == 0 ? Optional.empty() : Optional.of(one.divide(other, digits));
        };
    }

    @Override
    public Optional<BigDecimal> orElse(Expression.OrElse expression) {
        return expression.value().accept(this).or(() -> expression.fallback().accept(this));
    }

    @Override
    public Optional<BigDecimal> choose(Expression.Choose expression) {
        return expression
                .condition()
                .accept(meaning.truth())
                .flatMap(holds -> (holds ? expression.then() : expression.otherwise()).accept(this));
    }
}
