package org.polder.problem;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * One thing that is wrong with some input, said in full: the thing, what was found, what is allowed and the likely
 * fix.
 *
 * @param code a stable name for the kind of problem, such as {@code unknown-option}
 * @param severity how much it matters
 * @param place where it is
 * @param message one or more full sentences for a developer or analyst
 * @param details the values the message speaks of, by name, so that other texts can be made from the same problem
 */
public record Problem(
        String code, Severity severity, Place place, String message, ImmutableMap<String, String> details) {

    /**
     * Makes an error without details.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what is wrong
     * @return the problem
     */
    public static Problem error(String code, Place place, String message) {
        return new Problem(code, Severity.ERROR, place, message, ImmutableMap.of());
    }

    /**
     * Makes a warning without details.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what is wrong
     * @return the problem
     */
    public static Problem warning(String code, Place place, String message) {
        return new Problem(code, Severity.WARNING, place, message, ImmutableMap.of());
    }

    /**
     * Adds the values the message speaks of.
     *
     * @param values the values by name
     * @return this problem with these details
     */
    public Problem with(Map<String, String> values) {
        return new Problem(code, severity, place, message, ImmutableMap.copyOf(values));
    }

    /**
     * Puts this problem inside a wider place.
     *
     * @param wider the file, line or respondent it was found in
     * @return this problem with the parts of the place it lacked
     */
    public Problem within(Place wider) {
        return new Problem(code, severity, place.within(wider), message, details);
    }

    /**
     * Tells whether this problem keeps the input from being used.
     *
     * @return true for an error
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        String where = place.toString();
        return where.isEmpty() ? message : where + ": " + message;
    }
}
