package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Fills columns: respondent by respondent, or a column at a time.
 *
 * <p>A reader that goes row by row gets the {@link #column} of each variable once, gives every one of them a value for
 * each row, and calls {@link #endRow}, or {@link #dropRow} when the row turns out to be bad. A reader that goes column
 * by column fills one after the other and never ends a row. Not safe for several threads: let each fill a builder of
 * its own, and {@link #append} them.
 */
public final class ColumnsBuilder {
    private static final int BYTES_AN_ANSWER = 2;

    private final Schema schema;
    private final ImmutableMap<String, Column> columns;
    private final Reached reached;
    private final Places places = new Places();
    private int rows;

    ColumnsBuilder(Schema schema, Predicate<Variable> kept) {
        this.schema = schema;
        this.reached = new Reached(schema);
        ImmutableMap.Builder<String, Column> byName = ImmutableMap.builder();
        schema.variables().stream().filter(kept).forEach(variable -> byName.put(variable.name(), Column.of(variable)));
        this.columns = byName.buildOrThrow();
    }

    /**
     * Gives what fills the column of a variable.
     *
     * @param variable the variable's name
     * @return the same writer at each call
     * @throws org.polder.problem.ProblemsException when there is no variable of that name
     */
    public ColumnWriter column(String variable) {
        return known(schema.variable(variable));
    }

    private Column known(Variable variable) {
        Column column = columns.get(variable.name());
        if (column == null) {
            throw new IllegalStateException("'" + variable.name() + "' has no column");
        }
        return column;
    }

    /**
     * Ends a row of a respondent who got to all items, when every column was given its value.
     *
     * @param place where the row stands, for messages
     */
    public void endRow(Place place) {
        endRow(place, reached.all());
    }

    /**
     * Ends a row, when every column was given its value.
     *
     * @param place where the row stands, for messages
     * @param items how many of the {@link Schema#items} the respondent got to
     */
    public void endRow(Place place, int items) {
        if (rows == Integer.MAX_VALUE) {
            throw new IllegalStateException("Columns hold " + rows + " respondents at most");
        }
        reached.add(items);
        places.add(place);
        rows++;
    }

    /** Forgets the row that was begun and not ended. */
    public void dropRow() {
        columns.values().forEach(column -> column.truncate(rows));
    }

    /**
     * Adds a respondent, unless values do not fit their variables.
     *
     * @param respondent the respondent
     * @return what is wrong; nothing when the respondent was added
     */
    public ImmutableList<Problem> add(Respondent respondent) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        columns.values().forEach(column -> {
            Value value = respondent.value(column.variable().name());
            column.variable().misfit(value, respondent.place()).ifPresentOrElse(found::add, () -> column.add(value));
        });
        ImmutableList<Problem> problems = found.build();
        if (problems.isEmpty()) {
            endRow(respondent.place(), reached.of(respondent));
        } else {
            dropRow();
        }
        return problems;
    }

    /**
     * Adds the respondents of another builder behind those of this one.
     *
     * @param other a builder of the same schema, with all its rows ended; it is not to be used any more
     */
    public void append(ColumnsBuilder other) {
        other.settle();
        settle();
        columns.values().forEach(column -> column.addAll(other.known(column.variable())));
        reached.addAll(other.reached, other.rows);
        places.addAll(other.places, other.rows);
        rows = Math.addExact(rows, other.rows);
    }

    /** Ends the rows that a reader going column by column never ended, and finds columns of another length. */
    private void settle() {
        if (rows == 0) {
            int longest = columns.values().stream().mapToInt(Column::size).max().orElse(0);
            for (int i = 0; i < longest; i++) {
                endRow(Place.none());
            }
        }
        List<String> wrong = columns.values().stream()
                .filter(column -> column.size() != rows)
                .map(column -> "'" + column.variable().name() + "' has " + column.size())
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "There are " + rows + " rows, but " + String.join(", ", wrong) + ": give each row one value");
        }
    }

    /**
     * Gives the columns; the builder is not to be used any more.
     *
     * @return the columns
     * @throws IllegalStateException naming the columns that were given more or fewer values than others
     */
    public Columns build() {
        return build(Skipped.none());
    }

    /**
     * Gives the columns of data of which some rows could not be read; the builder is not to be used any more.
     *
     * @param skipped the rows left out
     * @return the columns, whose tables tell of those rows
     * @throws IllegalStateException naming the columns that were given more or fewer values than others
     */
    public Columns build(Skipped skipped) {
        settle();
        columns.values().forEach(Column::freeze);
        reached.freeze();
        addPlanes();
        return new Columns(schema, columns, reached, places, rows, skipped);
    }

    /** Keeps bitmaps beside the codes, of the smallest variables first, within two bytes an answer over all. */
    private void addPlanes() {
        long answers = 0;
        long taken = 0;
        List<ChoiceColumn> choices = new ArrayList<>();
        for (Column column : columns.values()) {
            if (column.variable().kind().isCategorical()) {
                answers += rows;
                taken += column.bytes();
            }
            if (column instanceof ChoiceColumn choice) {
                choices.add(choice);
            }
        }
        choices.sort(Comparator.comparingInt(choice -> choice.states().categories()));
        for (ChoiceColumn choice : choices) {
            taken += Planes.most(choice.states(), rows);
            if (taken > BYTES_AN_ANSWER * answers) {
                return;
            }
            choice.addPlanes();
        }
    }
}
