package org.polder.interchange.limesurvey;

import java.util.List;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.interchange.internal.Unsayable;
import org.polder.model.Item;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;

/** Writes expressions as ExpressionScript: what they give where they give anything, and when they do. */
final class Formulas implements Expression.Visitor<Formulas.Formula> {
    private static final int EXACT_DIGITS = 14;

    private final Ground ground;
    private final Unsayable unsayable;

    Formulas(Ground ground, Unsayable unsayable) {
        this.ground = ground;
        this.unsayable = unsayable;
    }

    /** An expression: its value, and the condition under which it has one. */
    record Formula(String value, String known) {
        /** The value, or nothing where there is none. */
        String orNothing() {
            return known.equals(Script.TRUE) ? value : Script.choose(known, value, "\"\"");
        }
    }

    @Override
    public Formula number(Expression.Number expression) {
        if (expression.value().stripTrailingZeros().scale() > 0) {
            unsayable.note("decimals, which PHP keeps to some 14 digits only");
        }
        if (expression.value().precision() > EXACT_DIGITS) {
            unsayable.note("a number of more digits than PHP keeps");
        }
        return new Formula(Script.number(expression.value()), Script.TRUE);
    }

    @Override
    public Formula valueOf(Expression.ValueOf expression) {
        Item item = ground.item(expression.item());
        return item instanceof SingleChoice
                ? new Formula(ground.number(item), ground.answered(item))
                : new Formula(ground.value(item.id()), Script.filled(ground.value(item.id())));
    }

    @Override
    public Formula rowValue(Expression.RowValue expression) {
        Rowed grid = (Rowed) ground.item(expression.grid());
        return new Formula(ground.number(grid, expression.row()), ground.judged(expression.grid(), expression.row()));
    }

    @Override
    public Formula chosenCount(Expression.ChosenCount expression) {
        Item item = ground.item(expression.question());
        return new Formula(ground.count(item), ground.answered(item));
    }

    @Override
    public Formula yearsSince(Expression.YearsSince expression) {
        String value = ground.value(expression.date());
        return new Formula(Days.yearsSince(value), Script.filled(value));
    }

    @Override
    public Formula countTrue(Expression.CountTrue expression) {
        List<String> certain =
                expression.conditions().stream().map(this::isTrue).toList();
        return new Formula(Script.count(certain), Script.TRUE);
    }

    private String isTrue(Condition condition) {
        return Certain.isTrue(ground, unsayable, condition);
    }

    @Override
    public Formula arithmetic(Expression.Arithmetic expression) {
        Formula left = expression.left().accept(this);
        Formula right = expression.right().accept(this);
        String value = calculated(left.value, expression.operation(), right.value);
        if (expression.operation() != Expression.Operation.DIVIDED_BY) {
            return new Formula(value, Script.all(left.known, right.known));
        }
        unsayable.note("a division, of which PHP keeps some 14 digits only");
        return new Formula(value, Script.all(left.known, right.known, right.value + " != 0"));
    }

    private static String calculated(String left, Expression.Operation operation, String right) {
        return switch (operation) {
            case PLUS -> Script.sum(left, right);
            case MINUS -> "(" + left + " - " + right + ")";
            case TIMES -> "(" + left + " * " + right + ")";
            case DIVIDED_BY -> "(" + left + " / " + right + ")";
        };
    }

    @Override
    public Formula orElse(Expression.OrElse expression) {
        Formula value = expression.value().accept(this);
        Formula fallback = expression.fallback().accept(this);
        return value.known.equals(Script.TRUE)
                ? value
                : new Formula(
                        Script.choose(value.known, value.value, fallback.value),
                        Script.any(value.known, fallback.known));
    }

    @Override
    public Formula choose(Expression.Choose expression) {
        Formula then = expression.then().accept(this);
        Formula otherwise = expression.otherwise().accept(this);
        String holds = isTrue(expression.condition());
        String fails = Certain.isFalse(ground, unsayable, expression.condition());
        return new Formula(
                Script.choose(holds, then.value, otherwise.value),
                Script.any(Script.all(holds, then.known), Script.all(fails, otherwise.known)));
    }
}
