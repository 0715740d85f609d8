package org.polder.interchange.limesurvey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out equations as LimeSurvey's ExpressionManager does in PHP, for the operators and functions that the writer
 * uses: what is empty, how texts and numbers compare, that both sides and all arguments are always worked out.
 */
final class EquationReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"[^\"]*\")|(?<number>[0-9]+[.]?[0-9]*)|(?<word>[A-Za-z][A-Za-z0-9_]*(?:[.][A-Za-z]+)?)"
                    + "|(?<sign><=|>=|==|!=|[<>!+*/(),-]))");

    private final Function<String, Object> variables;
    private final LocalDate today;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private EquationReader(String equation, Function<String, Object> variables, LocalDate today) {
        this.variables = variables;
        this.today = today;
        Matcher matcher = TOKEN.matcher(equation.strip());
        int end = 0;
        while (matcher.lookingAt() && end < equation.strip().length()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, equation.strip().length());
        }
        if (end < equation.strip().length()) {
            throw new IllegalArgumentException("Cannot cut " + equation + " at " + end);
        }
    }

    /** The value of an equation: a text, a number or a truth value; variables give texts, or nothing. */
    static Object value(String equation, Function<String, Object> variables, LocalDate today) {
        EquationReader reader = new EquationReader(equation, variables, today);
        Object value = reader.or();
        if (reader.at < reader.tokens.size()) {
            throw new IllegalArgumentException("What is '" + reader.tokens.get(reader.at) + "' in " + equation);
        }
        return value;
    }

    static boolean holds(String equation, Function<String, Object> variables, LocalDate today) {
        return isTrue(value(equation, variables, today));
    }

    static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        return !value.equals("") && !value.equals("0");
    }

    private boolean next(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private Object or() {
        Object left = and();
        while (next("or")) {
            Object right = and();
            left = isTrue(left) | isTrue(right);
        }
        return left;
    }

    private Object and() {
        Object left = equality();
        while (next("and")) {
            Object right = equality();
            left = isTrue(left) & isTrue(right);
        }
        return left;
    }

    private Object equality() {
        Object left = relation();
        while (at < tokens.size()) {
            if (next("==")) {
                left = equal(left, relation());
            } else if (next("!=")) {
                left = !equal(left, relation());
            } else {
                return left;
            }
        }
        return left;
    }

    private Object relation() {
        Object left = sum();
        for (String sign : List.of("<=", ">=", "<", ">")) {
            if (next(sign)) {
                return compares(left, sign, sum());
            }
        }
        return left;
    }

    private Object sum() {
        Object left = product();
        while (at < tokens.size()) {
            if (next("+")) {
                Object right = product();
                boolean numbers = isNumber(left) && isNumber(right);
                left = numbers ? (Object) (number(left) + number(right)) : text(left) + text(right);
            } else if (next("-")) {
                left = arithmetic(left, '-', product());
            } else {
                return left;
            }
        }
        return left;
    }

    private Object product() {
        Object left = unary();
        while (at < tokens.size()) {
            if (next("*")) {
                left = arithmetic(left, '*', unary());
            } else if (next("/")) {
                left = arithmetic(left, '/', unary());
            } else {
                return left;
            }
        }
        return left;
    }

    private static Object arithmetic(Object left, char sign, Object right) {
        if (!isNumber(left) || !isNumber(right) || sign == '/' && number(right) == 0) {
            return Double.NaN;
        }
        return switch (sign) {
            case '-' -> number(left) - number(right);
            case '*' -> number(left) * number(right);
            default -> number(left) / number(right);
        };
    }

    private Object unary() {
        if (next("!")) {
            return !isTrue(primary());
        }
        return next("-") ? (Object) (-number(primary())) : primary();
    }

    private Object primary() {
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Object value = or();
            expect(")");
            return value;
        }
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        if (Character.isDigit(token.charAt(0))) {
            return token;
        }
        return next("(") ? call(token) : variables.apply(token);
    }

    private void expect(String token) {
        if (!next(token)) {
            throw new IllegalArgumentException("Expected " + token + " at " + at + " of " + tokens);
        }
    }

    private Object call(String function) {
        List<Object> given = new ArrayList<>();
        if (!next(")")) {
            do {
                given.add(or());
            } while (next(","));
            expect(")");
        }
        return switch (function) {
            case "is_empty" -> given.get(0).equals("") || given.get(0).equals(false);
            case "if" -> isTrue(given.get(0)) ? given.get(1) : given.get(2);
            case "count" ->
                (double) given.stream().filter(value -> !text(value).isEmpty()).count();
            case "sum" -> given.stream().mapToDouble(EquationReader::number).sum();
            case "min" -> number(given.get(0)) <= number(given.get(1)) ? given.get(0) : given.get(1);
            case "strlen" ->
                (double) text(given.get(0)).codePointCount(0, text(given.get(0)).length());
            case "trim" -> text(given.get(0)).strip();
            case "substr" -> substring(text(given.get(0)), (int) number(given.get(1)), (int) number(given.get(2)));
            case "floor" -> Math.floor(number(given.get(0)));
            case "intval" -> (double) (long) number(given.get(0));
            case "str_replace" -> text(given.get(2)).replace(text(given.get(0)), text(given.get(1)));
            case "htmlspecialchars_decode" ->
                text(given.get(0)).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            case "regexMatch" -> matches(text(given.get(0)), text(given.get(1)));
            case "mktime" -> day(given);
            case "date" -> date(text(given.get(0)), given.size() > 1 ? (LocalDate) given.get(1) : today);
            default -> throw new IllegalArgumentException("No function " + function);
        };
    }

    private static String substring(String text, int from, int length) {
        return text.substring(Math.min(from, text.length()), Math.min(from + length, text.length()));
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern.substring(1, pattern.length() - 1))
                .matcher(text)
                .find();
    }

    private static LocalDate day(List<Object> given) {
        return LocalDate.of((int) number(given.get(5)), 1, 1)
                .plusMonths((long) number(given.get(3)) - 1)
                .plusDays((long) number(given.get(4)) - 1);
    }

    private static String date(String format, LocalDate day) {
        return switch (format) {
            case "Y-m-d" -> day.toString();
            case "Ymd" -> day.toString().replace("-", "");
            case "Y" -> String.valueOf(day.getYear());
            case "n" -> String.valueOf(day.getMonthValue());
            case "j" -> String.valueOf(day.getDayOfMonth());
            case "t" -> String.valueOf(day.lengthOfMonth());
            default -> throw new IllegalArgumentException("No format " + format);
        };
    }

    private static boolean isNumber(Object value) {
        return value instanceof Double || value instanceof String text && text.matches("-?[0-9]+([.][0-9]*)?");
    }

    static double number(Object value) {
        return value instanceof Double number ? number : isNumber(value) ? Double.parseDouble((String) value) : 0;
    }

    /** PHP shows a float in 14 digits. */
    static String text(Object value) {
        if (value instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                return "NAN";
            }
            return new BigDecimal(number)
                    .round(new MathContext(14))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value instanceof Boolean truth ? truth ? "1" : "" : (String) value;
    }

    private static boolean equal(Object left, Object right) {
        return isNumber(left) && isNumber(right)
                ? number(left) == number(right)
                : text(left).equals(text(right));
    }

    private static boolean compares(Object left, String sign, Object right) {
        boolean numbers = isNumber(left) && isNumber(right);
        if (!numbers && (isNumber(left) || isNumber(right))) {
            return false;
        }
        int order = numbers
                ? Double.compare(number(left), number(right))
                : text(left).compareTo(text(right));
        return switch (sign) {
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order > 0;
        };
    }
}
