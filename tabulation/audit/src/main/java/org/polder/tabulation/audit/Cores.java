package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the smallest sets of statements that cannot hold together, smallest first.
 *
 * <p>A set cannot hold exactly when it meets every correction set: a set whose removal lets the others hold. So a
 * smallest set that meets the correction sets found so far either cannot hold, and is then a smallest one, or it can,
 * and what had to be left out beside it is a further correction set (A. Ignatiev, A. Previti, M. Liffiton and
 * J. Marques-Silva, "Smallest MUS extraction with minimal hitting set dualization", CP 2015). Sets found before are kept
 * from coming back by forbidding whatever contains them.
 */
final class Cores {
    private final Consistency consistency;
    private final ImmutableList<Statement> statements;
    private final List<ImmutableSet<Statement>> corrections = new ArrayList<>();
    private final List<ImmutableSet<Statement>> found;

    /**
     * Begins a search.
     *
     * @param statements the statements to search among
     * @param known sets already found, which are not found again
     */
    Cores(Consistency consistency, Collection<Statement> statements, Collection<ImmutableSet<Statement>> known) {
        this.consistency = consistency;
        this.statements = ImmutableList.copyOf(statements);
        this.found = new ArrayList<>(known);
    }

    /** Some set that cannot hold while each of its statements left out lets the others hold; nothing when all can. */
    Optional<ImmutableSet<Statement>> any() {
        Optional<ImmutableSet<Statement>> core = consistency.core(List.of(), statements);
        core.map(this::shrunk).ifPresent(found::add);
        return core.map(absent -> found.get(found.size() - 1));
    }

    private ImmutableSet<Statement> shrunk(Set<Statement> core) {
        Set<Statement> left = new LinkedHashSet<>(core);
        for (Statement statement : core) {
            left.remove(statement);
            if (consistency.canHold(left)) {
                left.add(statement);
            }
        }
        return ImmutableSet.copyOf(left);
    }

    /** The next smallest set, of at most some size; nothing when there is none, or none within so many trials. */
    Optional<ImmutableSet<Statement>> next(int largest, int trials) {
        for (int trial = 0; trial < trials; trial++) {
            Optional<ImmutableSet<Statement>> candidate = smallest(corrections, found, statements, none -> false);
            if (candidate.isEmpty() || candidate.get().size() > largest) {
                return Optional.empty();
            }
            ImmutableSet<Statement> chosen = candidate.get();
            Set<Statement> rest = new LinkedHashSet<>(statements);
            rest.removeAll(chosen);
            if (!consistency.canHold(chosen)) {
                found.add(chosen);
                return candidate;
            }
            ImmutableSet<Statement> correction = beside(chosen, rest);
            if (correction.isEmpty()) {
                return Optional.empty();
            }
            corrections.add(correction);
        }
        return Optional.empty();
    }

    /** What must be left out beside a set that can hold: of every core found, the statement that comes last. */
    private ImmutableSet<Statement> beside(Set<Statement> chosen, Set<Statement> rest) {
        Set<Statement> left = new LinkedHashSet<>(rest);
        ImmutableSet.Builder<Statement> out = ImmutableSet.builder();
        for (Set<Statement> known : found) {
            if (Sets.union(chosen, left).containsAll(known)) {
                Statement last = Iterables.getLast(Sets.difference(known, chosen));
                left.remove(last);
                out.add(last);
            }
        }
        for (Optional<ImmutableSet<Statement>> core = consistency.core(chosen, left);
                core.isPresent();
                core = consistency.core(chosen, left)) {
            if (core.get().isEmpty()) {
                throw new IllegalStateException("Statements that can hold were found not to: " + chosen);
            }
            Statement last = Iterables.getLast(core.get());
            left.remove(last);
            out.add(last);
        }
        return out.build();
    }

    /** A smallest set that meets each of some sets and contains none of others. */
    static Optional<ImmutableSet<Statement>> smallest(
            Collection<? extends Set<Statement>> meet,
            Collection<? extends Set<Statement>> avoid,
            Collection<Statement> among,
            Predicate<Statement> trusted) {
        CpModel model = Consistency.model();
        Map<Statement, BoolVar> in = new LinkedHashMap<>();
        LinearExprBuilder size = LinearExpr.newBuilder();
        for (Statement statement : among) {
            BoolVar one = model.newBoolVar(statement.id());
            in.put(statement, one);
            // Of equally small sets, that with the fewest trusted ones.
            size.addTerm(one, trusted.test(statement) ? 1001 : 1000);
        }
        for (Set<Statement> set : meet) {
            model.addAtLeastOne(
                    set.stream().filter(in::containsKey).map(in::get).toArray(BoolVar[]::new));
        }
        for (Set<Statement> set : avoid) {
            if (in.keySet().containsAll(set)) {
                model.addBoolOr(set.stream().map(one -> in.get(one).not()).toArray(Literal[]::new));
            }
        }
        model.minimize(size);
        CpSolver solver = Consistency.solver();
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) {
            return Optional.empty();
        }
        return Optional.of(in.entrySet().stream()
                .filter(entry -> solver.booleanValue(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet()));
    }
}
