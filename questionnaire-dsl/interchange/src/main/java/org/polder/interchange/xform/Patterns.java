package org.polder.interchange.xform;

import java.util.Optional;

/**
 * Turns a regular expression that may match anywhere into one for the whole text, as XForms wants it. Only expressions
 * that every engine reads alike are taken: letters, digits and spaces, groups, choices, plain classes and the repeats
 * {@code *}, {@code +} and {@code ?}, tied to the ends by {@code ^} and {@code $}.
 */
final class Patterns {
    private Patterns() {}

    static Optional<String> whole(String pattern) {
        StringBuilder whole = new StringBuilder("(?s:.*)(?:");
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
        return Optional.of(whole.append(")(?s:.*)").toString());
    }
}
