package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads expressions: {@code or}, {@code and}, comparisons, arithmetic, {@code anyof} and the like, functions, names in
 * braces, numbers, words, lists. It goes no deeper than a bound, whatever it is given.
 */
final class ExpressionParser {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 100_000;
    private static final int MOST_JOINED = 2_000;

    /** The operators of each level, those that bind weakest first; of two that begin alike the longer goes first. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("||", "or"),
            List.of("&&", "and"),
            List.of(
                    "<=",
                    "lessorequal",
                    ">=",
                    "greaterorequal",
                    "==",
                    "=",
                    "equal",
                    "!=",
                    "<>",
                    "notequal",
                    "<",
                    "less",
                    ">",
                    "greater"),
            List.of("+", "-"),
            List.of("*", "/", "%"),
            List.of("^", "power"),
            List.of("*=", "contains", "contain", "notcontains", "notcontain", "anyof", "allof", "noneof"));

    private final String text;
    private int at;
    private int joined;
    private int nesting;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /**
     * Reads an expression.
     *
     * @throws Unreadable saying what was found and at which character
     */
    static Term parse(String text) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable("it has " + text.length() + " characters, more than " + LONGEST);
        }
        ExpressionParser parser = new ExpressionParser(text);
        Term term = parser.level(0);
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.unreadable("nothing more");
        }
        return term;
    }

    /** Says why an expression cannot be read, as the end of a sentence. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private Unreadable unreadable(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "its end";
        return new Unreadable("at character " + (at + 1) + " it has " + found + " where " + expected + " was expected");
    }

    private Term level(int level) throws Unreadable {
        if (level == LEVELS.size()) {
            return factor();
        }
        Term left = level(level + 1);
        for (Optional<String> operator = operator(level); operator.isPresent(); operator = operator(level)) {
            left = new Term.Binary(name(operator.get()), left, level(level + 1));
            // A chain is a tree as deep as it is long, which others must be able to walk.
            if (++joined > MOST_JOINED) {
                throw new Unreadable("it joins more than " + MOST_JOINED + " parts");
            }
        }
        return left;
    }

    private Optional<String> operator(int level) {
        blanks();
        for (String operator : LEVELS.get(level)) {
            boolean sign = operator.equals("*") && text.startsWith("*=", at);
            if (!sign && text.regionMatches(true, at, operator, 0, operator.length())) {
                at += operator.length();
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private static String name(String operator) {
        return switch (operator) {
            case "||" -> "or";
            case "&&" -> "and";
            case "lessorequal" -> "<=";
            case "greaterorequal" -> ">=";
            case "==", "equal" -> "=";
            case "<>", "notequal" -> "!=";
            case "less" -> "<";
            case "greater" -> ">";
            case "power" -> "^";
            case "*=", "contain" -> "contains";
            case "notcontain" -> "notcontains";
            default -> operator;
        };
    }

    private Term factor() throws Unreadable {
        blanks();
        if (at >= text.length()) {
            throw unreadable("a value");
        }
        if (take("!") || takeWord("negate")) {
            return nested(() -> new Term.Unary("!", factor()));
        }
        if (take("(")) {
            Term inner = nested(() -> level(0));
            close(')');
            return ending(inner);
        }
        if (take("[")) {
            return new Term.Listed(sequence(']'));
        }
        return ending(atom());
    }

    /** Something that may throw while it reads. */
    private interface Reading {
        Term read() throws Unreadable;
    }

    private Term nested(Reading reading) throws Unreadable {
        if (++nesting > DEEPEST) {
            throw new Unreadable("it nests deeper than " + DEEPEST + " levels");
        }
        Term term = reading.read();
        nesting--;
        return term;
    }

    private Term ending(Term term) {
        blanks();
        if (takeWord("notempty")) {
            return term.notEmpty();
        }
        return takeWord("empty") ? term.isEmpty() : term;
    }

    private Term atom() throws Unreadable {
        char first = text.charAt(at);
        if (first == '{') {
            return variable();
        }
        if (first == '\'' || first == '"') {
            return quoted();
        }
        if (Character.isDigit(first) || (first == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            return number();
        }
        if (Character.isLetter(first) || first == '_') {
            return word();
        }
        throw unreadable("a value");
    }

    private Term variable() throws Unreadable {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw unreadable("a name in braces");
        }
        String name = text.substring(at + 1, end).strip();
        at = end + 1;
        if (name.isEmpty()) {
            throw new Unreadable("it has an empty name in braces");
        }
        return new Term.Name(name);
    }

    private Term quoted() throws Unreadable {
        char quote = text.charAt(at);
        StringBuilder words = new StringBuilder();
        int place = at + 1;
        while (place < text.length() && text.charAt(place) != quote) {
            boolean escape = text.charAt(place) == '\\'
                    && place + 1 < text.length()
                    && (text.charAt(place + 1) == '\'' || text.charAt(place + 1) == '"');
            place += escape ? 1 : 0;
            words.append(text.charAt(place++));
        }
        if (place >= text.length()) {
            throw unreadable("words that end with " + quote);
        }
        at = place + 1;
        return new Term.Words(words.toString());
    }

    private Term number() throws Unreadable {
        int start = at++;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Term.Numeral(new BigDecimal(text.substring(start, at)));
        } catch (NumberFormatException malformed) {
            at = start;
            throw unreadable("a number");
        }
    }

    private Term word() throws Unreadable {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        if (take("(")) {
            return new Term.Call(word, sequence(')'));
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> Term.YES;
            case "false" -> Term.NO;
            default -> new Term.Words(word);
        };
    }

    private ImmutableList<Term> sequence(char end) throws Unreadable {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        blanks();
        if (at < text.length() && text.charAt(at) == end) {
            at++;
            return terms.build();
        }
        do {
            terms.add(nested(() -> level(0)));
            blanks();
        } while (take(","));
        close(end);
        return terms.build();
    }

    private void close(char end) throws Unreadable {
        blanks();
        if (!take(String.valueOf(end))) {
            throw unreadable("'" + end + "'");
        }
    }

    private boolean take(String sign) {
        if (!text.startsWith(sign, at) || sign.equals("!") && text.startsWith("!=", at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private boolean takeWord(String word) {
        if (!text.regionMatches(true, at, word, 0, word.length())) {
            return false;
        }
        at += word.length();
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
