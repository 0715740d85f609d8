package org.polder.tabulation.coding;

import com.google.common.collect.ImmutableList;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A code for open answers.
 *
 * @param code its number
 * @param label what answers under it have in common
 * @param patterns regular expressions (RE2) that find such answers; an answer is found when one of them matches a part
 *     of it, whatever the capitals
 */
public record AnswerCode(int code, String label, ImmutableList<String> patterns) {

    // A pattern that cannot be read would find nothing, and look as if nobody had answered so.
    public AnswerCode {
        if (label.isBlank()) {
            throw new IllegalArgumentException("Code " + code + " has a blank label: say what answers under it share");
        }
        for (String pattern : patterns) {
            try {
                if (compiled(pattern).matcher("").find()) {
                    throw new IllegalArgumentException("The pattern '" + pattern + "' of code " + code
                            + " matches an empty answer, and so every answer: make it name something");
                }
            } catch (PatternSyntaxException unreadable) {
                throw new IllegalArgumentException(
                        "The pattern '" + pattern + "' of code " + code + " is no regular expression: "
                                + unreadable.getDescription(),
                        unreadable);
            }
        }
    }

    /**
     * Makes a code.
     *
     * @param code its number
     * @param label what answers under it have in common
     * @param patterns regular expressions that find such answers
     * @return the code
     */
    public static AnswerCode of(int code, String label, String... patterns) {
        return new AnswerCode(code, label, ImmutableList.copyOf(patterns));
    }

    static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
