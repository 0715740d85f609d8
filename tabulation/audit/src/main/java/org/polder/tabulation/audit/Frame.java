package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settles, of respondents whose groups are known, some answers that decide who is asked what, or where interviews broke
 * off. Of every question that hangs on them its bases and counts are in the model too, so that what was published of it
 * stays possible.
 */
final class Frame {
    private static final double DETERMINISTIC_TIME = 200;

    private final PublishedFigures figures;
    private final ImmutableList<Statement> statements;
    private final ImmutableList<NeverTogether> apart;
    private final Set<String> block;
    private final int completes;
    private final boolean stops;
    private final boolean knowing;
    private final long seed;
    private final CountModel counts;
    private final CpModel model;
    private final Map<String, Map<Integer, Literal[]>> chosen = new LinkedHashMap<>();
    private final TreeMap<Integer, Literal[]> past = new TreeMap<>();
    private final Map<Gate, Literal[]> gates = new HashMap<>();

    Frame(
            PublishedFigures figures,
            ImmutableList<Statement> statements,
            ImmutableList<NeverTogether> apart,
            Set<String> block,
            int completes,
            boolean stops,
            boolean knowing,
            long seed) {
        this.figures = figures;
        this.statements = statements;
        this.apart = apart;
        this.block = block;
        this.stops = stops;
        this.knowing = knowing;
        this.completes = completes;
        this.seed = seed;
        this.counts = new CountModel(figures, statements);
        this.model = counts.model();
    }

    boolean settle(Synthesis.People people) {
        Posting posting = new Posting(counts, Rounding.HALF_UP);
        statements.forEach(statement -> model.addEquality(posting.post(statement), 1));
        members(people);
        progress(people);
        Literal[] done = stops ? ending(people) : new Literal[0];
        for (AuditedVariable variable : figures.survey().variables()) {
            if (counts.counted(variable.name()) != null) {
                variable(variable, people);
            }
        }
        apart.forEach(this::apart);
        CpSolver solver = Consistency.solver();
        solver.getParameters()
                .setRandomSeed((int) seed)
                .setNumWorkers(8)
                .setInterleaveSearch(true)
                .setMaxDeterministicTime(DETERMINISTIC_TIME)
                .setLogSearchProgress(Boolean.getBoolean("polder.solver.log"));
        if (!Membership.isFound(solver.solve(model))) {
            return false;
        }
        block.forEach(variable -> chosen.get(variable).forEach((code, literals) -> {
            for (int i = 0; i < people.size(); i++) {
                if (solver.booleanValue(literals[i])) {
                    people.chosen(i).put(variable, ImmutableSortedSet.of(code));
                }
            }
        }));
        for (int i = 0; i < done.length; i++) {
            int person = i;
            if (!solver.booleanValue(done[i])) {
                people.stop(
                        i,
                        past.entrySet().stream()
                                .filter(at -> !solver.booleanValue(at.getValue()[person]))
                                .mapToInt(Map.Entry::getKey)
                                .findFirst()
                                .orElse(figures.survey().variables().size()));
            }
        }
        return true;
    }

    private Literal[] ending(Synthesis.People people) {
        Literal[] done = literals("done", people.size());
        Literal[] last = past.lastEntry().getValue();
        for (int i = 0; i < people.size(); i++) {
            model.addImplication(done[i], last[i]);
        }
        model.addEquality(LinearExpr.sum(done), completes);
        return done;
    }

    private Literal[] literals(String name, int size) {
        Literal[] literals = new Literal[size];
        for (int i = 0; i < size; i++) {
            literals[i] = model.newBoolVar(name + "/" + i);
        }
        return literals;
    }

    /** Groups are settled, so the size of every part is too. */
    private void members(Synthesis.People people) {
        Literal[] everyone = new Literal[people.size()];
        for (int i = 0; i < everyone.length; i++) {
            everyone[i] = model.trueLiteral();
        }
        gates.put(Gate.everyone(), everyone);
        linked(counts.size(), everyone, people);
        for (String name : people.settled()) {
            AuditedVariable variable = figures.survey().variable(name);
            Map<Integer, Literal[]> options = new LinkedHashMap<>();
            for (int code : variable.codes()) {
                Literal[] own = new Literal[people.size()];
                for (int i = 0; i < own.length; i++) {
                    own[i] = constant(people.codes(i, name).contains(code));
                }
                options.put(code, own);
                if (counts.counted(name) != null) {
                    linked(counts.counted(name).chosen().get(code), own, people);
                }
            }
            chosen.put(name, options);
        }
    }

    private Literal constant(boolean value) {
        return value ? model.trueLiteral() : model.falseLiteral();
    }

