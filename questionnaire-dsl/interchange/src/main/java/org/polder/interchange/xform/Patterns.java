package org.polder.interchange.xform;

import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/**
 * Turns a regular expression that may match anywhere into one for the whole text, as XForms wants it. Only expressions
 * that every engine reads alike are taken: letters, digits and spaces, groups, choices, plain classes and the repeats
 * {@code *}, {@code +} and {@code ?}, tied to the ends by {@code ^} and {@code $}.
 */
final class Patterns {
    private static final String BEFORE = "(?s:.*)(?:";
    private static final String AFTER = ")(?s:.*)";

    private Patterns() {}

    static Optional<String> whole(String pattern) {
        StringBuilder whole = new StringBuilder(BEFORE);
        boolean inClass = false;
        char before = '(';
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == ' ';
            boolean allowed = inClass ? plain || "]-^".indexOf(c) >= 0 : plain || "^$()|*+?[".indexOf(c) >= 0;
            boolean extension = c == '?' && before == '(';
            if (!allowed || extension) {
                return Optional.empty();
            }
            // In Java a dollar sign also matches before the last line break.
            whole.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
            inClass = c == '[' || inClass && c != ']';
            before = c;
        }
        return Optional.of(whole.append(AFTER).toString());
    }

    /** Turns an expression for the whole text into one that may match anywhere; the counterpart of {@link #whole}. */
    static Optional<String> anywhere(String pattern) {
        if (pattern.startsWith(BEFORE) && pattern.endsWith(AFTER)) {
            String inner = pattern.substring(BEFORE.length(), pattern.length() - AFTER.length())
                    .replace("\\z", "$");
            return whole(inner).filter(pattern::equals).map(whole -> inner);
        }
        return whole(pattern).map(taken -> "^(" + pattern + ")$").filter(Patterns::isSound);
    }

    private static boolean isSound(String pattern) {
        try {
            return !new Condition.TextMatches(ItemId.of("any"), pattern)
                    .pattern()
                    .isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
