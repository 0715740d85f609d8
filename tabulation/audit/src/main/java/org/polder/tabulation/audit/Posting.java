package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts statements into a model of counts, each to hold where its literal is true. */
final class Posting implements Statement.Visitor<BoolVar> {
    private final CountModel counts;
    private final CpModel model;
    private final Rounding rounding;

    Posting(CountModel counts, Rounding rounding) {
        this.counts = counts;
        this.model = counts.model();
        this.rounding = rounding;
    }

    BoolVar post(Statement statement) {
        return statement.accept(this);
    }

    @Override
    public BoolVar claim(Claim claim) {
        BoolVar keep = model.newBoolVar(claim.id());
        claim.measure().accept(new Measure.Visitor<Optional<Void>>() {
            @Override
            public Optional<Void> chosen(Measure.Chosen measure) {
                numbers(
                        claim.stated(),
                        counts.chosen(measure.variable(), measure.codes(), claim.group()),
                        counts.base(measure.variable(), claim.group()),
                        keep);
                claim.mark().ifPresent(mark -> mark(mark, measure, claim.group(), keep));
                return Optional.empty();
            }

            @Override
            public Optional<Void> leftOpen(Measure.LeftOpen measure) {
                numbers(
                        claim.stated(),
                        counts.in(counts.counted(measure.variable()).open(), claim.group()),
                        counts.base(measure.variable(), claim.group()),
                        keep);
                return Optional.empty();
            }

            @Override
            public Optional<Void> meanChosen(Measure.MeanChosen measure) {
                mean(claim, measure, keep);
                return Optional.empty();
            }

            @Override
            public Optional<Void> written(Measure.Written measure) {
                partsOf(claim, measure, keep);
                return Optional.empty();
            }
        });
        return keep;
    }

    private void numbers(Stated stated, LinearExpr n, LinearExpr base, BoolVar keep) {
        stated.percent().ifPresent(percent -> {
            Rounding.Window window = rounding.window(percent, stated.approximate());
            LinearExpr above = LinearExpr.newBuilder()
                    .addTerm(n, window.scale())
                    .addTerm(base, -window.low())
                    .build();
            LinearExpr below = LinearExpr.newBuilder()
                    .addTerm(n, window.scale())
                    .addTerm(base, -window.high())
                    .build();
            model.addGreaterOrEqual(above, window.withLow() ? 0 : 1).onlyEnforceIf(keep);
            model.addLessOrEqual(below, window.withHigh() ? 0 : -1).onlyEnforceIf(keep);
            model.addGreaterOrEqual(base, 1).onlyEnforceIf(keep);
        });
        stated.count().ifPresent(count -> model.addEquality(n, count).onlyEnforceIf(keep));
        stated.groupSize().ifPresent(size -> model.addEquality(base, size).onlyEnforceIf(keep));
    }

    private void mark(Mark mark, Measure.Chosen measure, Optional<GroupRef> group, BoolVar keep) {
        LinearExpr own = counts.chosen(measure.variable(), measure.codes(), group);
        for (AuditedOption option : counts.options(measure.variable())) {
            if (!option.missing() && !measure.codes().contains(option.code())) {
                LinearExpr other = counts.chosen(measure.variable(), Set.of(option.code()), group);
                if (mark == Mark.HIGHEST) {
                    model.addGreaterOrEqual(own, other).onlyEnforceIf(keep);
                } else {
                    model.addLessOrEqual(own, other).onlyEnforceIf(keep);
                }
            }
        }
    }

    /** A mean of shares is linear in the counts only where all have one base; of other means nothing is required. */
    private void mean(Claim claim, Measure.MeanChosen measure, BoolVar keep) {
        Set<Integer> bases = new HashSet<>();
        for (String variable : measure.variables()) {
            counts.figures().bases().stream()
                    .filter(base -> base.of().contains(variable))
                    .forEach(base -> bases.add(base.n()));
        }
        if (bases.size() != 1
                || claim.stated().percent().isEmpty()
                || claim.group().isPresent()) {
            return;
        }
        int rows = measure.variables().size();
        int base = bases.iterator().next();
        LinearExpr n = LinearExpr.sum(measure.variables().stream()
                .map(variable -> counts.chosen(variable, measure.codes(), claim.group()))
                .toArray(LinearExpr[]::new));
        numbers(claim.stated(), n, LinearExpr.constant((long) rows * base), keep);
    }

    private void partsOf(Claim claim, Measure.Written measure, BoolVar keep) {
        int all = counts.figures().claims().stream()
                .filter(other -> other.measure().equals(measure)
                        && other.group().map(GroupRef::key).equals(claim.group().map(GroupRef::key)))
                .mapToInt(other -> other.stated().count().orElse(0))
                .sum();
        model.addGreaterOrEqual(counts.chosen(measure.variable(), Set.of(measure.code()), claim.group()), all)
                .onlyEnforceIf(keep);
    }

    @Override
    public BoolVar base(PublishedBase base) {
        BoolVar keep = model.newBoolVar(base.id());
        base.of()
                .forEach(variable -> model.addEquality(counts.base(variable, Optional.empty()), base.n())
                        .onlyEnforceIf(keep));
        return keep;
    }

    @Override
    public BoolVar mostChosen(MostChosen most) {
        BoolVar keep = model.newBoolVar(most.id());
        LinearExpr top = one(most, most.codes().first());
        model.addGreaterOrEqual(top, 1).onlyEnforceIf(keep);
        for (AuditedOption option : counts.options(most.variable())) {
            if (most.codes().contains(option.code())) {
                model.addEquality(one(most, option.code()), top).onlyEnforceIf(keep);
            } else if (!(most.withoutMissing() && option.missing())) {
                model.addLessThan(one(most, option.code()), top).onlyEnforceIf(keep);
            }
        }
        return keep;
    }

    private LinearExpr one(MostChosen most, int code) {
        return counts.chosen(most.variable(), Set.of(code), most.group());
    }

    @Override
    public BoolVar deviation(Deviation deviation) {
        BoolVar keep = model.newBoolVar(deviation.id());
        // That a share differs from the total's cannot be said in linear constraints, and forbids next to nothing.
        if (deviation.kind() == Deviation.Kind.BELOW_HALF) {
            LinearExpr n = counts.chosen(
                    deviation.variable(), ImmutableSortedSet.copyOf(deviation.codes()), deviation.group());
            LinearExpr base = counts.base(deviation.variable(), deviation.group());
            model.addLessThan(LinearExpr.newBuilder().addTerm(n, 2).build(), base)
                    .onlyEnforceIf(keep);
        }
        return keep;
    }

    /** Lists the statements that can be posted at all. */
    static List<Statement> among(PublishedFigures figures) {
        return figures.statements().stream().filter(Statement::isNumber).toList();
    }
}
