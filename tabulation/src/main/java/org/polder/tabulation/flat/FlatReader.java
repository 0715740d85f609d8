package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.IntStream;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Reads rows by a codebook, and reports every cell that does not fit it. */
public final class FlatReader {
    private final Codebook codebook;
    private final ImmutableMap<String, Integer> items;

    /**
     * Makes a reader.
     *
     * @param codebook tells where each variable lies
     */
    public FlatReader(Codebook codebook) {
        this.codebook = codebook;
        List<String> names = codebook.schema().items().asList();
        this.items = IntStream.range(0, names.size()).boxed().collect(ImmutableMap.toImmutableMap(names::get, i -> i));
    }

    /**
     * Reads the whole row.
     *
     * @param row the row
     * @param problems takes what is wrong with it; nothing is reported of a good row
     * @return the respondent; values of cells that do not fit are as if empty
     */
    public Respondent read(FlatRow row, List<Problem> problems) {
        return read(
                row,
                problems,
                codebook.schema().variables().stream().map(Variable::name).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * Reads some variables of a row.
     *
     * @param row the row
     * @param problems takes what is wrong with them
     * @param variables the names of the variables to read
     * @return the respondent, with those variables only
     */
    public Respondent read(FlatRow row, List<Problem> problems, ImmutableSet<String> variables) {
        ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
        for (Variable variable : codebook.schema().variables()) {
            if (variables.contains(variable.name())) {
                CellReader cell = new CellReader(codebook, variable, row);
                values.put(variable.name(), codebook.place(variable.name()).accept(cell));
                problems.addAll(cell.problems());
            }
        }
        return new Read(
                values.buildOrThrow(), new ReachedReader(codebook, items).position(row, problems), items, place(row));
    }

    private Place place(FlatRow row) {
        return codebook.respondent()
                .flatMap(row::cell)
                .map(name -> row.place().withRespondent(name))
                .orElseGet(row::place);
    }

    /** A row that was read. */
    private record Read(
            ImmutableMap<String, Value> values, int reached, ImmutableMap<String, Integer> items, Place place)
            implements Respondent {
        @Override
        public Value value(String variable) {
            Value value = values.get(variable);
            if (value == null) {
                throw new IllegalArgumentException("Variable '" + variable + "' was not read");
            }
            return value;
        }

        @Override
        public boolean hasReached(String item) {
            Integer position = items.get(item);
            return position != null && position <= reached;
        }
    }
}
