package org.polder.tabulation.source;

import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Goes through the tokens of a filter's text. */
final class FilterTokens {
    private final List<FilterToken> tokens;
    private final List<Problem> problems;
    private int at;

    FilterTokens(List<FilterToken> tokens, List<Problem> problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    FilterToken peek() {
        return tokens.get(at);
    }

    FilterToken peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    FilterToken next() {
        FilterToken token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean isEnd() {
        return peek().kind() == FilterToken.Kind.END;
    }

    void report(FilterToken token, String message) {
        problems.add(Problem.error("filter", Place.item("character " + (token.from() + 1)), message));
    }

    void expected(String what) {
        FilterToken found = peek();
        String hint = found.isSign("=", "==", ">", "<", ">=", "<=", "!=", "<>")
                ? ": write the name before it"
                : found.kind() == FilterToken.Kind.UNKNOWN ? ": put a name that has this sign between backticks" : "";
        report(found, "Expected " + what + " but found " + found.shown() + hint);
    }

    /** Steps over what cannot be understood, up to where the next part may begin. */
    void skip() {
        while (!isEnd() && !peek().isWord("and") && !peek().isWord("or") && !peek().isSign("&", "&&", "|", "||", ")")) {
            at++;
        }
    }

    void skipAll() {
        at = tokens.size() - 1;
    }

    /** Takes the bracket that closes an open one. */
    void close(FilterToken open) {
        if (peek().isSign(")")) {
            next();
            return;
        }
        report(open, "The bracket is not closed: add ')', or 'and' or 'or' before " + peek().shown());
        skip();
        if (peek().isSign(")")) {
            next();
        }
    }
}
