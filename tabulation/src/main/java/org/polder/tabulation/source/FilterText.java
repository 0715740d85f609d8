package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;

/**
 * Reads filters as people write them.
 *
 * <p>{@code Q1 = 1,2} and {@code Q1 != 3} compare with codes; {@code age >= 18}, {@code age < 65} and
 * {@code age = 18..64} with numbers or days, as 2026-03-31; {@code reached(Q16)} and {@code answered(Q7)} ask how far
 * the interview got. {@code and}, {@code or}, {@code not} and brackets combine, {@code and} before {@code or};
 * {@code &}, {@code |} and {@code !} say the same. A name with other signs than letters, digits, {@code _} and full
 * stops stands between quotation marks. {@code everyone} leaves nobody out.
 */
public final class FilterText {
    /** A filter with more brackets in one another than this is refused. */
    private static final int DEEPEST = 100;

    private static final Set<String> WORDS = Set.of("and", "or", "not", "reached", "answered", "everyone");

    private final FilterTokens tokens;
    private final Schema schema;
    private int depth;

    private FilterText(String text, Schema schema) {
        this.tokens = new FilterTokens(text);
        this.schema = schema;
    }

    /**
     * Reads a filter.
     *
     * @param text the text
     * @param schema the variables it may name
     * @return the filter
     * @throws ProblemsException when the text is no filter, with the place, or names what the schema does not have
     */
    public static Filter parse(String text, Schema schema) {
        FilterText reader = new FilterText(text, schema);
        Filter filter = reader.either();
        if (!reader.tokens.atEnd()) {
            throw reader.tokens.problem("expected 'and', 'or' or the end");
        }
        List<Problem> problems = filter.problems(schema);
        if (!problems.isEmpty()) {
            throw new ProblemsException("The filter", problems);
        }
        return filter;
    }

    /**
     * Writes a filter so that {@link #parse} reads it.
     *
     * @param filter the filter
     * @return the text
     */
    public static String of(Filter filter) {
        return filter.accept(new FilterWriter());
    }

    private Filter either() {
        return joined("or", "|");
    }

    private Filter joined(String word, String sign) {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(word.equals("or") ? joined("and", "&") : negated());
        } while (tokens.skip(word) || tokens.skip(sign));
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return word.equals("or")
                ? new Filter.Or(ImmutableList.copyOf(parts))
                : new Filter.And(ImmutableList.copyOf(parts));
    }

    private Filter negated() {
        if (++depth > DEEPEST) {
            throw tokens.problem("there are more than " + DEEPEST + " brackets in one another; write it in parts");
        }
        try {
            return tokens.skip("not") || tokens.skip("!") ? Filter.not(negated()) : single();
        } finally {
            depth--;
        }
    }

    private Filter single() {
        if (tokens.skip("(")) {
            Filter inside = either();
            tokens.need(")");
            return inside;
        }
        if (tokens.skip("everyone")) {
            return Filter.everyone();
        }
        if (tokens.skip("reached")) {
            return Filter.reached(argument());
        }
        if (tokens.skip("answered")) {
            return Filter.answered(argument());
        }
        String name = tokens.name();
        boolean numeric = schema.find(name)
                .filter(variable -> variable.kind().isNumeric())
                .isPresent();
        if (tokens.skip("!=")) {
            return Filter.not(equal(name, numeric));
        }
        if (tokens.skip("=")) {
            return equal(name, numeric);
        }
        if (tokens.skip(">=")) {
            return Filter.atLeast(name, number());
        }
        if (tokens.skip("<=")) {
            return Filter.atMost(name, number());
        }
        if (tokens.skip(">")) {
            return Filter.atLeast(name, Math.nextUp(number()));
        }
        if (tokens.skip("<")) {
            return Filter.atMost(name, Math.nextDown(number()));
        }
        throw tokens.problem("expected =, !=, <, <=, > or >= after '" + name + "'." + hint(name));
    }

    private String hint(String name) {
        return schema.find(name).isPresent() ? "" : Suggestion.sentence(name, WORDS);
    }

    private String argument() {
        tokens.need("(");
        String name = tokens.name();
        tokens.need(")");
        return name;
    }

    /** Reads codes, or the numbers or days from one to another. */
    private Filter equal(String name, boolean numeric) {
        double first = number();
        if (tokens.skip("..")) {
            double last = number();
            if (last < first) {
                throw tokens.problem("nothing lies from " + first + " to " + last + "; write the smaller first");
            }
            return Filter.between(name, first, last);
        }
        boolean code = first == (int) first
                && (!numeric || schema.variable(name).category((int) first).isPresent());
        if (numeric && !code) {
            return Filter.between(name, first, first);
        }
        List<Integer> codes = new ArrayList<>();
        codes.add(whole(first));
        while (tokens.skip(",")) {
            codes.add(whole(number()));
        }
        return new Filter.In(name, ImmutableSortedSet.copyOf(codes));
    }

    private int whole(double number) {
        if (number != (int) number) {
            throw tokens.problem("a code is a whole number, and " + number + " is none");
        }
        return (int) number;
    }

    private double number() {
        String text = tokens.number();
        try {
            return text.indexOf('-', 1) > 0 && !text.toLowerCase(Locale.ROOT).contains("e")
                    ? LocalDate.parse(text).toEpochDay()
                    : finite(text);
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw tokens.problem("'" + text + "' is no number, and no day as 2026-03-31");
        }
    }

    private static double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    /** Writes filters. */
    private static final class FilterWriter implements Filter.Visitor<String> {
        @Override
        public String everyone(Filter.Everyone filter) {
            return "everyone";
        }

        @Override
        public String reached(Filter.Reached filter) {
            return "reached(" + name(filter.item()) + ")";
        }

        @Override
        public String in(Filter.In filter) {
            return name(filter.variable()) + " = "
                    + String.join(
                            ",", filter.codes().stream().map(String::valueOf).toList());
        }

        @Override
        public String answered(Filter.Answered filter) {
            return "answered(" + name(filter.variable()) + ")";
        }

        @Override
        public String between(Filter.Between filter) {
            if (filter.least().isPresent() && filter.most().isPresent()) {
                return name(filter.variable()) + " = " + number(filter.least()) + ".." + number(filter.most());
            }
            return filter.least().isPresent()
                    ? name(filter.variable()) + " >= " + number(filter.least())
                    : name(filter.variable()) + " <= " + number(filter.most());
        }

        @Override
        public String and(Filter.And filter) {
            return joined(filter.parts(), " and ");
        }

        @Override
        public String or(Filter.Or filter) {
            return joined(filter.parts(), " or ");
        }

        @Override
        public String not(Filter.Not filter) {
            return "not (" + filter.part().accept(this) + ")";
        }

        private String joined(List<Filter> parts, String word) {
            return String.join(
                    word,
                    parts.stream().map(part -> "(" + part.accept(this) + ")").toList());
        }

        private static String number(OptionalDouble number) {
            return Value.number(number.orElseThrow()).key();
        }

        private static String name(String name) {
            return name.matches("[A-Za-z_][A-Za-z0-9_.]*")
                            && !name.contains("..")
                            && !WORDS.contains(name.toLowerCase(Locale.ROOT))
                    ? name
                    : "\"" + name.replace("\"", "\"\"") + "\"";
        }
    }
}