    /** Ties numbers of the counts to the respondents of each part for whom a literal is true. */
    private void linked(IntVar[] numbers, Literal[] literals, Synthesis.People people) {
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

    private void progress(Synthesis.People people) {
        Map<Integer, IntVar[]> positions = new TreeMap<>(counts.positions());
        Literal[] before = gates.get(Gate.everyone());
        int everyone = figures.survey()
                .everyoneReached()
                .map(name -> figures.survey().position(name))
                .orElse(0);
        for (Map.Entry<Integer, IntVar[]> at : positions.entrySet()) {
            int position = at.getKey();
            if (position >= everyone && !stops && !people.isStopped()) {
                // Where interviews broke off is settled later.
                continue;
            }
            Literal[] here = stops && position >= everyone
                    ? literals("past " + position, people.size())
                    : known(people, position);
            for (int i = 0; i < here.length; i++) {
                model.addImplication(here[i], before[i]);
            }
            linked(at.getValue(), here, people);
            past.put(position, here);
            before = here;
        }
    }

    private Literal[] known(Synthesis.People people, int position) {
        Literal[] known = new Literal[people.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = constant(people.isPast(i, position));
        }
        return known;
    }

    private void variable(AuditedVariable variable, Synthesis.People people) {
        if (!chosen.keySet().containsAll(variable.gate().variables()) || !past.containsKey(counts.position(variable))) {
            return;
        }
        Literal[] asked = asked(variable);
        CountModel.Counted counted = counts.counted(variable.name());
        boolean all = variable.required() || counted.open().length > 0;
        if (all) {
            linked(counted.base(), asked, people);
        } else {
            for (int part = 0; part < counts.parts().count(); part++) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                for (int i = 0; i < people.size(); i++) {
                    if (part == 0 || people.isIn(i, counts.parts().part(part))) {
                        sum.add(asked[i]);
                    }
                }
                model.addLessOrEqual(counted.base()[part], sum);
            }
        }
        if (block.contains(variable.name())) {
            Map<Integer, Literal[]> options = new LinkedHashMap<>();
            for (int code : variable.codes()) {
                Literal[] own = literals(variable.name() + "=" + code, people.size());
                options.put(code, own);
                linked(counted.chosen().get(code), own, people);
            }
            for (int i = 0; i < people.size(); i++) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                for (Literal[] own : options.values()) {
                    sum.add(own[i]);
                }
                model.addEquality(sum, LinearExpr.newBuilder().add(asked[i]).build());
            }
            if (knowing) {
                fewDoNotKnow(variable, counted);
            }
            chosen.put(variable.name(), options);
        }
    }

    /** Where nothing is said of it, hardly anyone does not know: at most one in ten. */
    private void fewDoNotKnow(AuditedVariable variable, CountModel.Counted counted) {
        LinearExprBuilder missing = LinearExpr.newBuilder();
        variable.options().stream()
                .filter(AuditedOption::missing)
                .forEach(option -> missing.addTerm(counted.chosen().get(option.code())[0], 10));
        model.addLessOrEqual(missing, counted.base()[0]);
    }

    private Literal[] asked(AuditedVariable variable) {
        return and(List.of(gate(variable.gate()), past.get(counts.position(variable))));
    }

    private Literal[] and(List<Literal[]> parts) {
        List<Literal[]> real = parts.stream()
                .filter(part -> part != gates.get(Gate.everyone()))
                .toList();
        if (real.size() == 1) {
            return real.get(0);
        }
        Literal[] all = literals("and", parts.get(0).length);
        for (int i = 0; i < all.length; i++) {
            List<Literal> clause = new ArrayList<>(List.of(all[i]));
            for (Literal[] part : real) {
                model.addImplication(all[i], part[i]);
                clause.add(part[i].not());
            }
            model.addBoolOr(clause.toArray(new Literal[0]));
        }
        return all;
    }

    private Literal[] or(List<Literal[]> parts) {
        Literal[] any = literals("or", parts.get(0).length);
        for (int i = 0; i < any.length; i++) {
            List<Literal> clause = new ArrayList<>(List.of(any[i].not()));
            for (Literal[] part : parts) {
                model.addImplication(part[i], any[i]);
                clause.add(part[i]);
            }
            model.addBoolOr(clause.toArray(new Literal[0]));
        }
        return any;
    }

    private Literal[] gate(Gate gate) {
        Literal[] known = gates.get(gate);
        if (known != null) {
            return known;
        }
        Literal[] made = gate.accept(new Gate.Visitor<Literal[]>() {
            @Override
            public Literal[] everyone(Gate.Everyone every) {
                return gates.get(Gate.everyone());
            }

            @Override
            public Literal[] some(Gate.Some some) {
                throw new IllegalStateException("Published figures speak of a question of which nobody knows who was "
                        + "asked it: give the survey its routing in choices");
            }

            @Override
            public Literal[] chose(Gate.Chose chose) {
                return or(chose.codes().stream()
                        .map(code -> chosen.get(chose.variable()).get(code))
                        .toList());
            }

            @Override
            public Literal[] choseNone(Gate.ChoseNone none) {
                AuditedVariable variable = figures.survey().variable(none.variable());
                return or(variable.codes().stream()
                        .filter(code -> !none.codes().contains(code))
                        .map(code -> chosen.get(none.variable()).get(code))
                        .toList());
            }

            @Override
            public Literal[] all(Gate.All all) {
                return and(all.parts().stream().map(part -> gate(part)).toList());
            }

            @Override
            public Literal[] any(Gate.Any any) {
                return or(any.parts().stream().map(part -> gate(part)).toList());
            }
        });
        gates.put(gate, made);
        return made;
    }

    private void apart(NeverTogether never) {
        Map<Integer, Literal[]> one = chosen.get(never.variable());
        Map<Integer, Literal[]> other = chosen.get(never.other());
        if (one != null && other != null) {
            for (int code : never.codes()) {
                for (int otherCode : never.otherCodes()) {
                    for (int i = 0; i < one.get(code).length; i++) {
                        model.addAtMostOne(new Literal[] {one.get(code)[i], other.get(otherCode)[i]});
                    }
                }
            }
        }
    }
}
