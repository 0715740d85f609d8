package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of a filter's text.
 *
 * @param kind its kind
 * @param text its text; of a quoted one what stands between the marks
 * @param from the character it begins at, from 0
 */
record FilterToken(Kind kind, String text, int from) {
    static final ImmutableSet<String> WORDS =
            ImmutableSet.of("and", "or", "not", "everyone", "reached", "answered", "none");
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_\\[\\]-]*(\\.[\\p{L}\\p{N}_\\[\\]-]+)*");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final Pattern SIGN = Pattern.compile("\\.\\.|==|!=|<>|>=|<=|&&|\\|\\||[=<>!&|(),]");
    private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)*+)`|\"((?:[^\"]|\"\")*+)\"|'((?:[^']|'')*+)'");

    /** What a token is. */
    enum Kind {
        NAME,
        QUOTED,
        NUMBER,
        DAY,
        SIGN,
        UNKNOWN,
        END
    }

    static ImmutableList<FilterToken> of(String text) {
        ImmutableList.Builder<FilterToken> tokens = ImmutableList.builder();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            Matcher quoted = QUOTED.matcher(text).region(at, text.length());
            if (quoted.lookingAt()) {
                String mark = text.substring(at, at + 1);
                String inner = text.substring(at + 1, quoted.end() - 1).replace(mark + mark, mark);
                tokens.add(new FilterToken(Kind.QUOTED, inner, at));
                at = quoted.end();
                continue;
            }
            FilterToken token = plain(text, at);
            tokens.add(token);
            at += token.text().length();
        }
        return tokens.add(new FilterToken(Kind.END, "", text.length())).build();
    }

    private static FilterToken plain(String text, int at) {
        Kind[] kinds = {Kind.NAME, Kind.DAY, Kind.NUMBER, Kind.SIGN};
        Pattern[] patterns = {NAME, DAY, NUMBER, SIGN};
        for (int i = 0; i < kinds.length; i++) {
            Matcher matcher = patterns[i].matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                return new FilterToken(kinds[i], matcher.group(), at);
            }
        }
        return new FilterToken(Kind.UNKNOWN, Character.toString(text.codePointAt(at)), at);
    }

    boolean isSign(String... signs) {
        return kind == Kind.SIGN && ImmutableList.copyOf(signs).contains(text);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.NAME && WORDS.stream().noneMatch(this::isWord);
    }

    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
