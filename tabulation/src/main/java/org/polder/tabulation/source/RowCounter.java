package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.answer.Missing;
import org.polder.condition.Truth;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Counts one crosstab respondent by respondent; all that can be looked up once is. */
final class RowCounter {
    private static final long[] WHOLE = {0};

    private final Crosstab crosstab;
    private final CrossCounts.Builder builder;
    private final Variable rows;
    private final CodeIndex rowCodes;
    private final boolean[] substantive;
    private final ImmutableList<Variable> breaks;
    private final List<CodeIndex> breakCodes = new ArrayList<>();

    RowCounter(Crosstab crosstab, Schema schema) {
        this.crosstab = crosstab;
        this.builder = CrossCounts.builder(crosstab, schema);
        this.rows = schema.variable(crosstab.rows());
        this.rowCodes = new CodeIndex(rows);
        this.substantive = new boolean[rows.categories().size()];
        for (int i = 0; i < substantive.length; i++) {
            substantive[i] = rows.categories().get(i).isSubstantive();
        }
        this.breaks = crosstab.by().stream().map(schema::variable).collect(ImmutableList.toImmutableList());
        breaks.forEach(variable -> breakCodes.add(new CodeIndex(variable)));
    }

    CrossCounts counts() {
        return builder.build();
    }

    /** Counts a respondent, or says why that cannot be. */
    Optional<Problem> add(Respondent respondent) {
        Optional<CrossCounts.Builder> unit = crosstab.design().map(design -> builder.unit(unit(design, respondent)));
        unit.ifPresent(counts -> counts.drawn(1));
        if (crosstab.filter().test(respondent) != Truth.TRUE) {
            return Optional.empty();
        }
        Count count = Count.of(1);
        if (crosstab.weight().isPresent()) {
            String name = crosstab.weight().get();
            Value value = respondent.value(name);
            OptionalDouble weight = value.number();
            if (weight.isEmpty() || weight.getAsDouble() < 0) {
                return Optional.of(badWeight(name, value, respondent.place()));
            }
            double w = weight.getAsDouble();
            count = new Count(1, w, w * w);
        }
        Value value = respondent.value(rows.name());
        Optional<Problem> misfit = rows.misfit(value, respondent.place());
        long[] groups = WHOLE;
        for (int i = 0; i < breaks.size() && misfit.isEmpty(); i++) {
            Value of = respondent.value(breaks.get(i).name());
            misfit = breaks.get(i).misfit(of, respondent.place());
            if (misfit.isEmpty()) {
                groups = within(groups, breakCodes.get(i), breaks.get(i), of);
            }
        }
        if (misfit.isPresent()) {
            return misfit;
        }
        for (long group : groups) {
            add(builder, group, value, count);
            if (unit.isPresent()) {
                add(unit.get(), group, value, count);
            }
        }
        return Optional.empty();
    }

    private static long[] within(long[] groups, CodeIndex index, Variable variable, Value value) {
        long[] finer = new long[groups.length * value.codes().size()];
        int next = 0;
        for (int code : value.codes()) {
            for (long group : groups) {
                finer[next++] = group * variable.categories().size() + index.place(code);
            }
        }
        return finer;
    }

    private static SampleUnit unit(SampleDesign design, Respondent respondent) {
        return new SampleUnit(
                design.stratum().map(name -> respondent.value(name).key()).orElse(""),
                design.cluster().map(name -> respondent.value(name).key()).orElse(""));
    }

    private void add(CrossCounts.Builder counts, long group, Value value, Count count) {
        if (!value.isAnswered()) {
            counts.absent(
                    group, value.absence().filter(Missing.LEFT_OPEN::equals).isPresent(), count);
        } else if (value.number().isPresent()) {
            counts.number(group, value.number().getAsDouble(), count);
        } else if (value.codes().isEmpty()) {
            counts.answered(group, true, count);
        } else {
            boolean any = false;
            for (int code : value.codes()) {
                int place = rowCodes.place(code);
                any |= substantive[place];
                counts.category(group, place, count);
            }
            if (rows.kind() == Variable.Kind.MULTIPLE) {
                counts.answered(group, any, count);
            }
        }
    }

    static Problem badWeight(String name, Value value, Place place) {
        String found = value.number().isPresent()
                ? "the weight " + value.key()
                : value.absence()
                        .map(kind -> "no weight (" + kind + ")")
                        .orElse("the code " + value.key() + " for a weight");
        return Problem.error(
                "weight", place.withItem(name), "'" + name + "' has " + found + ": give a number from 0 up");
    }
}
