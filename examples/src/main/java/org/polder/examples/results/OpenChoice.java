package org.polder.examples.results;

import java.util.OptionalInt;

/**
 * Which open answers a researcher looks at.
 *
 * @param place the name of a place; empty for none
 * @param sought the words sought
 * @param only {@code uncoded}, the number of a code, or empty for all
 * @param from the first one shown, from 0
 * @param next where to go on typing, by the place in the list
 */
record OpenChoice(String place, String sought, String only, int from, OptionalInt next) {
    static final String UNCODED = "uncoded";
    private static final int LONGEST_SOUGHT = 200;
    private static final String NUMBER = "\\d{1,6}";

    static OpenChoice of(String place, String sought, String only, String from) {
        return new OpenChoice(
                place,
                sought.substring(0, Math.min(LONGEST_SOUGHT, sought.length())),
                only.equals(UNCODED) || only.matches(NUMBER) ? only : "",
                from.matches(NUMBER) ? Integer.parseInt(from) : 0,
                OptionalInt.empty());
    }

    OpenChoice goOnAt(int index) {
        return new OpenChoice(place, sought, only, from, OptionalInt.of(index));
    }
}
