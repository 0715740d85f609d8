package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Reads the rows of one pass by a codebook; it is itself the respondent of the row that was read last. */
final class RowDecoder implements Respondent, FlatRow {
    private final CsvPass pass;
    private final Codebook codebook;
    private final ImmutableMap<String, Integer> places;
    private final ImmutableMap<String, Integer> positions;
    private final ImmutableMap<String, Integer> items;
    private final List<Variable> variables;
    private final CellDecoder[] decoders;
    private final Value[] values;
    private final int respondent;
    private final int last;
    private final Optional<String> source;
    private int reached;

    private RowDecoder(CsvPass pass, Codebook codebook, ImmutableMap<String, Integer> places) {
        this.pass = pass;
        this.codebook = codebook;
        this.places = places;
        this.source = Optional.of(pass.file().name());
        this.variables = codebook.schema().variables();
        this.positions = numbered(variables.stream().map(Variable::name).toList());
        this.items = numbered(codebook.schema().items().asList());
        this.decoders = variables.stream()
                .map(variable -> codebook.place(variable.name()).accept(new CellDecoders(codebook, variable, places)))
                .toArray(CellDecoder[]::new);
        this.values = new Value[decoders.length];
        this.respondent = codebook.respondent().map(places::get).orElse(-1);
        this.last = codebook.reached().map(places::get).orElse(-1);
    }

    /** Looks the columns up in the header, and refuses a file that lacks some or has them twice. */
    static RowDecoder of(CsvPass pass, Codebook codebook) {
        List<String> header = pass.header();
        List<Problem> problems =
                new ArrayList<>(codebook.missingColumns(pass.file().name(), header));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Integer earlier = places.putIfAbsent(header.get(i), i);
            if (earlier != null && codebook.columns().contains(header.get(i))) {
                problems.add(twice(pass.file(), header.get(i), earlier, i));
            }
        }
        if (!problems.isEmpty()) {
            throw pass.file().refused(problems);
        }
        return new RowDecoder(pass, codebook, ImmutableMap.copyOf(places));
    }

    static Problem twice(CsvFile file, String column, int first, int second) {
        return Problem.error(
                "repeated-column",
                file.place().withLine(1).withItem(column),
                "There are two columns '" + column + "', number " + (first + 1) + " and number " + (second + 1)
                        + ": give one of them another name");
    }

    private static ImmutableMap<String, Integer> numbered(List<String> names) {
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        return numbers.buildOrThrow();
    }

    /** Reads the row the pass stands at; without problems this is its respondent. */
    void read(List<Problem> problems) {
        problems.addAll(pass.shape());
        if (!problems.isEmpty()) {
            return;
        }
        RowCells row = pass.row();
        for (int i = 0; i < decoders.length; i++) {
            Known known = decoders[i].decode(row);
            values[i] = known == null ? slowly(i, problems) : known.value();
        }
        reached(row, problems);
    }

    /** Adds the row the pass stands at to columns, unless there are problems. */
    void fill(ColumnWriter[] writers, ColumnsBuilder columns, List<Problem> problems) {
        problems.addAll(pass.shape());
        if (problems.isEmpty()) {
            RowCells row = pass.row();
            for (int i = 0; i < decoders.length; i++) {
                if (!decoders[i].fill(row, writers[i])) {
                    slowly(writers[i], i, problems);
                }
            }
            reached(row, problems);
        }
        if (problems.isEmpty()) {
            columns.endRow(place(), items());
        } else {
            columns.dropRow();
        }
    }

    /** Adds several rows to columns, column by column, if all are good; tells whether they were. */
    boolean fill(ColumnWriter[] writers, ColumnsBuilder columns, RowCells[] rows, int count) {
        boolean good = given(writers, rows, count);
        if (!good) {
            columns.dropRow();
        }
        for (int i = 0; good && i < count; i++) {
            pass.at(rows[i]);
            reached(rows[i], new ArrayList<>());
            columns.endRow(place(), items());
        }
        return good;
    }

    private boolean given(ColumnWriter[] writers, RowCells[] rows, int count) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < count && problems.isEmpty(); i++) {
            pass.at(rows[i]);
            problems.addAll(pass.shape());
            if (problems.isEmpty()) {
                reached(rows[i], problems);
            }
        }
        for (int i = 0; problems.isEmpty() && i < decoders.length; i++) {
            int variable = i;
            decoders[i].fill(rows, count, writers[i], (row, column) -> {
                pass.at(row);
                slowly(column, variable, problems);
                return problems.isEmpty();
            });
        }
        return problems.isEmpty();
    }

    /** How many items the respondent got to. */
    private int items() {
        return (int) Math.min(items.size(), reached + 1L);
    }

    private void slowly(ColumnWriter column, int variable, List<Problem> problems) {
        Value value = slowly(variable, problems);
        variables.get(variable).misfit(value, place()).ifPresentOrElse(problems::add, () -> column.value(value));
    }

    private Value slowly(int variable, List<Problem> problems) {
        CellReader reader = new CellReader(codebook, variables.get(variable), this);
        Value value = codebook.place(variables.get(variable).name()).accept(reader);
        if (reader.problems().isEmpty()) {
            decoders[variable].learn(pass.row(), Known.of(variables.get(variable), value));
        }
        problems.addAll(reader.problems());
        return value;
    }

    private void reached(RowCells row, List<Problem> problems) {
        reached = last < 0 || row.isEmpty(last)
                ? Integer.MAX_VALUE
                : new ReachedReader(codebook, items).position(this, problems);
    }

    @Override
    public Value value(String variable) {
        Integer position = positions.get(variable);
        if (position == null) {
            throw new IllegalArgumentException("Variable '" + variable + "' was not read");
        }
        return values[position];
    }

    @Override
    public boolean hasReached(String item) {
        Integer position = items.get(item);
        return position != null && position <= reached;
    }

    List<String> names() {
        return positions.keySet().asList();
    }

    boolean isComplete() {
        return reached == Integer.MAX_VALUE;
    }

    /** Whether some cell says that the interview did not get to it. */
    boolean hasNotReached() {
        return Arrays.asList(values).contains(Value.notReached());
    }

    /** The item reached last; nothing when none was and when all were. */
    Optional<String> lastReached() {
        return reached < 0 || isComplete()
                ? Optional.empty()
                : Optional.of(items.keySet().asList().get(reached));
    }

    @Override
    public Optional<String> cell(String column) {
        return Optional.ofNullable(text(places.get(column)));
    }

    private @Nullable String text(@Nullable Integer cell) {
        return cell == null || pass.row().isEmpty(cell) ? null : pass.row().cell(cell);
    }

    @Override
    public Place place() {
        Optional<String> name =
                respondent < 0 || !pass.shape().isEmpty() ? Optional.empty() : Optional.ofNullable(text(respondent));
        return new Place(source, OptionalLong.of(pass.row().line()), name, Optional.empty());
    }
}
