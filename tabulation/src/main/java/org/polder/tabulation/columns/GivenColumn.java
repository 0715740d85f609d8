package org.polder.tabulation.columns;

import java.util.List;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** A column of numbers, days or texts: beside them, the state of each respondent. */
abstract class GivenColumn extends Column {
    private final Codes codes;
    private final List<Value> values;

    GivenColumn(Variable variable) {
        super(variable);
        this.codes = Codes.below(states().count());
        this.values = states().values(variable);
    }

    /** Tells in which state each respondent is; {@link States#given()} where there is a number, a day or a text. */
    final Codes codes() {
        return codes;
    }

    /** Adds a respondent without a number, day or text. */
    abstract void blank();

    abstract Value given(int block, int row);

    abstract void addGiven(Value value);

    final void given() {
        codes.add(states().given());
    }

    @Override
    final int size() {
        return codes.size();
    }

    @Override
    void truncate(int rows) {
        codes.truncate(rows);
    }

    @Override
    void freeze() {
        codes.trim();
    }

    @Override
    final Value value(int block, int row) {
        int state = codes.at(block, row);
        return state == states().given() ? given(block, row) : values.get(state);
    }

    @Override
    final void state(int state) {
        blank();
        codes.add(state);
    }

    @Override
    final void add(Value value) {
        if (value.isAnswered() && value.codes().isEmpty()) {
            addGiven(value);
        } else {
            super.add(value);
        }
    }

    @Override
    long bytes() {
        return (long) codes.bytesEach() * codes.size();
    }
}
