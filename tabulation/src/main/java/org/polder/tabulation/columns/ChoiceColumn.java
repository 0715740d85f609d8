package org.polder.tabulation.columns;

import java.util.List;
import java.util.Optional;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** The state of each respondent for a single choice. */
final class ChoiceColumn extends Column {
    private final Codes codes;
    private final List<Value> values;
    private Optional<Planes> planes = Optional.empty();

    ChoiceColumn(Variable variable) {
        super(variable);
        this.codes = Codes.below(states().given());
        this.values = states().values(variable);
    }

    Codes codes() {
        return codes;
    }

    /** Gives the bitmaps, where there was room to keep them. */
    Optional<Planes> planes() {
        return planes;
    }

    /** Keeps bitmaps as well. */
    void addPlanes() {
        planes = Optional.of(Planes.of(codes, states()));
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
        return (long) codes.bytesEach() * codes.size()
                + planes.map(Planes::bytes).orElse(0L);
    }
}
