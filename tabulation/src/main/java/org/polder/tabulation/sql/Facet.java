package org.polder.tabulation.sql;

import java.util.List;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * How a variable shows in the rows of a statement: a column of states, which tell the category or the lack of one by a
 * small whole number and are NULL for a bad cell, and beside it the number, the text, or for each option of a multiple
 * choice whether it was chosen.
 *
 * @param index makes the names of the columns
 * @param variable the variable
 */
record Facet(int index, Variable variable) {
    String state() {
        return "s" + index;
    }

    String number() {
        return "x" + index;
    }

    String text() {
        return "t" + index;
    }

    String option(int place) {
        return "o" + index + "_" + place;
    }

    int categories() {
        return variable.categories().size();
    }

    /** How many states are answers. */
    int answers() {
        return switch (variable.kind()) {
            case SINGLE -> categories();
            case MULTIPLE -> 2;
            case NUMBER, DATE, TEXT -> 1 + categories();
        };
    }

    int states() {
        return answers() + 2;
    }

    int leftOpen() {
        return answers();
    }

    /** The state of who was not asked or did not get so far. */
    int absent() {
        return answers() + 1;
    }

    int absent(Missing kind) {
        return kind == Missing.LEFT_OPEN ? leftOpen() : absent();
    }

    /** The state of who has a category, but for multiple choices, where it tells whether one is substantive. */
    int category(int place) {
        return switch (variable.kind()) {
            case SINGLE -> place;
            case MULTIPLE -> variable.categories().get(place).isSubstantive() ? 0 : 1;
            case NUMBER, DATE, TEXT -> place + 1;
        };
    }

    /** The category of a state of a number, day or text that has one instead. */
    Category instead(int state) {
        return variable.categories().get(state - 1);
    }

    List<Integer> codes() {
        return variable.codes();
    }
}
