package org.polder.tabulation.columns;

import java.util.List;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** The state of each respondent for a single choice. */
final class ChoiceColumn extends Column {
    private final Codes codes;
    private final List<Value> values;

    ChoiceColumn(Variable variable) {
        super(variable);
        this.codes = Codes.below(states().given());
        this.values = states().values(variable);
    }

    Codes codes() {
        return codes;
    }

    @Override
    int size() {
        return codes.size();
    }

    @Override
    void truncate(int rows) {
        codes.truncate(rows);
    }

    @Override
    void addAll(Column other) {
        codes.addAll(((ChoiceColumn) other).codes);
    }

    @Override
    void freeze() {
        codes.trim();
    }

    @Override
    Value value(int block, int row) {
        return values.get(codes.at(block, row));
    }

    @Override
    void state(int state) {
        codes.add(state);
    }

    @Override
    long bytes() {
        return (long) codes.bytesEach() * codes.size();
    }
}
