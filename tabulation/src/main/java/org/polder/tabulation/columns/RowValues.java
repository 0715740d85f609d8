package org.polder.tabulation.columns;

import java.util.Optional;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Variable;

/** Adds what respondents of a block have for the variable of the rows. */
final class RowValues {
    private static final int[] NO_STATES = new int[0];
    private static final double[] NO_NUMBERS = new double[0];

    private final Variable variable;
    private final States states;
    private final int[] stateOf;
    private final double[] numbers;
    private final Optional<Chosen> chosen;

    RowValues(BlockView view, Variable variable) {
        this.variable = variable;
        this.states = States.of(variable);
        boolean multiple = variable.kind() == Variable.Kind.MULTIPLE;
        this.stateOf = multiple ? NO_STATES : view.states(variable.name());
        this.chosen = multiple ? Optional.of(new Chosen(view, variable)) : Optional.empty();
        this.numbers = variable.kind().isNumeric() ? view.numbers(variable.name()) : NO_NUMBERS;
    }

    void add(int row, long group, Count count, CrossCounts.Builder counts) {
        if (chosen.isPresent()) {
            addChosen(chosen.get(), row, group, count, counts);
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

    private void addChosen(Chosen all, int row, long group, Count count, CrossCounts.Builder counts) {
        int[] places = all.of(row);
        if (places.length == 0) {
            counts.absent(group, all.isLeftOpen(row), count);
            return;
        }
        boolean substantive = false;
        for (int place : places) {
            substantive |= variable.categories().get(place).isSubstantive();
            counts.category(group, place, count);
        }
        counts.answered(group, substantive, count);
    }
}
