package org.polder.tabulation.source;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.polder.problem.Suggestion;

/** Reads the comparison of one variable with codes, numbers or days. */
final class FilterComparison {
    private final FilterTokens tokens;
    private final Schema schema;
    private final FilterToken name;
    private final Optional<Variable> variable;
    private boolean wrong;

    FilterComparison(FilterTokens tokens, Schema schema) {
        this.tokens = tokens;
        this.schema = schema;
        this.name = tokens.next();
        this.variable = schema.find(name.text());
    }

    Filter read() {
        if (variable.isEmpty()) {
            wrong(name, schema.unknown(name.text()).message());
        }
        FilterToken sign = tokens.peek();
        if (isRangeNext()) {
            return range();
        }
        if (sign.isSign("=", "==", "!=", "<>")) {
            tokens.next();
            Filter equal = isRangeNext() && !isChoice() ? range() : equal();
            return sign.isSign("=", "==") ? equal : Filter.not(equal);
        }
        if (sign.isSign("<", "<=", ">", ">=")) {
            tokens.next();
            return compared(sign);
        }
        tokens.expected("'=', '!=', '<', '<=', '>', '>=' or a range such as 18..64 after '" + name.text() + "'");
        tokens.skip();
        return Filter.everyone();
    }

    private boolean isChoice() {
        return variable.map(Variable::kind).filter(Variable.Kind::isCategorical).isPresent();
    }

    private void wrong(FilterToken token, String message) {
        wrong = true;
        tokens.report(token, message);
    }

    private boolean isRangeNext() {
        FilterToken token = tokens.peek();
        return token.isSign("..") || isNumber(token) && tokens.peekSecond().isSign("..");
    }

    private static boolean isNumber(FilterToken token) {
        return token.kind() == FilterToken.Kind.NUMBER || token.kind() == FilterToken.Kind.DAY;
    }

    private Filter range() {
        FilterToken first = tokens.peek();
        OptionalDouble least = isNumber(first) ? number(tokens.next()) : OptionalDouble.empty();
        tokens.next();
        OptionalDouble most = isNumber(tokens.peek()) ? number(tokens.next()) : OptionalDouble.empty();
        if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
            wrong(first, "Nothing lies from " + first.text() + " to less than that: give the smaller bound first");
            return Filter.everyone();
        }
        return checked(new Filter.Between(name.text(), least, most));
    }

    private Filter compared(FilterToken sign) {
        FilterToken bound = tokens.peek();
        if (!isNumber(bound)) {
            tokens.expected("a number, or a day such as 2026-01-31, after '" + sign.text() + "'");
            tokens.skip();
            return Filter.everyone();
        }
        double number = number(tokens.next()).orElse(0);
        boolean below = sign.isSign("<", ">=");
        Filter filter = checked(below ? Filter.atLeast(name.text(), number) : Filter.atMost(name.text(), number));
        return sign.isSign("<", ">") ? Filter.not(filter) : filter;
    }

    private OptionalDouble number(FilterToken token) {
        boolean day = token.kind() == FilterToken.Kind.DAY;
        if (day && variable.filter(known -> known.kind() != Variable.Kind.DATE).isPresent()) {
            wrong(token, "'" + name.text() + "' is no day: compare it with a number");
        }
        try {
            return OptionalDouble.of(
                    day ? LocalDate.parse(token.text()).toEpochDay() : Double.parseDouble(token.text()));
        } catch (DateTimeParseException noDay) {
            wrong(token, "There is no day " + token.text() + ": write it as 2026-01-31");
            return OptionalDouble.of(0);
        }
    }

    private Filter equal() {
        if (variable.isPresent() && !isChoice() && isNumber(tokens.peek()) && isNumeric()) {
            double number = number(tokens.next()).orElse(0);
            if (tokens.peek().isSign(",")) {
                wrong(tokens.peek(), "'" + name.text() + "' is compared with one number: join several by 'or'");
                tokens.skip();
            }
            return checked(new Filter.Between(name.text(), OptionalDouble.of(number), OptionalDouble.of(number)));
        }
        TreeSet<Integer> codes = new TreeSet<>();
        if (tokens.peek().isWord("none")) {
            tokens.next();
        } else {
            code(codes);
            while (tokens.peek().isSign(",")) {
                tokens.next();
                code(codes);
            }
        }
        return checked(new Filter.In(name.text(), ImmutableSortedSet.copyOf(codes)));
    }

    private boolean isNumeric() {
        return variable.map(Variable::kind).filter(Variable.Kind::isNumeric).isPresent();
    }

    private void code(TreeSet<Integer> codes) {
        FilterToken token = tokens.peek();
        Optional<Integer> code = whole(token);
        if (token.kind() == FilterToken.Kind.QUOTED) {
            tokens.next();
            label(token).ifPresent(codes::add);
        } else if (code.isPresent()) {
            tokens.next();
            if (tokens.peek().isSign("..") && whole(tokens.peekSecond()).isPresent()) {
                tokens.next();
                int most = whole(tokens.next()).orElseThrow();
                variable.stream()
                        .flatMap(known -> known.codes().stream())
                        .filter(known -> known >= code.get() && known <= most)
                        .forEach(codes::add);
            } else {
                codes.add(code.get());
            }
        } else {
            wrong = true;
            tokens.expected("a code, or a label between quotation marks,");
            tokens.skip();
        }
    }

    private static Optional<Integer> whole(FilterToken token) {
        try {
            return token.kind() == FilterToken.Kind.NUMBER
                    ? Optional.of(Integer.valueOf(token.text()))
                    : Optional.empty();
        } catch (NumberFormatException noCode) {
            return Optional.empty();
        }
    }

    private Optional<Integer> label(FilterToken token) {
        List<Category> categories =
                variable.map(Variable::categories).map(List::<Category>copyOf).orElse(List.of());
        for (Category category : categories) {
            if (category.label().equals(token.text())) {
                return Optional.of(category.code());
            }
        }
        if (variable.isPresent()) {
            wrong(
                    token,
                    "'" + name.text() + "' has no category '" + token.text() + "'."
                            + Suggestion.sentence(
                                    token.text(),
                                    categories.stream().map(Category::label).toList()));
        }
        return Optional.empty();
    }

    private Filter checked(Filter filter) {
        if (!wrong) {
            filter.problems(schema).forEach(problem -> tokens.report(name, problem.message()));
        }
        return filter;
    }
}
