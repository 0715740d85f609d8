package org.polder.tabulation.columns;

import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Variable;

/** Adds what respondents of a block have for the variable of the rows. */
final class RowValues {
    private static final int[] NO_STATES = new int[0];
    private static final double[] NO_NUMBERS = new double[0];

    private final BlockView view;
    private final Variable variable;
    private final States states;
    private final int[] stateOf;
    private final double[] numbers;

    RowValues(BlockView view, Variable variable) {
        this.view = view;
        this.variable = variable;
        this.states = States.of(variable);
        this.stateOf = variable.kind() == Variable.Kind.MULTIPLE ? NO_STATES : view.states(variable.name());
        this.numbers = variable.kind().isNumeric() ? view.numbers(variable.name()) : NO_NUMBERS;
    }

    void add(int row, long group, Count count, CrossCounts.Builder counts) {
        if (stateOf.length == 0) {
            addChosen(row, group, count, counts);
            return;
        }
        int state = stateOf[row];
        if (state < states.categories()) {
            counts.category(group, state, count);
        } else if (state != states.given()) {
            counts.absent(group, state == states.leftOpen(), count);
        } else if (numbers.length > 0) {
            counts.number(group, numbers[row], count);
        } else {
            counts.answered(group, true, count);
        }
    }

    private void addChosen(int row, long group, Count count, CrossCounts.Builder counts) {
        int[] chosen = view.chosenBy(variable.name(), row);
        if (chosen.length == 0) {
            int[] leftOpen = view.plane(variable.name(), states.leftOpen());
            counts.absent(group, leftOpen.length > 0 && (leftOpen[row >>> 5] & 1 << row) != 0, count);
            return;
        }
        boolean substantive = false;
        for (int place : chosen) {
            substantive |= variable.categories().get(place).isSubstantive();
            counts.category(group, place, count);
        }
        counts.answered(group, substantive, count);
    }
}
