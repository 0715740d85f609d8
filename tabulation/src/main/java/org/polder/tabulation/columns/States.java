package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.List;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * What a respondent can have for a variable, numbered: first its categories in order, then the reasons why there is no
 * answer, then, for numbers, days and texts, that there is one.
 *
 * @param categories how many categories the variable has
 */
record States(int categories) {
    static States of(Variable variable) {
        return new States(variable.categories().size());
    }

    int leftOpen() {
        return categories;
    }

    int notAsked() {
        return categories + 1;
    }

    int notReached() {
        return categories + 2;
    }

    /** The state of a number, a day or a text, whatever it is. */
    int given() {
        return categories + 3;
    }

    int count() {
        return categories + 4;
    }

    boolean isAnswered(int state) {
        return state < categories || state == given();
    }

    int absent(Missing kind) {
        return switch (kind) {
            case LEFT_OPEN -> leftOpen();
            case NOT_ASKED -> notAsked();
            case NOT_REACHED -> notReached();
            case DONT_KNOW, REFUSED, NOT_APPLICABLE ->
                throw new IllegalArgumentException("A value of kind " + kind + " is a category: give its code");
        };
    }

    /** The value of each state but the last, whose value is kept elsewhere. */
    List<Value> values(Variable variable) {
        List<Value> values = new ArrayList<>();
        variable.codes().forEach(code -> values.add(Value.of(code)));
        values.add(Value.leftOpen());
        values.add(Value.notAsked());
        values.add(Value.notReached());
        return List.copyOf(values);
    }
}
