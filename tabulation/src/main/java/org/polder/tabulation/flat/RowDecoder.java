package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;
import org.polder.problem.Problem;
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
    private int reached;

    private RowDecoder(CsvPass pass, Codebook codebook, ImmutableMap<String, Integer> places) {
        this.pass = pass;
        this.codebook = codebook;
        this.places = places;
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
            Value value = decoders[i].decode(row);
            values[i] = value == null ? slowly(i, problems) : value;
        }
        reached = last < 0 || row.isEmpty(last) ? Integer.MAX_VALUE : reached(problems);
    }

    private Value slowly(int variable, List<Problem> problems) {
        CellReader reader = new CellReader(codebook, variables.get(variable), this);
        Value value = codebook.place(variables.get(variable).name()).accept(reader);
        if (reader.problems().isEmpty()) {
            decoders[variable].learn(pass.row(), value);
        }
        problems.addAll(reader.problems());
        return value;
    }

    private int reached(List<Problem> problems) {
        return new ReachedReader(codebook, items).position(this, problems);
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

    boolean isComplete() {
        return reached == Integer.MAX_VALUE;
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
        Place place = pass.place();
        String name = respondent < 0 || !pass.shape().isEmpty() ? null : text(respondent);
        return name == null ? place : place.withRespondent(name);
    }
}
