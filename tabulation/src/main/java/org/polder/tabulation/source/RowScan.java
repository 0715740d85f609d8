package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Counts crosstabs respondent by respondent: the way that works with every source. */
final class RowScan {
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final ResponseSource source;
    private final Scan scan;
    private final Run run;
    private final List<RowCounter> counters = new ArrayList<>();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private long bad;
    private long rows;

    RowScan(ResponseSource source, Scan scan, Run run) {
        this.source = source;
        this.scan = scan;
        this.run = run;
        Schema schema = scan.check(source.schema());
        scan.crosstabs().forEach(crosstab -> counters.add(new RowCounter(crosstab, schema)));
    }

    Counts counts() {
        Skipped unread = source.forEach(this::row, run);
        run.progress().read(rows % ROWS_BETWEEN_REPORTS);
        Skipped skipped = unread.plus(new Skipped(bad, problems.build()));
        if (run.badRows() == Run.BadRows.REFUSE && skipped.rows() > 0) {
            throw new ProblemsException("The data", skipped.first());
        }
        return new Counts(
                counters.stream().map(RowCounter::counts).collect(ImmutableList.toImmutableList()), rows, skipped);
    }

    private void row(Respondent respondent) {
        Respondent seen = scan.derived().isEmpty()
                ? respondent
                : new Once(new DerivedSource.Seen(respondent, scan.derived()), new HashMap<>());
        for (RowCounter counter : counters) {
            Optional<Problem> problem = counter.add(seen);
            if (problem.isPresent()) {
                bad++;
                if (bad <= Skipped.MOST_LISTED) {
                    problems.add(problem.get());
                }
            }
        }
        rows++;
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            run.progress().read(ROWS_BETWEEN_REPORTS);
            if (run.progress().isCancelled()) {
                throw new CancellationException("The scan was stopped after " + rows + " rows");
            }
        }
    }

    /** A respondent of whom no value is derived twice. */
    private record Once(Respondent respondent, Map<String, Value> known) implements Respondent {
        @Override
        public Value value(String variable) {
            Value value = known.get(variable);
            if (value == null) {
                value = respondent.value(variable);
                known.put(variable, value);
            }
            return value;
        }

        @Override
        public boolean hasReached(String item) {
            return respondent.hasReached(item);
        }

        @Override
        public Place place() {
            return respondent.place();
        }
    }
}
