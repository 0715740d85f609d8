package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.polder.answer.Missing;
import org.polder.condition.Truth;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Counts crosstabs respondent by respondent: the way that works with every source. */
final class RowScan {
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final ResponseSource source;
    private final Scan scan;
    private final Run run;
    private final Schema schema;
    private final List<CrossCounts.Builder> builders = new ArrayList<>();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private long bad;
    private long rows;

    RowScan(ResponseSource source, Scan scan, Run run) {
        this.source = source;
        this.scan = scan;
        this.run = run;
        this.schema = scan.check(source.schema());
        scan.crosstabs().forEach(crosstab -> builders.add(CrossCounts.builder(crosstab, schema)));
    }

    Counts counts() {
        Skipped unread = source.forEach(this::row, run);
        run.progress().read(rows % ROWS_BETWEEN_REPORTS);
        Skipped skipped = unread.plus(new Skipped(bad, problems.build()));
        if (run.badRows() == Run.BadRows.REFUSE && skipped.rows() > 0) {
            throw new ProblemsException("The data", skipped.first());
        }
        return new Counts(
                builders.stream().map(CrossCounts.Builder::build).collect(ImmutableList.toImmutableList()),
                rows,
                skipped);
    }

    private void row(Respondent respondent) {
        Respondent seen = scan.derived().isEmpty() ? respondent : new DerivedSource.Seen(respondent, scan.derived());
        for (int i = 0; i < builders.size(); i++) {
            Crosstab crosstab = scan.crosstabs().get(i);
            int index = i;
            crosstab.design()
                    .ifPresent(design ->
                            builders.get(index).unit(unit(design, seen)).drawn(1));
            if (crosstab.filter().test(seen) == Truth.TRUE) {
                add(crosstab, builders.get(i), seen);
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

    private void add(Crosstab crosstab, CrossCounts.Builder builder, Respondent respondent) {
        Count count = Count.of(1);
        if (crosstab.weight().isPresent()) {
            String name = crosstab.weight().get();
            Value value = respondent.value(name);
            OptionalDouble weight = value.number();
            if (weight.isEmpty() || weight.getAsDouble() < 0) {
                bad++;
                if (bad <= Skipped.MOST_LISTED) {
                    problems.add(weightProblem(name, value, respondent.place()));
                }
                return;
            }
            double w = weight.getAsDouble();
            count = new Count(1, w, w * w);
        }
        Value value = respondent.value(crosstab.rows());
        Variable rows = schema.variable(crosstab.rows());
        for (long group : groups(crosstab, respondent)) {
            add(builder, rows, group, value, count);
        }
        if (crosstab.design().isPresent()) {
            CrossCounts.Builder unit = builder.unit(unit(crosstab.design().get(), respondent));
            for (long group : groups(crosstab, respondent)) {
                add(unit, rows, group, value, count);
            }
        }
    }

    private static Problem weightProblem(String name, Value value, Place place) {
        String found = value.number().isPresent()
                ? "the weight " + value.key()
                : value.absence()
                        .map(kind -> "no weight (" + kind + ")")
                        .orElse("the code " + value.key() + " for a weight");
        return Problem.error(
                "weight", place.withItem(name), "'" + name + "' has " + found + ": give a number from 0 up");
    }

    private static SampleUnit unit(SampleDesign design, Respondent respondent) {
        return new SampleUnit(
                design.stratum().map(name -> respondent.value(name).key()).orElse(""),
                design.cluster().map(name -> respondent.value(name).key()).orElse(""));
    }

    private List<Long> groups(Crosstab crosstab, Respondent respondent) {
        List<Long> groups = List.of(0L);
        for (String name : crosstab.by()) {
            Variable variable = schema.variable(name);
            List<Integer> codes = variable.codes();
            List<Long> finer = new ArrayList<>();
            for (int code : respondent.value(name).codes()) {
                int position = codes.indexOf(code);
                for (long group : groups) {
                    finer.add(group * codes.size() + position);
                }
            }
            groups = finer;
        }
        return groups;
    }

    private static void add(CrossCounts.Builder builder, Variable rows, long group, Value value, Count count) {
        if (!value.isAnswered()) {
            builder.absent(
                    group, value.absence().filter(Missing.LEFT_OPEN::equals).isPresent(), count);
        } else if (value.number().isPresent()) {
            builder.number(group, value.number().getAsDouble(), count);
        } else if (value.codes().isEmpty()) {
            builder.answered(group, true, count);
        } else {
            List<Integer> codes = rows.codes();
            for (int code : value.codes()) {
                builder.category(group, codes.indexOf(code), count);
            }
            if (rows.kind() == Variable.Kind.MULTIPLE) {
                boolean substantive = value.codes().stream()
                        .anyMatch(code -> rows.category(code).orElseThrow().isSubstantive());
                builder.answered(group, substantive, count);
            }
        }
    }
}
