package org.polder.interchange.surveyjs;

import java.util.List;
import org.polder.condition.Expression;
import org.polder.model.MultipleChoice;
import org.polder.model.Rowed;
import org.polder.name.ItemId;

/**
 * A computed value in SurveyJS's language.
 *
 * @param term the value
 * @param known whether it is not missing
 */
record Worth(Term term, Term known) {

    /** Gives the value, or an empty text where it is missing. */
    Term whole() {
        return known.equals(Term.YES) ? term : Term.call("iif", known, term, new Term.Words(""));
    }

    static Worth of(Expression expression, Presence presence, ItemId user) {
        return expression.accept(new Reckoner(presence, user));
    }

    private static final class Reckoner implements Expression.Visitor<Worth> {
        private final Presence presence;
        private final ItemId user;

        Reckoner(Presence presence, ItemId user) {
            this.presence = presence;
            this.user = user;
        }

        @Override
        public Worth number(Expression.Number expression) {
            return new Worth(new Term.Numeral(expression.value()), Term.YES);
        }

        @Override
        public Worth valueOf(Expression.ValueOf expression) {
            return new Worth(presence.value(expression.item()), presence.known(expression.item()));
        }

        @Override
        public Worth rowValue(Expression.RowValue expression) {
            Rowed grid = (Rowed) presence.item(expression.grid());
            return new Worth(
                    presence.cell(grid, expression.row()),
                    presence.asked(grid.id()).and(presence.isJudged(grid, presence.row(grid, expression.row()))));
        }

        @Override
        public Worth chosenCount(Expression.ChosenCount expression) {
            MultipleChoice item = (MultipleChoice) presence.item(expression.question());
            Term count = presence.hasConditionalOptions(item)
                    ? Certain.sum(item.options().stream()
                            .map(option -> presence.chosen(item, code -> code == option.code()))
                            .toList())
                    : new Term.Name(presence.names().of(item.id()) + ".length");
            return new Worth(count, presence.asked(item.id()).and(presence.given(item)));
        }

        /** Whole years lie between two days when both are written as numbers such as 20260417. */
        @Override
        public Worth yearsSince(Expression.YearsSince expression) {
            presence.losses()
                    .add(
                            "today",
                            user.value(),
                            "SurveyJS counts years to the day the form is open, not to the day the interview started");
            Term years = Term.call(
                    "trunc",
                    figure(Term.call("today"))
                            .is("-", figure(presence.value(expression.date())))
                            .is("/", Term.of(10_000)));
            return new Worth(years, presence.known(expression.date()));
        }

        private static Term figure(Term date) {
            return Term.call("year", date)
                    .is("*", Term.of(10_000))
                    .is("+", Term.call("month", date).is("*", Term.of(100)))
                    .is("+", Term.call("day", date));
        }

        @Override
        public Worth countTrue(Expression.CountTrue expression) {
            return new Worth(
                    Certain.sum(expression.conditions().stream()
                            .map(condition -> presence.holds(condition, user.value()))
                            .toList()),
                    Term.YES);
        }

        @Override
        public Worth arithmetic(Expression.Arithmetic expression) {
            Worth left = expression.left().accept(this);
            Worth right = expression.right().accept(this);
            Term known = left.known.and(right.known);
            return switch (expression.operation()) {
                case PLUS -> new Worth(left.term.is("+", right.term), known);
                case MINUS -> new Worth(left.term.is("-", right.term), known);
                case TIMES -> new Worth(left.term.is("*", right.term), known);
                case DIVIDED_BY -> {
                    presence.losses()
                            .add(
                                    "division",
                                    user.value(),
                                    "SurveyJS divides with about 16 digits, so that a quotient compared with a number"
                                            + " may fall on its other side");
                    yield new Worth(left.term.is("/", right.term), known.and(right.term.is("!=", Term.of(0))));
                }
            };
        }

        @Override
        public Worth orElse(Expression.OrElse expression) {
            Worth value = expression.value().accept(this);
            Worth fallback = expression.fallback().accept(this);
            return new Worth(choice(value.known, value.term, fallback.term), value.known.or(fallback.known));
        }

        private static Term choice(Term test, Term then, Term otherwise) {
            if (test instanceof Term.Flag flag) {
                return flag.value() ? then : otherwise;
            }
            return Term.call("iif", test, then, otherwise);
        }

        @Override
        public Worth choose(Expression.Choose expression) {
            Worth then = expression.then().accept(this);
            Worth otherwise = expression.otherwise().accept(this);
            Term holds = presence.holds(expression.condition(), user.value());
            Term fails = presence.fails(expression.condition(), user.value());
            return new Worth(
                    choice(holds, then.term, otherwise.term),
                    Term.or(List.of(holds.and(then.known), fails.and(otherwise.known))));
        }
    }
}
