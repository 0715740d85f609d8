package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses an expression; an unknown function is no error here, but a predicate or an axis is. */
final class XPathParser {
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 150;
    private static final int MOST_CHAINED = 2_000;
    private static final int LONGEST_NUMBER = 60;

    /** Each alternative starts with other characters, so that no text takes longer than its length. */
    private static final Pattern TOKEN = Pattern.compile("\\s*+(?:"
            + "(?<number>\\d++(?:\\.\\d*+)?|\\.\\d++)"
            + "|(?<literal>'[^']*+'|\"[^\"]*+\")"
            + "|(?<path>\\.\\.?(?:/[\\w.:-]++|/\\.\\.)*+|(?:/[\\p{L}_][\\w.:-]*+)++)"
            + "|(?<word>[\\p{L}_][\\p{L}\\w.-]*+(?::[\\p{L}_][\\p{L}\\w.-]*+)?(?:/[\\p{L}_.][\\w.:-]*+)*+)"
            + "|(?<sign><=|>=|!=|[<>=()+,*|-]))");

    /** What joins expressions, loosest first. */
    private static final List<List<String>> SIGNS = List.of(
            List.of("or"),
            List.of("and"),
            List.of("=", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("+", "-"),
            List.of("*", "div", "mod"));

    private final String text;
    private final Matcher matcher;
    private int at;
    private int chained;
    private int nested;
    private String token = "";
    private String kind = "end";
    private int start;

    private XPathParser(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    /** Tells where an expression cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    static XPath parse(String text) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable("more than " + LONGEST + " characters");
        }
        XPathParser parser = new XPathParser(text);
        parser.next();
        XPath parsed = parser.level(0);
        if (!parser.kind.equals("end")) {
            throw parser.unexpected();
        }
        return parsed;
    }

    private Unreadable unexpected() {
        return new Unreadable(kind.equals("end") ? "an end too early" : "'" + token + "' at character " + (start + 1));
    }

    private void next() throws Unreadable {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        start = at;
        if (at == text.length()) {
            kind = "end";
            token = "";
            return;
        }
        matcher.region(at, text.length());
        if (!matcher.lookingAt()) {
            int shown = text.offsetByCodePoints(at, 1);
            throw new Unreadable("'" + text.substring(at, shown) + "' at character " + (at + 1));
        }
        at = matcher.end();
        for (String name : List.of("number", "literal", "path", "word", "sign")) {
            if (matcher.group(name) != null) {
                kind = name;
                token = matcher.group(name);
            }
        }
    }

    private XPath level(int level) throws Unreadable {
        if (level == SIGNS.size()) {
            return unary();
        }
        XPath left = level(level + 1);
        while ((kind.equals("sign") || kind.equals("word")) && SIGNS.get(level).contains(token)) {
            String sign = token;
            next();
            left = new XPath.Binary(sign, left, level(level + 1));
            // A long chain is a deep tree.
            if (++chained > MOST_CHAINED) {
                throw new Unreadable("more than " + MOST_CHAINED + " parts");
            }
        }
        return left;
    }

    private XPath unary() throws Unreadable {
        if (++nested > DEEPEST) {
            throw new Unreadable("brackets more than " + DEEPEST + " deep");
        }
        try {
            if (kind.equals("sign") && token.equals("-")) {
                next();
                XPath negated = unary();
                return negated instanceof XPath.Number number
                        ? new XPath.Number(number.value().negate())
                        : new XPath.Binary("-", new XPath.Number(BigDecimal.ZERO), negated);
            }
            return primary();
        } finally {
            nested--;
        }
    }

    private XPath primary() throws Unreadable {
        String found = token;
        switch (kind) {
            case "number" -> {
                if (found.length() > LONGEST_NUMBER) {
                    throw new Unreadable("a number of more than " + LONGEST_NUMBER + " digits");
                }
                next();
                return new XPath.Number(new BigDecimal(found));
            }
            case "literal" -> {
                next();
                return new XPath.Literal(found.substring(1, found.length() - 1));
            }
            case "path" -> {
                next();
                return new XPath.Path(found);
            }
            case "word" -> {
                next();
                return kind.equals("sign") && token.equals("(") ? call(found) : new XPath.Path(found);
            }
            default -> {
                if (!found.equals("(")) {
                    throw unexpected();
                }
                next();
                XPath inner = level(0);
                close();
                return inner;
            }
        }
    }

    private XPath call(String name) throws Unreadable {
        next();
        ImmutableList.Builder<XPath> arguments = ImmutableList.builder();
        while (!token.equals(")") || kind.equals("literal")) {
            arguments.add(level(0));
            if (!kind.equals("sign") || !token.equals(",")) {
                break;
            }
            next();
        }
        close();
        return new XPath.Call(name, arguments.build());
    }

    private void close() throws Unreadable {
        if (!kind.equals("sign") || !token.equals(")")) {
            throw unexpected();
        }
        next();
    }
}
