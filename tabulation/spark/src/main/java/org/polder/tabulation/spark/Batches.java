package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Variable;

/**
 * Cuts the rows of a partition into columns, batch by batch: a batch is counted fast, and takes memory that does not grow
 * with the partition.
 */
final class Batches {
    static final int ROWS = 1 << 16;

    private final Plan plan;
    private final Iterator<Row> rows;
    private final FirstProblems bad;
    private final RowCells cells;
    private final FlatReader reader;
    private final ImmutableList<Variable> variables;
    private final ImmutableList<CellReading> readings;
    private final Map<String, Integer> itemsUpTo = new HashMap<>();
    private final Place source;

    Batches(Plan plan, Iterator<Row> rows, FirstProblems bad) {
        this.plan = plan;
        this.rows = rows;
        this.bad = bad;
        this.cells = new RowCells(plan);
        this.source = Place.none().withSource(plan.name());
        this.reader = new FlatReader(plan.codebook());
        this.variables = plan.codebook().schema().variables().stream()
                .filter(variable -> plan.variables().contains(variable.name()))
                .collect(ImmutableList.toImmutableList());
        this.readings = variables.stream()
                .map(variable -> CellReading.of(plan, reader, cells, variable))
                .collect(ImmutableList.toImmutableList());
        plan.codebook().schema().items().forEach(item -> itemsUpTo.put(item, itemsUpTo.size() + 1));
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    Columns next() {
        ColumnsBuilder builder = Columns.builder(plan.codebook().schema(), plan.variables());
        List<ColumnWriter> columns = variables.stream()
                .map(variable -> builder.column(variable.name()))
                .toList();
        for (int i = 0; i < ROWS && rows.hasNext(); i++) {
            Row row = rows.next();
            cells.turnTo(row);
            if (!read(row, builder, columns)) {
                builder.dropRow();
                readSlowly(builder);
            }
        }
        return builder.build();
    }

    private boolean read(Row row, ColumnsBuilder builder, List<ColumnWriter> columns) {
        if (plan.malformed().flatMap(cells::cell).isPresent()) {
            return false;
        }
        for (int i = 0; i < readings.size(); i++) {
            if (!readings.get(i).read(row, columns.get(i))) {
                return false;
            }
        }
        Optional<String> last = plan.codebook().reached().flatMap(cells::cell);
        Integer items = last.isPresent() ? itemsUpTo.get(last.get()) : Integer.valueOf(itemsUpTo.size());
        if (items == null) {
            return false;
        }
        builder.endRow(plan.codebook().respondent().isPresent() ? cells.place() : source, items);
        return true;
    }

    /** Finds out what is wrong with a row. */
    private void readSlowly(ColumnsBuilder builder) {
        List<Problem> problems = new ArrayList<>();
        Optional<Respondent> respondent = plan.read(reader, cells, problems);
        respondent.ifPresent(one -> problems.addAll(builder.add(one)));
        if (!problems.isEmpty()) {
            bad.add(1, problems);
        }
    }
}
