package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Settles who is in which group: as many as the statements ask for, put together at random. */
final class Membership {
    private final PublishedFigures figures;
    private final ImmutableList<Statement> statements;
    private final ImmutableList<NeverTogether> apart;
    private final long seed;

    Membership(
            PublishedFigures figures,
            ImmutableList<Statement> statements,
            ImmutableList<NeverTogether> apart,
            long seed) {
        this.figures = figures;
        this.statements = statements;
        this.apart = apart;
        this.seed = seed;
    }

    Optional<Synthesis.People> people() {
        CountModel counts = new CountModel(figures, statements);
        Posting posting = new Posting(counts, Rounding.HALF_UP);
        statements.forEach(statement -> counts.model().addEquality(posting.post(statement), 1));
        CpSolver solver = Consistency.solver();
        if (!isFound(solver.solve(counts.model()))) {
            return Optional.empty();
        }
        int size = (int) solver.value(counts.size()[0]);
        Set<String> variables = new LinkedHashSet<>();
        figures.survey().groupings().forEach(grouping -> variables.add(grouping.variable()));
        Map<String, Map<Integer, Long>> margins = new LinkedHashMap<>();
        for (String variable : variables) {
            Map<Integer, Long> margin = new LinkedHashMap<>();
            counts.counted(variable).chosen().forEach((code, number) -> margin.put(code, solver.value(number[0])));
            margins.put(variable, margin);
        }
        return assign(size, margins);
    }

    static boolean isFound(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    private Optional<Synthesis.People> assign(int size, Map<String, Map<Integer, Long>> margins) {
        CpModel model = Consistency.model();
        Random random = new Random(seed);
        LinearExprBuilder wish = LinearExpr.newBuilder();
        Map<String, Map<Integer, BoolVar[]>> all = new LinkedHashMap<>();
        margins.forEach((variable, margin) -> {
            Map<Integer, BoolVar[]> options = new LinkedHashMap<>();
            margin.forEach((code, n) -> {
                BoolVar[] people = new BoolVar[size];
                for (int i = 0; i < size; i++) {
                    people[i] = model.newBoolVar(variable + "=" + code + "/" + i);
                    wish.addTerm(people[i], random.nextInt(100));
                }
                model.addEquality(LinearExpr.sum(people), n);
                options.put(code, people);
            });
            for (int i = 0; i < size; i++) {
                int person = i;
                model.addAtMostOne(
                        options.values().stream().map(people -> people[person]).toArray(BoolVar[]::new));
            }
            all.put(variable, options);
        });
        for (NeverTogether never : apart) {
            if (all.containsKey(never.variable()) && all.containsKey(never.other())) {
                for (int code : never.codes()) {
                    for (int other : never.otherCodes()) {
                        for (int i = 0; i < size; i++) {
                            model.addAtMostOne(List.of(
                                            all.get(never.variable()).get(code)[i],
                                            all.get(never.other()).get(other)[i])
                                    .toArray(new BoolVar[0]));
                        }
                    }
                }
            }
        }
        model.maximize(wish);
        CpSolver solver = Consistency.solver();
        if (!isFound(solver.solve(model))) {
            return Optional.empty();
        }
        Synthesis.People people = new Synthesis.People(figures.survey(), size);
        all.forEach((variable, options) -> options.forEach((code, literals) -> {
            for (int i = 0; i < size; i++) {
                if (solver.booleanValue(literals[i])) {
                    people.chosen(i).put(variable, ImmutableSortedSet.of(code));
                }
            }
        }));
        return Optional.of(people);
    }
}
