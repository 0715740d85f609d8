package org.polder.interchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;

/** Cuts FHIRPath into tokens. */
final class PathTokens {
    private static final int LONGEST = 200_000;
    private static final int MOST = 40_000;
    private static final Pattern TOKEN = Pattern.compile("(?<date>@[0-9T:.+Z-]++)"
            + "|(?<number>[0-9]++(?:\\.[0-9]++)?+)"
            + "|(?<outside>%(?:[A-Za-z_][A-Za-z0-9_-]*+|'[^']*+'|`[^`]*+`))"
            + "|(?<name>\\$?[A-Za-z_][A-Za-z0-9_]*+|`[^`]*+`)"
            + "|(?<sign><=|>=|!=|!~|[-=<>~+*/&|(){}\\[\\],.])");

    /** What a token is. */
    enum Kind {
        WORDS,
        DATE,
        NUMBER,
        OUTSIDE,
        NAME,
        SIGN,
        END
    }

    /** A token as it is written, words without quotes and escapes. */
    record Token(Kind kind, String text) {}

    private PathTokens() {}

    static List<Token> of(String expression) throws NotUnderstood {
        if (expression.length() > LONGEST) {
            throw new NotUnderstood("has more than " + LONGEST + " characters");
        }
        String text = expression.strip();
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (text.charAt(at) == '\'') {
                int end = end(text, at);
                tokens.add(new Token(Kind.WORDS, plain(text.substring(at + 1, end))));
                at = end + 1;
                continue;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                throw new NotUnderstood("has '" + HardenedJson.cut(text.substring(at, Math.min(text.length(), at + 10)))
                        + "' where no FHIRPath can be read");
            }
            if (tokens.size() > MOST) {
                throw new NotUnderstood("has more than " + MOST + " words and signs");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end"));
        return tokens;
    }

    /** Where words end; not by a pattern, which would need a stack as deep as they are long. */
    private static int end(String text, int start) throws NotUnderstood {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '\'') {
                return i;
            }
        }
        throw new NotUnderstood("has words without an end");
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("date") != null) {
            return new Token(Kind.DATE, matcher.group("date").substring(1));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        if (matcher.group("outside") != null) {
            return new Token(Kind.OUTSIDE, matcher.group("outside").substring(1));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"));
        }
        return new Token(Kind.SIGN, matcher.group("sign"));
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\' || i + 1 == escaped.length()) {
                plain.append(c);
                continue;
            }
            char next = escaped.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'f' -> plain.append('\f');
                default -> plain.append(next);
            }
        }
        return plain.toString();
    }
}
