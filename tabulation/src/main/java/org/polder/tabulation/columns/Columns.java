package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/**
 * Respondents held in memory, column by column: the source to take when tables are asked of the same data again and
 * again.
 *
 * <p>Categorical answers, the bitmaps that counting uses included, take two bytes each at most as long as a variable
 * has no more than 253 categories; a multiple choice takes a bit for each category of it, and one for each way of not
 * answering that occurs. A number takes nine bytes, a day or a text five and each different text once.
 */
public final class Columns implements ResponseSource {
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final Schema schema;
    private final ImmutableMap<String, Column> columns;
    private final Reached reached;
    private final Places places;
    private final int rows;
    private final Skipped skipped;

    Columns(
            Schema schema,
            ImmutableMap<String, Column> columns,
            Reached reached,
            Places places,
            int rows,
            Skipped skipped) {
        this.schema = schema;
        this.columns = columns;
        this.reached = reached;
        this.places = places;
        this.rows = rows;
        this.skipped = skipped;
    }

    /**
     * Reads a source into memory.
     *
     * @param source the source, passed once
     * @param run tells what to do with rows that cannot be read, or have values that do not fit their variables
     * @return the columns
     * @throws ProblemsException when rows are bad and are to be refused
     */
    public static Columns of(ResponseSource source, Run run) {
        ColumnsBuilder builder = builder(source.schema());
        if (source instanceof ColumnFiller filler) {
            return builder.build(filler.fill(builder, run));
        }
        List<Problem> problems = new ArrayList<>();
        long[] read = new long[2];
        Skipped unread = source.forEach(
                respondent -> {
                    List<Problem> wrong = builder.add(respondent);
                    wrong.stream().limit(Skipped.MOST_LISTED - problems.size()).forEach(problems::add);
                    read[1] += wrong.isEmpty() ? 0 : 1;
                    if (++read[0] % ROWS_BETWEEN_REPORTS == 0) {
                        run.progress().read(ROWS_BETWEEN_REPORTS);
                        if (run.progress().isCancelled()) {
                            throw new CancellationException("Reading was stopped after " + read[0] + " rows");
                        }
                    }
                },
                run);
        run.progress().read(read[0] % ROWS_BETWEEN_REPORTS);
        if (read[1] > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException("The data", problems);
        }
        return builder.build(unread.plus(new Skipped(read[1], ImmutableList.copyOf(problems))));
    }

    /**
     * Begins to fill columns.
     *
     * @param schema the variables
     * @return the builder
     */
    public static ColumnsBuilder builder(Schema schema) {
        return new ColumnsBuilder(schema, variable -> true);
    }

    /**
     * Begins to fill the columns of some variables, for tables that look at no others.
     *
     * @param schema all variables, in the order in which they are asked
     * @param variables the names of those to keep
     * @return the builder
     */
    public static ColumnsBuilder builder(Schema schema, Set<String> variables) {
        return new ColumnsBuilder(schema, variable -> variables.contains(variable.name()));
    }

    /**
     * Counts the respondents.
     *
     * @return how many there are
     */
    public int size() {
        return rows;
    }

    /**
     * Tells which rows were left out when the columns were filled.
     *
     * @return the rows; every count tells of them too
     */
    public Skipped skipped() {
        return skipped;
    }

    /**
     * Tells how much memory the answers take, bitmaps included.
     *
     * @param variable the name of a variable
     * @return bytes
     */
    public long bytes(String variable) {
        return column(variable).bytes();
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, 0, rows);
    }

    /** Passes every respondent; tells of the rows left out before unless the run refuses such rows. */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        forEach(respondents);
        return run.badRows() == Run.BadRows.REFUSE ? Skipped.none() : skipped;
    }

    void forEach(Consumer<? super Respondent> respondents, int from, int to) {
        RowCursor cursor = new RowCursor(this, Map.of());
        for (int row = from; row < to; row++) {
            cursor.moveTo(Block.of(row), Block.within(row));
            respondents.accept(cursor);
        }
    }

    @Override
    public Counts count(Scan scan, Run run) {
        return new ColumnScan(this, scan, run).counts();
    }

    Column column(String variable) {
        Column column = columns.get(variable);
        if (column == null) {
            throw new ProblemsException(
                    "The table",
                    List.of(Problem.error(
                            "unknown-variable", Place.item(variable), "The data have no variable '" + variable + "'")));
        }
        return column;
    }

    Reached reached() {
        return reached;
    }

    Places places() {
        return places;
    }
}
