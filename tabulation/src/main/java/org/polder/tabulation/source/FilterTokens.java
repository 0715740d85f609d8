package org.polder.tabulation.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads the text of a filter piece by piece. */
final class FilterTokens {
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_.]*|_[\\p{L}\\p{N}_.]*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|`[^`]*`|'(?:[^']|'')*'");
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]+-[0-9]+-[0-9]+|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int at;

    FilterTokens(String text) {
        this.text = text;
    }

    boolean atEnd() {
        space();
        return at == text.length();
    }

    private void space() {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        at = space.lookingAt() ? space.end() : at;
    }

    /** Goes past a word or a sign, if it stands here. */
    boolean skip(String expected) {
        space();
        if (Character.isLetter(expected.charAt(0))) {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (word.lookingAt() && word.group().toLowerCase(Locale.ROOT).equals(expected)) {
                at = word.end();
                return true;
            }
            return false;
        }
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        // Programmers double these.
        boolean doubled =
                (expected.equals("&") || expected.equals("|") || expected.equals("=")) && text.startsWith(expected, at);
        at += doubled ? 1 : 0;
        return true;
    }

    void need(String sign) {
        if (!skip(sign)) {
            throw problem("expected '" + sign + "'");
        }
    }

    String name() {
        space();
        Matcher quoted = QUOTED.matcher(text).region(at, text.length());
        if (quoted.lookingAt()) {
            at = quoted.end();
            String found = quoted.group();
            String mark = found.substring(0, 1);
            return found.substring(1, found.length() - 1).replace(mark + mark, mark);
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw problem("expected the name of a variable");
        }
        // Full stops belong to names as Q23.1, but two of them stand between numbers.
        String name = word.group();
        int range = name.indexOf("..");
        name = range < 0 ? name : name.substring(0, range);
        at += name.length();
        return name;
    }

    String number() {
        space();
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw problem("expected a code, a number or a day");
        }
        at = number.end();
        return number.group();
    }

    ProblemsException problem(String expected) {
        space();
        String found = at == text.length()
                ? "at the end"
                : "at position " + (at + 1) + ", before '" + text.substring(at, Math.min(text.length(), at + 20)) + "'";
        return new ProblemsException(
                "The filter",
                List.of(Problem.error(
                        "filter",
                        Place.none(),
                        "'" + shortened() + "' is no filter: " + found + ", " + expected
                                + ". Such are \"Q1 = 1,2 and age >= 18\" and \"reached(Q16)\"")));
    }

    private String shortened() {
        int longest = 200;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
