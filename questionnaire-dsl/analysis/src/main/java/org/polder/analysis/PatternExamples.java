package org.polder.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** Makes texts that a pattern may match, by reading it loosely: a guess, which is tried before it is used. */
final class PatternExamples {
    private static final int MOST_ALTERNATIVES = 64;

    private final String pattern;
    private int at;

    private PatternExamples(String pattern) {
        this.pattern = pattern;
    }

    static Set<String> of(String pattern) {
        PatternExamples reader = new PatternExamples(pattern);
        Set<String> found = new LinkedHashSet<>(reader.alternatives());
        found.removeIf(String::isEmpty);
        return found;
    }

    private Set<String> alternatives() {
        Set<String> all = new LinkedHashSet<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return few(all);
    }

    private Set<String> sequence() {
        Set<String> texts = Set.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            texts = joined(texts, repeated(atom()));
        }
        return texts;
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        Set<String> all = new LinkedHashSet<>();
        left.forEach(one -> right.forEach(other -> all.add(one + other)));
        return few(all);
    }

    private static Set<String> few(Set<String> all) {
        Set<String> kept = new LinkedHashSet<>();
        all.stream().limit(MOST_ALTERNATIVES).forEach(kept::add);
        return kept;
    }

    private Set<String> atom() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '(':
                return group();
            case '[':
                return range();
            case '\\':
                return escape();
            case '^', '$':
                return Set.of("");
            case '.':
                return Set.of("x");
            default:
                return Set.of(String.valueOf(c));
        }
    }

    private Set<String> group() {
        if (pattern.startsWith("?", at)) {
            int colon = pattern.indexOf(':', at);
            int close = pattern.indexOf(')', at);
            int named = pattern.indexOf('>', at);
            if (named >= 0 && pattern.startsWith("?P<", at)) {
                at = named + 1;
            } else if (close >= 0 && (colon < 0 || close < colon)) {
                at = close + 1;
                return Set.of("");
            } else {
                at = Math.max(colon + 1, at + 1);
            }
        }
        Set<String> inner = alternatives();
        if (at < pattern.length()) {
            at++;
        }
        return inner;
    }

    private Set<String> range() {
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        int close = pattern.indexOf(']', at + (negated ? 2 : 1));
        if (close < 0) {
            at = pattern.length();
            return Set.of("x");
        }
        String body = pattern.substring(negated ? at + 1 : at, close);
        at = close + 1;
        if (negated) {
            return Set.of(body.contains("x") || body.contains("a-z") ? "1" : "x");
        }
        if (body.startsWith("\\")) {
            return new PatternExamples(body).atom();
        }
        return Set.of(String.valueOf(body.charAt(0)), String.valueOf(body.charAt(body.length() - 1)));
    }

    private Set<String> escape() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        return switch (c) {
            case 'd' -> Set.of("1");
            case 'w' -> Set.of("a");
            case 's' -> Set.of(" ");
            case 'D', 'W', 'S' -> Set.of("-");
            case 'b', 'B', 'A', 'z' -> Set.of("");
            default -> Set.of(String.valueOf(c));
        };
    }

    private Set<String> repeated(Set<String> texts) {
        if (at >= pattern.length()) {
            return texts;
        }
        char c = pattern.charAt(at);
        int times = 1;
        if (c == '*' || c == '+' || c == '?') {
            at++;
        } else if (c == '{' && pattern.indexOf('}', at) > 0) {
            int close = pattern.indexOf('}', at);
            String digits = pattern.substring(at + 1, close).split(",")[0];
            times = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 1;
            at = close + 1;
        } else {
            return texts;
        }
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        Set<String> all = Set.of("");
        for (int i = 0; i < times; i++) {
            all = joined(all, texts);
        }
        return all;
    }
}
