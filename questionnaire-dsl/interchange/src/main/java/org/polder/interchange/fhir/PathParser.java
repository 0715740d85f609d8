package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.interchange.fhir.PathTokens.Kind;
import org.polder.interchange.fhir.PathTokens.Token;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;

/** Takes FHIRPath apart; the grammar is that of its specification, version 2.0.0, without types. */
final class PathParser {
    private static final int DEEPEST = 200;
    private static final int MOST_JOINED = 2_000;
    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry("implies", 1),
            Map.entry("or", 2),
            Map.entry("xor", 2),
            Map.entry("and", 3),
            Map.entry("in", 4),
            Map.entry("contains", 4),
            Map.entry("=", 5),
            Map.entry("~", 5),
            Map.entry("!=", 5),
            Map.entry("!~", 5),
            Map.entry("<", 6),
            Map.entry("<=", 6),
            Map.entry(">", 6),
            Map.entry(">=", 6),
            Map.entry("|", 7),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("&", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("div", 10),
            Map.entry("mod", 10));
    private static final Set<String> UNITS = Set.of(
            "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private PathParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Path parse(String expression) throws NotUnderstood {
        PathParser parser = new PathParser(PathTokens.of(expression));
        Path whole = parser.expression(1);
        if (parser.peek().kind() != Kind.END) {
            throw new NotUnderstood("has '" + HardenedJson.cut(parser.peek().text()) + "' after its end");
        }
        return whole;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean isNext(String sign) {
        Token token = peek();
        return token.text().equals(sign) && (token.kind() == Kind.SIGN || token.kind() == Kind.NAME);
    }

    private boolean take(String sign) {
        boolean found = isNext(sign);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String sign) throws NotUnderstood {
        if (!take(sign)) {
            throw new NotUnderstood("has '" + HardenedJson.cut(peek().text()) + "' where '" + sign + "' should stand");
        }
    }

    private int strength() {
        Token token = peek();
        boolean operator = token.kind() == Kind.SIGN || token.kind() == Kind.NAME;
        return operator ? STRENGTH.getOrDefault(token.text(), 0) : 0;
    }

    private Path expression(int least) throws NotUnderstood {
        if (++depth > DEEPEST) {
            throw new NotUnderstood("nests more than " + DEEPEST + " deep");
        }
        Path left = signed();
        for (int joined = 0; strength() >= least; joined++) {
            if (joined > MOST_JOINED) {
                throw new NotUnderstood("joins more than " + MOST_JOINED + " parts");
            }
            int strength = strength();
            String operator = tokens.get(at++).text();
            left = new Path.Binary(operator, left, expression(strength + 1));
        }
        depth--;
        return left;
    }

    private Path signed() throws NotUnderstood {
        if (take("-")) {
            return new Path.Minus(chained());
        }
        take("+");
        return chained();
    }

    private Path chained() throws NotUnderstood {
        Path path = first();
        for (int steps = 0; steps < MOST_JOINED; steps++) {
            if (take(".")) {
                path = step(path);
            } else if (take("[")) {
                path = new Path.Index(path, expression(1));
                expect("]");
            } else {
                return path;
            }
        }
        throw new NotUnderstood("takes more than " + MOST_JOINED + " steps");
    }

    private Path first() throws NotUnderstood {
        Token token = peek();
        switch (token.kind()) {
            case WORDS -> {
                at++;
                return new Path.Literal(Path.Kind.WORDS, token.text());
            }
            case DATE -> {
                at++;
                return new Path.Literal(Path.Kind.DATE, token.text());
            }
            case NUMBER -> {
                at++;
                return number(token.text());
            }
            case OUTSIDE -> {
                at++;
                return new Path.Outside(token.text().replaceAll("['`]", ""));
            }
            case NAME -> {
                if (token.text().equals("true") || token.text().equals("false")) {
                    at++;
                    return new Path.Literal(Path.Kind.FLAG, token.text());
                }
                return step(new Path.Focus());
            }
            case SIGN, END -> {
                return enclosed();
            }
        }
        throw new NotUnderstood("cannot be read");
    }

    private Path number(String text) {
        Token unit = peek();
        if (unit.kind() == Kind.NAME && UNITS.contains(unit.text()) || unit.kind() == Kind.WORDS) {
            at++;
            return new Path.Amount(text, unit.text());
        }
        return new Path.Literal(Path.Kind.NUMBER, text);
    }

    private Path enclosed() throws NotUnderstood {
        if (take("{")) {
            expect("}");
            return new Path.Literal(Path.Kind.EMPTY, "{}");
        }
        expect("(");
        Path inner = expression(1);
        expect(")");
        return inner;
    }

    private Path step(Path of) throws NotUnderstood {
        Token name = tokens.get(at);
        if (name.kind() != Kind.NAME) {
            throw new NotUnderstood("has '" + HardenedJson.cut(name.text()) + "' where a name should stand");
        }
        at++;
        String plain = name.text().replace("`", "");
        if (plain.equals("$this") && of instanceof Path.Focus) {
            return of;
        }
        if (!take("(")) {
            return new Path.Member(of, plain);
        }
        ImmutableList.Builder<Path> arguments = ImmutableList.builder();
        if (!take(")")) {
            do {
                arguments.add(expression(1));
            } while (take(","));
            expect(")");
        }
        return new Path.Call(of, plain, arguments.build());
    }
}
