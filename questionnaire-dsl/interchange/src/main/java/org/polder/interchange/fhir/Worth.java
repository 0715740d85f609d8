package org.polder.interchange.fhir;

import java.util.List;
import java.util.Map;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Computed;
import org.polder.model.NumberQuestion;
import org.polder.name.ItemId;

/**
 * A computed value in FHIRPath, empty where it is missing.
 *
 * @param text the expression, ready to be a part of another
 * @param size how many tests and values it holds
 */
record Worth(String text, long size) {
    private static final int MOST = 1_000;
    private static final Map<Expression.Operation, String> OPERATORS = Map.of(
            Expression.Operation.PLUS, " + ",
            Expression.Operation.MINUS, " - ",
            Expression.Operation.TIMES, " * ",
            Expression.Operation.DIVIDED_BY, " / ");

    static Worth of(Expression expression, Ground ground, ItemId user) {
        return expression.accept(new Reckoner(ground, user));
    }

    /** Years since a date are the difference of the years, less one where the month and day have not come yet. */
    static String years(String link) {
        String day = Answers.value(link) + ".toString()";
        return "today().toString().substring(0, 4).toInteger() - " + day
                + ".substring(0, 4).toInteger() - iif(today().toString().substring(5) < " + day
                + ".substring(5), 1, 0)";
    }

    private static Worth one(String text) {
        return new Worth(text, 1);
    }

    /** Puts parts into a frame, one for each {@code %s}; what gets too long is not written out. */
    private static Worth framed(String frame, List<Worth> parts) {
        long size = parts.stream().mapToLong(Worth::size).sum();
        return size > MOST
                ? new Worth("{}", Math.min(size, Integer.MAX_VALUE))
                : new Worth(frame.formatted(parts.stream().map(Worth::text).toArray()), size);
    }

    private record Reckoner(Ground ground, ItemId user) implements Expression.Visitor<Worth> {
        private static Worth of(Formula formula) {
            return formula.size() > MOST
                    ? new Worth("{}", Math.min(formula.size(), Integer.MAX_VALUE))
                    : new Worth(formula.text(), formula.size());
        }

        @Override
        public Worth number(Expression.Number expression) {
            String plain = expression.value().toPlainString();
            return one(expression.value().signum() < 0 ? "(" + plain + ")" : plain);
        }

        @Override
        public Worth valueOf(Expression.ValueOf expression) {
            var item = ground.item(expression.item());
            String value = Answers.value(Links.of(item.id()));
            boolean number = item instanceof NumberQuestion || item instanceof Computed;
            return one(number ? value : value + ".code.toInteger()");
        }

        @Override
        public Worth rowValue(Expression.RowValue expression) {
            return one(Answers.value(Links.row(expression.grid(), expression.row())) + ".code.toInteger()");
        }

        @Override
        public Worth chosenCount(Expression.ChosenCount expression) {
            String answers = Answers.of(Links.of(expression.question()));
            return one("iif(" + answers + ".exists(), " + answers + ".count(), {})");
        }

        @Override
        public Worth yearsSince(Expression.YearsSince expression) {
            ground.losses()
                    .add(
                            "today",
                            user.value(),
                            "FHIRPath counts years to the day the expression is evaluated, not to the day the interview"
                                    + " started");
            return one("(" + years(Links.of(expression.date())) + ")");
        }

        @Override
        public Worth countTrue(Expression.CountTrue expression) {
            Worth sum = one("0");
            for (Condition condition : expression.conditions()) {
                Worth holds = of(ground.holds(condition, user.value()));
                sum = framed("(%s + iif(%s, 1, 0))", List.of(sum, holds));
            }
            return sum;
        }

        @Override
        public Worth arithmetic(Expression.Arithmetic expression) {
            if (expression.operation() == Expression.Operation.DIVIDED_BY) {
                ground.losses()
                        .add(
                                "division",
                                user.value(),
                                "FHIRPath divides with as many digits as whoever evaluates it keeps, here 34: a quotient"
                                        + " compared with a number may fall on its other side");
            }
            Worth left = expression.left().accept(this);
            Worth right = expression.right().accept(this);
            return framed("(%s" + OPERATORS.get(expression.operation()) + "%s)", List.of(left, right));
        }

        @Override
        public Worth orElse(Expression.OrElse expression) {
            Worth value = expression.value().accept(this);
            Worth fallback = expression.fallback().accept(this);
            return framed("iif(%s.exists(), %s, %s)", List.of(value, value, fallback));
        }

        @Override
        public Worth choose(Expression.Choose expression) {
            Worth then = expression.then().accept(this);
            Worth otherwise = expression.otherwise().accept(this);
            Worth holds = of(ground.holds(expression.condition(), user.value()));
            Worth fails = of(ground.fails(expression.condition(), user.value()));
            return framed("iif(%s, %s, iif(%s, %s, {}))", List.of(holds, then, fails, otherwise));
        }
    }
}
