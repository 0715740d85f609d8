package org.polder.interchange.limesurvey;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.interchange.internal.WrittenConnectives;

/**
 * Writes pieces of ExpressionScript. What {@code and} and {@code or} join has brackets where it needs them, and no
 * piece holds a backslash, which LimeSurvey's tokenizer takes for the escape of whatever quotation mark follows.
 */
final class Script {
    static final WrittenConnectives LOGIC = new WrittenConnectives("1", "0", "!");
    static final String TRUE = LOGIC.yes();
    static final String FALSE = LOGIC.no();

    private Script() {}

    static String all(List<String> parts) {
        return LOGIC.all(parts);
    }

    static String any(List<String> parts) {
        return LOGIC.any(parts);
    }

    static String not(String part) {
        return LOGIC.not(part);
    }

    static String all(String... parts) {
        return all(List.of(parts));
    }

    static String any(String... parts) {
        return any(List.of(parts));
    }

    /** The value of a variable; empty where its question is not asked, and allowed to be empty. */
    static String value(String variable) {
        return variable + ".NAOK";
    }

    static String filled(String value) {
        return "!is_empty(" + value + ")";
    }

    static String empty(String value) {
        return "is_empty(" + value + ")";
    }

    static String is(String value, String code) {
        return value + " == " + quoted(code);
    }

    static String choose(String condition, String then, String otherwise) {
        return "if(" + condition + ", " + then + ", " + otherwise + ")";
    }

    /** Counts how many of several conditions hold. */
    static String count(Collection<String> conditions) {
        return conditions.isEmpty()
                ? "0"
                : conditions.stream()
                        .map(condition -> choose(condition, "1", "0"))
                        .collect(Collectors.joining(", ", "sum(", ")"));
    }

    /** In a page a plus sign would put a text and a number one behind the other. */
    static String sum(String left, String right) {
        return "sum(" + left + ", " + right + ")";
    }

    static String number(BigDecimal number) {
        String digits = number.toPlainString();
        return number.signum() < 0 ? "(" + digits + ")" : digits;
    }

    static String quoted(String text) {
        if (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("ExpressionScript cannot quote " + text);
        }
        return '"' + text + '"';
    }

    /** Words that a respondent wrote, whose signs of HTML LimeSurvey keeps escaped, as they were written. */
    static String written(String value) {
        return "htmlspecialchars_decode(str_replace(\"&#123;\", \"{\", str_replace(\"&#125;\", \"}\", " + value + ")))";
    }

    /** Text as HTML in which nothing is an expression. */
    static String html(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '{', '}', '\\' -> html.append("&#").append(point).append(';');
                case '\n' -> html.append("<br />");
                case '\r' -> {
                    // A line feed follows, or nothing that could be shown.
                }
                default -> html.appendCodePoint(point);
            }
        });
        return html.toString();
    }
}
