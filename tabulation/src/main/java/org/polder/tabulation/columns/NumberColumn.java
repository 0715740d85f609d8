package org.polder.tabulation.columns;

import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** The numbers of all respondents. */
final class NumberColumn extends GivenColumn {
    private final Numbers numbers = new Numbers();

    NumberColumn(Variable variable) {
        super(variable);
    }

    Numbers numbers() {
        return numbers;
    }

    @Override
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "'" + variable().name() + "' cannot have the number " + value + ": give the value as absent");
        }
        // There is one zero.
        numbers.add(value == 0 ? 0 : value);
        given();
    }

    @Override
    void blank() {
        numbers.add(Double.NaN);
    }

    @Override
    Value given(int block, int row) {
        return Value.number(numbers.at(block, row));
    }

    @Override
    void addGiven(Value value) {
        number(value.number().orElseThrow());
    }

    @Override
    void truncate(int rows) {
        super.truncate(rows);
        numbers.truncate(rows);
    }

    @Override
    void addAll(Column other) {
        NumberColumn more = (NumberColumn) other;
        codes().addAll(more.codes());
        numbers.addAll(more.numbers);
    }

    @Override
    void freeze() {
        super.freeze();
        numbers.trim();
    }

    @Override
    long bytes() {
        return super.bytes() + (long) Double.BYTES * numbers.size();
    }
}
