package org.polder.tabulation.sql;

import java.util.OptionalInt;

/**
 * What a counted variable adds to the key that respondents are grouped by: its state for those who count, or whether
 * they chose an option of it.
 *
 * @param facet the variable
 * @param who who counts
 * @param option the place of the option; nothing for the state
 */
record RowDigit(Facet facet, Who who, OptionalInt option) {
    String column() {
        return "d" + facet.index() + "_" + who.index() + (option.isPresent() ? "_" + option.getAsInt() : "");
    }

    String expression() {
        String value = option.isPresent() ? facet.option(option.getAsInt()) : facet.state();
        if (who.isEveryone()) {
            return value;
        }
        return option.isPresent()
                ? "CASE WHEN " + who.column() + " = " + Who.IN + " THEN " + value + " ELSE 0 END"
                : "CASE WHEN " + who.column() + " = " + Who.IN + " THEN " + value + " + " + Who.IN + " ELSE "
                        + who.column() + " END";
    }

    int size() {
        return option.isPresent() ? 2 : facet.states() + (who.isEveryone() ? 0 : Who.IN);
    }

    /** The state that a value of this digit means; below 0 for {@link Who#OUT} and {@link Who#WITHOUT_WEIGHT}. */
    int state(int digit) {
        return who.isEveryone() ? digit : digit - Who.IN;
    }

    boolean isWithoutWeight(int digit) {
        return !who.isEveryone() && option.isEmpty() && digit == Who.WITHOUT_WEIGHT;
    }
}
