package org.polder.tabulation.columns;

import java.util.BitSet;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** What all respondents have for one variable. */
abstract class Column implements ColumnWriter {
    private final Variable variable;
    private final States states;

    Column(Variable variable) {
        this.variable = variable;
        this.states = States.of(variable);
    }

    static Column of(Variable variable) {
        return switch (variable.kind()) {
            case SINGLE -> new ChoiceColumn(variable);
            case MULTIPLE -> new MultipleColumn(variable);
            case NUMBER -> new NumberColumn(variable);
            case DATE -> new DayColumn(variable);
            case TEXT -> new TextColumn(variable);
        };
    }

    final Variable variable() {
        return variable;
    }

    final States states() {
        return states;
    }

    abstract int size();

    /** Drops the respondents from a row on. */
    abstract void truncate(int rows);

    /** Adds the respondents of another column of the same variable. */
    abstract void addAll(Column other);

    /** Gives back the room that is not used: nothing more is added. */
    abstract void freeze();

    abstract Value value(int block, int row);

    /** Adds a state other than a number, a day or a text. */
    abstract void state(int state);

    /** How many bytes the respondents take, the ends of blocks that are not used left out. */
    abstract long bytes();

    @Override
    public void category(int place) {
        if (place < 0 || place >= states.categories()) {
            throw new IllegalArgumentException("'" + variable.name() + "' has " + states.categories()
                    + " categories, and none at place " + place + ": count places from 0");
        }
        state(place);
    }

    @Override
    public void absent(Missing kind) {
        state(states.absent(kind));
    }

    @Override
    public void categories(long places) {
        throw refused("several categories");
    }

    @Override
    public void categories(BitSet places) {
        throw refused("several categories");
    }

    @Override
    public void number(double value) {
        throw refused("a number");
    }

    @Override
    public void day(int epochDay) {
        throw refused("a day");
    }

    @Override
    public void text(String value) {
        throw refused("a text");
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(
                "'" + variable.name() + "' is of kind " + variable.kind() + ", and cannot have " + what);
    }

    @Override
    public void value(Value value) {
        Optional<Problem> misfit = variable.misfit(value, Place.none());
        if (misfit.isPresent()) {
            throw new IllegalArgumentException(misfit.get().message());
        }
        add(value);
    }

    /** Adds a value that fits the variable. */
    void add(Value value) {
        if (value.isAnswered()) {
            state(place(value.codes().first()));
        } else {
            absent(value.absence().orElseThrow());
        }
    }

    final int place(int code) {
        for (int i = 0; i < states.categories(); i++) {
            if (variable.categories().get(i).code() == code) {
                return i;
            }
        }
        throw new IllegalArgumentException("'" + variable.name() + "' has no code " + code);
    }
}
