package org.polder.json;

import com.google.common.base.CaseFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.polder.condition.Expression;

/**
 * Writes expressions; a chain that is grouped from the left, such as (a + b) + c, becomes one list, so that a sum of
 * many terms stays flat.
 */
final class ExpressionEncoder implements Expression.Visitor<JsonValue> {
    private final Detail detail;

    ExpressionEncoder(Detail detail) {
        this.detail = detail;
    }

    JsonValue of(Expression expression) {
        return expression.accept(this);
    }

    /** The name of an operation as a field, such as {@code dividedBy}. */
    static String field(Expression.Operation operation) {
        return CaseFormat.LOWER_UNDERSCORE.to(
                CaseFormat.LOWER_CAMEL, operation.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public JsonValue number(Expression.Number expression) {
        return detail.number(expression.value());
    }

    @Override
    public JsonValue valueOf(Expression.ValueOf expression) {
        return JsonValue.of(expression.item().value());
    }

    @Override
    public JsonValue rowValue(Expression.RowValue expression) {
        return new Draft()
                .put("item", expression.grid().value())
                .put("row", expression.row())
                .build();
    }

    @Override
    public JsonValue chosenCount(Expression.ChosenCount expression) {
        return new Draft().put("chosen", expression.question().value()).build();
    }

    @Override
    public JsonValue yearsSince(Expression.YearsSince expression) {
        return new Draft().put("yearsSince", expression.date().value()).build();
    }

    @Override
    public JsonValue countTrue(Expression.CountTrue expression) {
        return new Draft()
                .put("countTrue", new ConditionEncoder(detail).all(expression.conditions()))
                .build();
    }

    @Override
    public JsonValue arithmetic(Expression.Arithmetic expression) {
        return chain(field(expression.operation()), expression, part -> {
            return part instanceof Expression.Arithmetic inner && inner.operation() == expression.operation()
                    ? Optional.of(new Pair(inner.left(), inner.right()))
                    : Optional.empty();
        });
    }

    @Override
    public JsonValue orElse(Expression.OrElse expression) {
        return chain("orElse", expression, part -> {
            return part instanceof Expression.OrElse inner
                    ? Optional.of(new Pair(inner.value(), inner.fallback()))
                    : Optional.empty();
        });
    }

    private record Pair(Expression left, Expression right) {}

    private JsonValue chain(String name, Expression whole, Function<Expression, Optional<Pair>> split) {
        Deque<JsonValue> parts = new ArrayDeque<>();
        Expression rest = whole;
        for (Optional<Pair> pair = split.apply(rest); pair.isPresent(); pair = split.apply(rest)) {
            parts.addFirst(of(pair.get().right()));
            rest = pair.get().left();
        }
        parts.addFirst(of(rest));
        return new Draft().put(name, JsonValue.of(parts)).build();
    }

    @Override
    public JsonValue choose(Expression.Choose expression) {
        return new Draft()
                .put("if", new ConditionEncoder(detail).of(expression.condition()))
                .put("then", of(expression.then()))
                .put("otherwise", of(expression.otherwise()))
                .build();
    }
}
