package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Turns respondents into rows by a codebook, to load a database table or write a file: what {@link FlatReader} reads
 * back as the same values.
 */
public final class FlatRows {
    private final Codebook codebook;
    private final ImmutableList<FlatColumn> columns;
    private final ImmutableMap<String, Integer> places;
    private final List<String> items;

    private FlatRows(Codebook codebook) {
        this.codebook = codebook;
        this.columns = new ColumnTypes(codebook).columns();
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int i = 0; i < columns.size(); i++) {
            numbers.put(columns.get(i).name(), i);
        }
        this.places = numbers.buildOrThrow();
        this.items = codebook.schema().items().asList();
    }

    /**
     * Prepares to make rows.
     *
     * @param codebook tells where each variable lies
     * @return the maker of rows
     */
    public static FlatRows of(Codebook codebook) {
        return new FlatRows(codebook);
    }

    /**
     * Lists the columns.
     *
     * @return the columns in the order of {@link Codebook#columns}, with their types
     */
    public ImmutableList<FlatColumn> columns() {
        return columns;
    }

    /**
     * Makes the row of a respondent.
     *
     * @param respondent the respondent, who has the codebook's variables
     * @param problems takes what the codebook cannot hold, such as a question left open where no code stands for that
     * @return a cell a column: an {@link Integer}, {@link Double} or {@link String} after the column's type, a day as an
     *     ISO string; nothing for an empty cell
     */
    public List<Optional<Object>> row(Respondent respondent, List<Problem> problems) {
        Object[] cells = new Object[columns.size()];
        fill(cells, respondent, problems);
        List<Optional<Object>> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(Optional.ofNullable(cell));
        }
        return row;
    }

    /** Fills an array, null for an empty cell. */
    void fill(Object[] cells, Respondent respondent, List<Problem> problems) {
        Arrays.fill(cells, null);
        codebook.respondent()
                .ifPresent(column -> cells[places.get(column)] =
                        respondent.place().respondent().orElse(null));
        reached(respondent, cells).ifPresent(what -> problems.add(problem(respondent, "reached", what)));
        for (Variable variable : codebook.schema().variables()) {
            Value value = respondent.value(variable.name());
            codebook.place(variable.name())
                    .accept(new CellWriter(codebook, variable, value, places, cells))
                    .ifPresent(what -> problems.add(problem(respondent, variable.name(), what)));
        }
    }

    private Optional<String> reached(Respondent respondent, Object[] cells) {
        int last = items.size() - 1;
        while (last >= 0 && !respondent.hasReached(items.get(last))) {
            last--;
        }
        if (last == items.size() - 1) {
            return Optional.empty();
        }
        if (codebook.reached().isEmpty()) {
            return Optional.of("The interview stopped before '" + items.get(last + 1)
                    + "', and the codebook has no column for how far it got: name one");
        }
        int place = places.get(codebook.reached().get());
        if (last >= 0) {
            cells[place] = items.get(last);
            return Optional.empty();
        }
        Optional<Integer> none = codebook.code(Missing.NOT_REACHED);
        none.ifPresent(code -> cells[place] = String.valueOf(code));
        return none.isPresent()
                ? Optional.empty()
                : Optional.of("No item was reached, and the codebook has no code for not reached: add one");
    }

    private static Problem problem(Respondent respondent, String name, String what) {
        Place place = respondent.place();
        return Problem.error("not-storable", place.withItem(name), what);
    }
}
