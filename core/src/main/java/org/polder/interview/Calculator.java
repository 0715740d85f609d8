package org.polder.interview;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.condition.Expression;
import org.polder.condition.Truth;

/** Turns expressions into formulas on positions. */
final class Calculator implements Expression.Visitor<Formula> {
    private final Compiler compiler;

    Calculator(Compiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public Formula number(Expression.Number expression) {
        BigDecimal value = expression.value();
        return state -> value;
    }

    @Override
    public Formula valueOf(Expression.ValueOf expression) {
        int item = compiler.position(expression.item());
        return state -> value(state.counted(item));
    }

    private static @Nullable BigDecimal value(@Nullable Answer answer) {
        if (answer instanceof Answer.Number number) {
            return number.value();
        }
        return answer instanceof Answer.Single single ? BigDecimal.valueOf(single.code()) : null;
    }

    @Override
    public Formula rowValue(Expression.RowValue expression) {
        int grid = compiler.position(expression.grid());
        return state -> {
            Integer code = state.counted(grid) instanceof Answer.Rows rows
                    ? rows.codes().get(expression.row())
                    : null;
            return code == null ? null : BigDecimal.valueOf(code);
        };
    }

    @Override
    public Formula chosenCount(Expression.ChosenCount expression) {
        int question = compiler.position(expression.question());
        return state -> state.counted(question) instanceof Answer.Multiple given
                ? BigDecimal.valueOf(given.codes().size())
                : null;
    }

    @Override
    public Formula yearsSince(Expression.YearsSince expression) {
        int date = compiler.position(expression.date());
        compiler.countDays();
        return state -> state.counted(date) instanceof Answer.Date given
                ? BigDecimal.valueOf(ChronoUnit.YEARS.between(given.value(), state.start.today()))
                : null;
    }

    @Override
    public Formula countTrue(Expression.CountTrue expression) {
        Test[] tests = expression.conditions().stream().map(compiler::compile).toArray(Test[]::new);
        return state -> {
            int count = 0;
            for (Test test : tests) {
                count += test.on(state) == Truth.TRUE ? 1 : 0;
            }
            return BigDecimal.valueOf(count);
        };
    }

    @Override
    public Formula arithmetic(Expression.Arithmetic expression) {
        Formula left = expression.left().accept(this);
        Formula right = expression.right().accept(this);
        return state -> {
            BigDecimal one = left.on(state);
            BigDecimal other = right.on(state);
            return one == null || other == null
                    ? null
                    : expression.operation().on(one, other).orElse(null);
        };
    }

    @Override
    public Formula orElse(Expression.OrElse expression) {
        Formula value = expression.value().accept(this);
        Formula fallback = expression.fallback().accept(this);
        return state -> {
            BigDecimal found = value.on(state);
            return found == null ? fallback.on(state) : found;
        };
    }

    @Override
    public Formula choose(Expression.Choose expression) {
        Test test = compiler.compile(expression.condition());
        Formula then = expression.then().accept(this);
        Formula otherwise = expression.otherwise().accept(this);
        return state -> switch (test.on(state)) {
            case TRUE -> then.on(state);
            case FALSE -> otherwise.on(state);
            case UNKNOWN -> null;
        };
    }
}
