package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads a filter's text; what is wrong is noted and stepped over, so that all of it is told. */
final class FilterParser {
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 200;

    private final FilterTokens tokens;
    private final Schema schema;
    private final List<Problem> problems = new ArrayList<>();

    FilterParser(String text, Schema schema) {
        this.schema = schema;
        if (text.length() > LONGEST) {
            throw new ProblemsException(
                    "The filter",
                    List.of(Problem.error(
                            "filter", Place.none(), "The filter is longer than " + LONGEST + " characters")));
        }
        this.tokens = new FilterTokens(FilterToken.of(text), problems);
    }

    Filter filter() {
        Filter filter = any(0);
        while (!tokens.isEnd()) {
            tokens.expected("'and', 'or' or the end");
            tokens.skip();
            if (!tokens.isEnd()) {
                tokens.next();
                any(0);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The filter", problems);
        }
        return filter;
    }

    private Filter any(int depth) {
        return joined(depth, this::all, token -> token.isWord("or") || token.isSign("|", "||"), Filter.Or::new);
    }

    private Filter all(int depth) {
        return joined(depth, this::one, token -> token.isWord("and") || token.isSign("&", "&&"), Filter.And::new);
    }

    private Filter joined(
            int depth,
            Function<Integer, Filter> part,
            Predicate<FilterToken> joins,
            Function<ImmutableList<Filter>, Filter> made) {
        List<Filter> parts = new ArrayList<>(List.of(part.apply(depth)));
        while (joins.test(tokens.peek())) {
            tokens.next();
            parts.add(part.apply(depth));
        }
        return parts.size() == 1 ? parts.get(0) : made.apply(ImmutableList.copyOf(parts));
    }

    private Filter one(int depth) {
        FilterToken token = tokens.peek();
        if (depth > DEEPEST) {
            tokens.report(
                    token, "The filter has more than " + DEEPEST + " brackets within one another: make it flatter");
            tokens.skipAll();
            return Filter.everyone();
        }
        if (token.isWord("not") || token.isSign("!")) {
            tokens.next();
            return Filter.not(one(depth + 1));
        }
        if (token.isSign("(")) {
            tokens.next();
            Filter inner = any(depth + 1);
            tokens.close(token);
            return inner;
        }
        if (token.isWord("everyone")) {
            tokens.next();
            return Filter.everyone();
        }
        if (token.isWord("reached")) {
            return named(Filter::reached);
        }
        if (token.isWord("answered")) {
            return named(Filter::answered);
        }
        if (token.isName()) {
            return new FilterComparison(tokens, schema).read();
        }
        tokens.expected("the name of a variable, 'reached', 'answered', 'not' or a bracket");
        tokens.skip();
        return Filter.everyone();
    }

    private Filter named(Function<String, Filter> made) {
        FilterToken word = tokens.next();
        FilterToken open = tokens.peek();
        if (!open.isSign("(")) {
            tokens.expected("'(' and a name, as in " + word.text() + "(Q7),");
            tokens.skip();
            return Filter.everyone();
        }
        tokens.next();
        FilterToken name = tokens.peek();
        if (!name.isName()) {
            tokens.expected("a name, as in " + word.text() + "(Q7),");
            tokens.skip();
            return Filter.everyone();
        }
        tokens.next();
        tokens.close(open);
        Filter filter = made.apply(name.text());
        filter.problems(schema).forEach(problem -> tokens.report(name, problem.message()));
        return filter;
    }
}
