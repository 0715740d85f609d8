package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How routing and broken-off interviews bound the bases: fewer get past a later question than past an earlier one, and
 * a question is answered by those who got past it and whom its gate lets through.
 */
final class Progress {
    private final CountModel counts;
    private final CpModel model;
    private final List<AuditedVariable> variables;
    private final int everyone;

    Progress(CountModel counts, List<AuditedVariable> variables) {
        this.counts = counts;
        this.model = counts.model();
        this.variables = variables;
        this.everyone = counts.survey()
                .everyoneReached()
                .map(name -> counts.survey().position(name))
                .orElse(0);
    }

    private int parts() {
        return counts.parts().count();
    }

    void post() {
        TreeMap<Integer, IntVar[]> positions = new TreeMap<>();
        for (AuditedVariable variable : variables) {
            int position = counts.position(variable);
            if (!positions.containsKey(position)) {
                IntVar[] past = counts.past(position);
                counts.parts().partitions().forEach(partition -> counts.addsUp(past, partition));
                positions.put(position, past);
            }
        }
        IntVar[] before = counts.size();
        for (Map.Entry<Integer, IntVar[]> at : positions.entrySet()) {
            IntVar[] past = at.getValue();
            for (int part = 0; part < parts(); part++) {
                if (at.getKey() < everyone) {
                    model.addEquality(past[part], counts.size()[part]);
                } else {
                    model.addLessOrEqual(past[part], before[part]);
                }
            }
            before = past;
        }
        Map<Gate, List<AuditedVariable>> byGate = new LinkedHashMap<>();
        for (AuditedVariable variable : variables) {
            if (isKnown(variable.gate())) {
                byGate.computeIfAbsent(variable.gate(), absent -> new ArrayList<>())
                        .add(variable);
            } else {
                // Two gates of which nothing is known need not let the same people through.
                gate(variable.gate(), List.of(variable));
            }
        }
        byGate.forEach(this::gate);
    }

    private static boolean isKnown(Gate gate) {
        if (gate instanceof Gate.All all) {
            return all.parts().stream().allMatch(Progress::isKnown);
        }
        if (gate instanceof Gate.Any any) {
            return any.parts().stream().allMatch(Progress::isKnown);
        }
        return !(gate instanceof Gate.Some);
    }

    private void gate(Gate gate, List<AuditedVariable> asked) {
        IntVar[] let = gate.accept(new Truth());
        IntVar[] through = let;
        IntVar[] past = counts.size();
        Map<Integer, IntVar[]> throughAt = new TreeMap<>();
        for (AuditedVariable variable : asked) {
            int position = counts.position(variable);
            IntVar[] pastHere = counts.past(position);
            if (!throughAt.containsKey(position)) {
                IntVar[] here = gate instanceof Gate.Everyone ? pastHere : counts.summed("through " + position);
                for (int part = 0; part < parts(); part++) {
                    model.addLessOrEqual(here[part], through[part]);
                    model.addLessOrEqual(here[part], pastHere[part]);
                    // Who stopped in between is at least everyone of the gate who stopped in between.
                    model.addLessOrEqual(minus(through[part], here[part]), minus(past[part], pastHere[part]));
                }
                throughAt.put(position, here);
                through = here;
                past = pastHere;
            }
            IntVar[] here = throughAt.get(position);
            IntVar[] base = counts.counted(variable.name()).base();
            boolean all = variable.required() || counts.counted(variable.name()).open().length > 0;
            for (int part = 0; part < parts(); part++) {
                if (all) {
                    model.addEquality(base[part], here[part]);
                } else {
                    model.addLessOrEqual(base[part], here[part]);
                }
            }
        }
    }

    private static LinearExpr minus(LinearArgument left, LinearArgument right) {
        return LinearExpr.newBuilder().add(left).addTerm(right, -1).build();
    }

    /** How many a gate lets through, by part; of combined gates the bounds that hold for any respondents. */
    private final class Truth implements Gate.Visitor<IntVar[]> {
        @Override
        public IntVar[] everyone(Gate.Everyone gate) {
            return counts.size();
        }

        @Override
        public IntVar[] some(Gate.Some gate) {
            IntVar[] some = counts.summed("some");
            for (int part = 0; part < parts(); part++) {
                model.addLessOrEqual(some[part], counts.size()[part]);
            }
            return some;
        }

        @Override
        public IntVar[] chose(Gate.Chose gate) {
            return gate.codes().isEmpty() ? nobody() : counts.any(counts.counted(gate.variable()), gate.codes());
        }

        private IntVar[] nobody() {
            IntVar[] nobody = counts.numbers("nobody");
            for (IntVar number : nobody) {
                model.addEquality(number, 0);
            }
            return nobody;
        }

        @Override
        public IntVar[] choseNone(Gate.ChoseNone gate) {
            CountModel.Counted one = counts.counted(gate.variable());
            IntVar[] any = counts.any(one, ImmutableSortedSet.copyOf(gate.codes()));
            IntVar[] none = counts.summed("none of " + gate.variable());
            for (int part = 0; part < parts(); part++) {
                LinearExprBuilder rest =
                        LinearExpr.newBuilder().add(one.base()[part]).addTerm(any[part], -1);
                if (one.open().length > 0) {
                    rest.addTerm(one.open()[part], -1);
                }
                model.addEquality(none[part], rest);
            }
            return none;
        }

        @Override
        public IntVar[] all(Gate.All gate) {
            IntVar[] all = counts.summed("all");
            List<IntVar[]> each =
                    gate.parts().stream().map(part -> part.accept(this)).toList();
            for (int part = 0; part < parts(); part++) {
                LinearExprBuilder least = LinearExpr.newBuilder();
                for (IntVar[] one : each) {
                    model.addLessOrEqual(all[part], one[part]);
                    least.add(one[part]);
                }
                least.addTerm(counts.size()[part], 1 - each.size());
                model.addGreaterOrEqual(all[part], least);
            }
            return all;
        }

        @Override
        public IntVar[] any(Gate.Any gate) {
            IntVar[] any = counts.summed("any");
            List<IntVar[]> each =
                    gate.parts().stream().map(part -> part.accept(this)).toList();
            for (int part = 0; part < parts(); part++) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                for (IntVar[] one : each) {
                    model.addGreaterOrEqual(any[part], one[part]);
                    sum.add(one[part]);
                }
                model.addLessOrEqual(any[part], sum);
                model.addLessOrEqual(any[part], counts.size()[part]);
            }
            return any;
        }
    }
}
