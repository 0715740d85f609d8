package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSet;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Asks a solver which statements can hold together; one worker and one seed, so that answers are the same anywhere. */
final class Consistency {
    private static final double DETERMINISTIC_TIME = 10;

    private final PublishedFigures figures;
    private final Rounding rounding;

    Consistency(PublishedFigures figures, Rounding rounding) {
        this.figures = figures;
        this.rounding = rounding;
    }

    static CpModel model() {
        Loader.loadNativeLibraries();
        return new CpModel();
    }

    static CpSolver solver() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setRandomSeed(1).setNumWorkers(1).setMaxDeterministicTime(DETERMINISTIC_TIME);
        return solver;
    }

    /** Tells whether all can hold together; of what the solver leaves undecided it is supposed. */
    boolean canHold(Collection<? extends Statement> statements) {
        CountModel counts = new CountModel(figures, statements);
        Posting posting = new Posting(counts, rounding);
        statements.forEach(statement -> counts.model().addEquality(posting.post(statement), 1));
        return solver().solve(counts.model()) != CpSolverStatus.INFEASIBLE;
    }

    /**
     * Finds statements that cannot hold together, not always as few as could be.
     *
     * @param required are supposed to hold, and are not among those found
     * @param wanted the statements to find among
     * @return those that cannot hold beside the required; nothing when all can
     */
    Optional<ImmutableSet<Statement>> core(
            Collection<? extends Statement> required, Collection<? extends Statement> wanted) {
        CountModel counts = new CountModel(
                figures,
                ImmutableSet.<Statement>builder()
                        .addAll(required)
                        .addAll(wanted)
                        .build());
        Posting posting = new Posting(counts, rounding);
        required.forEach(statement -> counts.model().addEquality(posting.post(statement), 1));
        Map<Integer, Statement> byLiteral = new LinkedHashMap<>();
        List<Literal> literals = new ArrayList<>();
        for (Statement statement : wanted) {
            BoolVar keep = posting.post(statement);
            byLiteral.put(keep.getIndex(), statement);
            literals.add(keep);
        }
        counts.model().addAssumptions(literals.toArray(new Literal[0]));
        CpSolver solver = solver();
        if (solver.solve(counts.model()) != CpSolverStatus.INFEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(solver.sufficientAssumptionsForInfeasibility().stream()
                .map(byLiteral::get)
                .collect(ImmutableSet.toImmutableSet()));
    }

    /** The least value of a number of the model where all statements hold, or nothing where they cannot. */
    OptionalLong least(Collection<? extends Statement> statements, Function<CountModel, LinearArgument> number) {
        return extreme(statements, number, false);
    }

    /** The greatest value of a number of the model where all statements hold. */
    OptionalLong greatest(Collection<? extends Statement> statements, Function<CountModel, LinearArgument> number) {
        return extreme(statements, number, true);
    }

    private OptionalLong extreme(
            Collection<? extends Statement> statements, Function<CountModel, LinearArgument> number, boolean greatest) {
        CountModel counts = new CountModel(figures, statements);
        Posting posting = new Posting(counts, rounding);
        statements.forEach(statement -> counts.model().addEquality(posting.post(statement), 1));
        LinearArgument wanted = number.apply(counts);
        if (greatest) {
            counts.model().maximize(wanted);
        } else {
            counts.model().minimize(wanted);
        }
        CpSolver solver = solver();
        CpSolverStatus status = solver.solve(counts.model());
        return status == CpSolverStatus.OPTIMAL
                ? OptionalLong.of(Math.round(solver.objectiveValue()))
                : OptionalLong.empty();
    }

    /** A count and its base in the model. */
    record Counted(Function<CountModel, LinearExpr> n, Function<CountModel, LinearExpr> base) {}

    /** Pairs of a count and a base, and whether there are no others. */
    record Values(List<long[]> pairs, boolean complete) {}

    /** Finds, one after the other, the pairs of a count and a base with which all statements hold. */
    Values values(Collection<? extends Statement> statements, Counted counted, int most) {
        CountModel counts = new CountModel(figures, statements);
        CpModel model = counts.model();
        Posting posting = new Posting(counts, rounding);
        statements.forEach(statement -> model.addEquality(posting.post(statement), 1));
        IntVar[] pair = {counts.number("n"), counts.number("base")};
        model.addEquality(pair[0], counted.n().apply(counts));
        model.addEquality(pair[1], counted.base().apply(counts));
        List<long[]> found = new ArrayList<>();
        while (true) {
            CpSolver solver = solver();
            CpSolverStatus status = solver.solve(model);
            boolean solved = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
            if (!solved || found.size() == most) {
                return new Values(found, status == CpSolverStatus.INFEASIBLE);
            }
            long[] values = {solver.value(pair[0]), solver.value(pair[1])};
            found.add(values);
            model.addForbiddenAssignments(pair).addTuple(values);
        }
    }
}
