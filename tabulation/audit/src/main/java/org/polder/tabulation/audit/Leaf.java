package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Settles the answers to one question on which nothing else depends. */
final class Leaf {
    private static final int DRAWS = 4;
    private static final double DETERMINISTIC_TIME = 1.5;

    private final PublishedFigures figures;
    private final AuditedVariable variable;
    private final List<Statement> statements;
    private final long seed;

    Leaf(PublishedFigures figures, AuditedVariable variable, List<Statement> statements, long seed) {
        this.figures = figures;
        this.variable = variable;
        this.statements = statements;
        this.seed = seed;
    }

    boolean settle(Synthesis.People people) {
        for (int draw = 0; draw < DRAWS; draw++) {
            if (!draw(people, seed * 31 + draw, true) && !draw(people, seed * 31 + draw, false)) {
                return false;
            }
            if (deviates(people)) {
                return true;
            }
        }
        return true;
    }

    /** Draws answers; random ones are looked for briefly, and where that finds none, any that fit. */
    private boolean draw(Synthesis.People people, long drawSeed, boolean random) {
        CountModel counts = new CountModel(figures, statements);
        CpModel model = counts.model();
        Posting posting = new Posting(counts, Rounding.HALF_UP);
        statements.forEach(statement -> model.addEquality(posting.post(statement), 1));
        CountModel.Counted counted = counts.counted(variable.name());
        boolean withOpen = counted.open().length > 0;
        int position = counts.position(variable);
        Random dice = new Random(drawSeed);
        LinearExprBuilder wish = LinearExpr.newBuilder();
        Map<Integer, BoolVar[]> options = new LinkedHashMap<>();
        for (int code : variable.codes()) {
            options.put(code, new BoolVar[people.size()]);
        }
        BoolVar[] answers = new BoolVar[people.size()];
        BoolVar[] open = new BoolVar[people.size()];
        for (int i = 0; i < people.size(); i++) {
            boolean asked = people.isThrough(i, variable.gate()) && people.isPast(i, position);
            answers[i] = model.newBoolVar("answers/" + i);
            open[i] = model.newBoolVar("open/" + i);
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (AuditedOption option : variable.options()) {
                BoolVar one = model.newBoolVar(option.code() + "/" + i);
                options.get(option.code())[i] = one;
                sum.add(one);
                model.addImplication(one, answers[i]);
                // Who does not know is rare where nothing is said of it.
                wish.addTerm(one, dice.nextInt(option.missing() ? 3 : 10));
            }
            model.addGreaterOrEqual(sum, answers[i]);
            model.addLessOrEqual(
                    sum,
                    LinearExpr.newBuilder().addTerm(answers[i], variable.most()).build());
            for (AuditedOption option : variable.options()) {
                if (option.exclusive()) {
                    model.addLessOrEqual(sum, 1).onlyEnforceIf(options.get(option.code())[i]);
                }
            }
            if (!asked) {
                model.addEquality(answers[i], 0);
                model.addEquality(open[i], 0);
            } else if (withOpen) {
                model.addExactlyOne(new BoolVar[] {answers[i], open[i]});
            } else {
                model.addEquality(open[i], 0);
                if (variable.required()) {
                    model.addEquality(answers[i], 1);
                }
            }
        }
        options.forEach(
                (code, literals) -> linked(model, counts, counted.chosen().get(code), literals, people));
        if (withOpen) {
            linked(model, counts, counted.open(), open, people);
        } else {
            linked(model, counts, counted.base(), answers, people);
        }
        if (random) {
            model.maximize(wish);
        }
        CpSolver solver = Consistency.solver();
        solver.getParameters()
                .setRandomSeed((int) drawSeed)
                .setMaxDeterministicTime(random ? DETERMINISTIC_TIME : 40 * DETERMINISTIC_TIME)
                .setRelativeGapLimit(0.1);
        if (!Membership.isFound(solver.solve(model))) {
            return false;
        }
        for (int i = 0; i < people.size(); i++) {
            List<Integer> codes = new ArrayList<>();
            for (Map.Entry<Integer, BoolVar[]> option : options.entrySet()) {
                if (solver.booleanValue(option.getValue()[i])) {
                    codes.add(option.getKey());
                }
            }
            if (codes.isEmpty()) {
                people.chosen(i).remove(variable.name());
            } else {
                people.chosen(i).put(variable.name(), ImmutableSortedSet.copyOf(codes));
            }
        }
        return true;
    }

    private static void linked(
            CpModel model, CountModel counts, IntVar[] numbers, BoolVar[] literals, Synthesis.People people) {
        for (int part = 0; part < counts.parts().count(); part++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int i = 0; i < people.size(); i++) {
                if (part == 0 || people.isIn(i, counts.parts().part(part))) {
                    sum.add(literals[i]);
                }
            }
            model.addEquality(sum, numbers[part]);
        }
    }

    /** Whether every group said to deviate from the total does, which the linear model cannot say. */
    private boolean deviates(Synthesis.People people) {
        for (Statement statement : statements) {
            if (statement instanceof Deviation deviation && deviation.kind() == Deviation.Kind.FROM_TOTAL) {
                Optional<GroupRef> group = deviation.group();
                for (int code : deviation.codes()) {
                    long own = count(people, group, code);
                    long all = count(people, Optional.empty(), code);
                    if (own * count(people, Optional.empty(), 0) == all * count(people, group, 0)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** How many of a group chose an option, or with 0 answered. */
    private long count(Synthesis.People people, Optional<GroupRef> group, int code) {
        long n = 0;
        for (int i = 0; i < people.size(); i++) {
            int person = i;
            boolean in = group.map(one -> {
                        Grouping grouping =
                                figures.survey().grouping(one.grouping()).orElseThrow();
                        return grouping.codes(one.category()).containsAll(people.codes(person, grouping.variable()));
                    })
                    .orElse(true);
            ImmutableSortedSet<Integer> codes = people.codes(i, variable.name());
            n += in && (code == 0 ? !codes.isEmpty() : codes.contains(code)) ? 1 : 0;
        }
        return n;
    }
}
