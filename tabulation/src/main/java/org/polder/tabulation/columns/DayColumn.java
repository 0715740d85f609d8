package org.polder.tabulation.columns;

import java.time.LocalDate;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** The days of all respondents. */
final class DayColumn extends GivenColumn {
    private final Codes.Wide days = new Codes.Wide();

    DayColumn(Variable variable) {
        super(variable);
    }

    Codes.Wide days() {
        return days;
    }

    @Override
    public void day(int epochDay) {
        days.add(epochDay);
        given();
    }

    @Override
    void blank() {
        days.add(0);
    }

    @Override
    Value given(int block, int row) {
        return Value.day(LocalDate.ofEpochDay(days.at(block, row)));
    }

    @Override
    void addGiven(Value value) {
        day((int) value.number().orElseThrow());
    }

    @Override
    void truncate(int rows) {
        super.truncate(rows);
        days.truncate(rows);
    }

    @Override
    void addAll(Column other) {
        DayColumn more = (DayColumn) other;
        codes().addAll(more.codes());
        days.addAll(more.days);
    }

    @Override
    void freeze() {
        super.freeze();
        days.trim();
    }

    @Override
    long bytes() {
        return super.bytes() + (long) days.bytesEach() * days.size();
    }
}
