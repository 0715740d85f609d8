package org.polder.interchange.limesurvey;

import java.util.Optional;

/**
 * Takes those regular expressions that every engine reads alike: letters, digits and spaces, groups, choices, plain
 * classes and the repeats {@code *}, {@code +} and {@code ?}, tied to the ends by {@code ^} and {@code $}.
 */
final class Patterns {
    /** In PHP a dollar sign also matches before the last line break; without backslashes that is kept out thus. */
    private static final String END = "$(?![^!-~ ])";

    private Patterns() {}

    /** The expression between slashes, as LimeSurvey wants it. */
    static Optional<String> between(String pattern) {
        StringBuilder taken = new StringBuilder("/");
        boolean inClass = false;
        char before = '(';
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == ' ';
            boolean allowed = inClass ? plain || "]-^".indexOf(c) >= 0 : plain || "^$()|*+?[".indexOf(c) >= 0;
            // A second sign behind a repeat makes it lazy or possessive, and one behind a bracket names a group.
            boolean extension = "?+*".indexOf(c) >= 0 && !inClass && "(?+*|^".indexOf(before) >= 0;
            if (!allowed || extension) {
                return Optional.empty();
            }
            taken.append(c == '$' && !inClass ? END : String.valueOf(c));
            inClass = c == '[' || inClass && c != ']';
            before = c;
        }
        return Optional.of(taken.append('/').toString());
    }
}
