package org.polder.interchange.xform;

import java.util.List;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.interchange.internal.Unsayable;
import org.polder.model.Item;
import org.polder.model.SingleChoice;

/** Writes expressions as XPath: what they give where they give anything, and when they do. */
final class Formulas implements Expression.Visitor<Formulas.Formula> {
    private static final int EXACT_DIGITS = 15;

    private final Ground ground;
    private final Unsayable unsayable;

    Formulas(Ground ground, Unsayable unsayable) {
        this.ground = ground;
        this.unsayable = unsayable;
    }

    /** An expression in XPath: its value, and the condition under which it has one. */
    record Formula(String value, String known) {
        /** The value, or nothing where there is none. */
        String orNothing() {
            return known.equals(Terms.TRUE) ? value : Terms.choose(known, value, "''");
        }
    }

    @Override
    public Formula number(Expression.Number expression) {
        if (expression.value().stripTrailingZeros().scale() > 0) {
            unsayable.note("decimals, which XPath keeps to some 15 digits only");
        }
        if (expression.value().precision() > EXACT_DIGITS) {
            unsayable.note("a number of more digits than XPath keeps");
        }
        return new Formula(Terms.number(expression.value()), Terms.TRUE);
    }

    @Override
    public Formula valueOf(Expression.ValueOf expression) {
        Item item = ground.item(expression.item());
        String path = Nodes.path(item.id());
        return item instanceof SingleChoice
                ? new Formula("number(" + path + ")", ground.answered(item))
                : new Formula(path, Terms.filled(path));
    }

    @Override
    public Formula rowValue(Expression.RowValue expression) {
        String path = Nodes.rowPath(expression.grid(), expression.row());
        return new Formula("number(" + path + ")", Terms.filled(path));
    }

    @Override
    public Formula chosenCount(Expression.ChosenCount expression) {
        Item item = ground.item(expression.question());
        return new Formula(ground.count(item), ground.answered(item));
    }

    @Override
    public Formula yearsSince(Expression.YearsSince expression) {
        String path = Nodes.path(expression.date());
        return new Formula(Days.yearsBetween(path, ground.today()), Terms.filled(path));
    }

    @Override
    public Formula countTrue(Expression.CountTrue expression) {
        List<String> certain =
                expression.conditions().stream().map(this::isTrue).toList();
        return new Formula(Terms.count(certain), Terms.TRUE);
    }

    private String isTrue(Condition condition) {
        return Certain.isTrue(ground, unsayable, condition);
    }

    @Override
    public Formula arithmetic(Expression.Arithmetic expression) {
        Formula left = expression.left().accept(this);
        Formula right = expression.right().accept(this);
        String value = "(" + left.value + " " + sign(expression.operation()) + " " + right.value + ")";
        if (expression.operation() != Expression.Operation.DIVIDED_BY) {
            return new Formula(value, Terms.all(left.known, right.known));
        }
        unsayable.note("a division, of which XPath keeps some 15 digits only");
        return new Formula(value, Terms.all(left.known, right.known, right.value + " != 0"));
    }

    private static String sign(Expression.Operation operation) {
        return switch (operation) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDED_BY -> "div";
        };
    }

    @Override
    public Formula orElse(Expression.OrElse expression) {
        Formula value = expression.value().accept(this);
        Formula fallback = expression.fallback().accept(this);
        return new Formula(
                Terms.choose(value.known, value.value, fallback.value), Terms.any(value.known, fallback.known));
    }

    @Override
    public Formula choose(Expression.Choose expression) {
        Formula then = expression.then().accept(this);
        Formula otherwise = expression.otherwise().accept(this);
        String holds = isTrue(expression.condition());
        String fails = Certain.isFalse(ground, unsayable, expression.condition());
        return new Formula(
                Terms.choose(holds, then.value, otherwise.value),
                Terms.any(Terms.all(holds, then.known), Terms.all(fails, otherwise.known)));
    }
}
