package org.polder.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.ScreenOut;

/**
 * Counts the ways through a questionnaire: goes through the items in order and keeps, for each way so far, the set of
 * answers that lead it, forgetting what nothing later looks at. Ways with the same set go on alike and are counted
 * together.
 */
final class PathCount {
    private static final int MOST_STATES = 20_000;
    private static final int MOST_NODES = 3_000_000;
    private static final Paths NONE = new Paths(BigInteger.ZERO, 0, 0);
    private static final Paths ONE = new Paths(BigInteger.ONE, 0, 0);

    private final Model model;
    private final Definitions definitions;
    private final Set<Variable> askedNames = new HashSet<>();
    private final Supports supports;

    /** Per item the variables that its being asked hangs on, and those that its answer hangs on where that matters. */
    private final List<Set<Variable>> askedOn = new ArrayList<>();

    private final List<Set<Variable>> answerOn = new ArrayList<>();

    PathCount(Model model) {
        this.model = model;
        this.definitions = model.definitions();
        for (int position = 0; position < model.size(); position++) {
            // One that stands for nothing is part of an answer.
            if (model.asked(position) instanceof Literal literal
                    && definitions.meanings().containsKey(literal.variable())) {
                askedNames.add(literal.variable());
            }
        }
        this.supports = new Supports(definitions, askedNames);
        Set<Variable> matters = new HashSet<>();
        for (int position = 0; position < model.size(); position++) {
            askedOn.add(supports.of(model.asked(position), true));
            matters.addAll(askedOn.get(position));
        }
        // Backwards, as an answer can matter to whether a later one is taken.
        for (int position = model.size() - 1; position >= 0; position--) {
            Set<Variable> own = supports.of(model.domain(position).structure(), false);
            Set<Variable> valid = supports.of(model.valid(position), true);
            valid.addAll(supports.of(model.valid(position), false));
            Set<Variable> all = new HashSet<>(own);
            all.addAll(valid);
            boolean checked = model.item(position).asking().checks().stream().anyMatch(check -> !check.soft());
            boolean used = checked || all.stream().anyMatch(matters::contains) && answerMatters(position, matters);
            answerOn.add(0, used ? all : Set.of());
            matters.addAll(used ? all : Set.of());
        }
    }

    private boolean answerMatters(int position, Set<Variable> matters) {
        Set<Variable> own = new HashSet<>(supports.of(model.domain(position).structure(), true));
        own.addAll(supports.of(model.domain(position).open(), true));
        return own.stream().anyMatch(variable -> matters.contains(variable) && !askedNames.contains(variable));
    }

    /** Counts; nothing when it takes too much. */
    Optional<Paths> count() {
        Paths all = ONE;
        for (List<Integer> part : parts()) {
            Optional<Paths> counted = new Part(part).count();
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            all = all.times(counted.get());
        }
        // Where nobody comes to an end there is no shortest way either.
        return Optional.of(all.count().signum() == 0 ? NONE : all);
    }

    /** Splits the items into parts that have nothing to do with one another; a screen-out concerns all. */
    private List<List<Integer>> parts() {
        boolean ends = false;
        for (int position = 0; position < model.size(); position++) {
            ends |= model.item(position) instanceof ScreenOut;
        }
        int[] leader = new int[model.size()];
        Map<Variable, Integer> owner = new HashMap<>();
        for (int position = 0; position < model.size(); position++) {
            leader[position] = ends ? 0 : position;
        }
        for (int position = 0; position < model.size() && !ends; position++) {
            Set<Variable> on = new HashSet<>(askedOn.get(position));
            on.addAll(answerOn.get(position));
            if (model.asked(position) instanceof Literal literal) {
                on.add(literal.variable());
            }
            for (Variable variable : on) {
                Integer other = owner.putIfAbsent(variable, position);
                if (other != null) {
                    leader[find(leader, position)] = find(leader, other);
                }
            }
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int position = 0; position < model.size(); position++) {
            parts.computeIfAbsent(find(leader, position), key -> new ArrayList<>())
                    .add(position);
        }
        return new ArrayList<>(parts.values());
    }

    private static int find(int[] leader, int position) {
        int at = position;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    /** A set of items that have to do with one another. */
    private final class Part {
        private final List<Integer> positions;
        private final Diagrams diagrams;
        private final Map<Integer, List<Variable>> forgotten = new HashMap<>();

        /** Per item the names first met there, of which it must be said what they stand for. */
        private final Map<Integer, Set<Variable>> met = new HashMap<>();

        Part(List<Integer> positions) {
            this.positions = positions;
            Set<Variable> order = new LinkedHashSet<>();
            Map<Variable, Integer> lastUse = new HashMap<>();
            Set<Variable> known = new HashSet<>();
            for (int position : positions) {
                Set<Variable> used =
                        new TreeSet<>(Comparator.comparingInt(Part::number).thenComparing(Comparator.naturalOrder()));
                used.addAll(askedOn.get(position));
                used.addAll(answerOn.get(position));
                used.addAll(model.domain(position).loose().variables());
                used.addAll(model.asked(position).variables());
                order.addAll(used);
                used.forEach(variable -> lastUse.put(variable, position));
                forgotten.put(position, new ArrayList<>());
                Set<Variable> first = new LinkedHashSet<>();
                used.forEach(variable -> meet(variable, known, first));
                met.put(position, first);
            }
            lastUse.forEach((variable, position) -> forgotten.get(position).add(variable));
            this.diagrams = new Diagrams(definitions, askedNames, new ArrayList<>(order));
        }

        /** Notes a name, and those that what it stands for hangs on. */
        private void meet(Variable variable, Set<Variable> known, Set<Variable> first) {
            if (askedNames.contains(variable) && known.add(variable)) {
                first.add(variable);
                supports.of(variable, true).forEach(inner -> meet(inner, known, first));
            }
        }

        private static int number(Variable variable) {
            return Integer.parseInt(variable.name().substring(1));
        }

        Optional<Paths> count() {
            Map<Integer, Paths> ways = new LinkedHashMap<>(Map.of(diagrams.of(definitions.constant(true)), ONE));
            Optional<Paths> ended = Optional.empty();
            for (int position : positions) {
                Item item = model.item(position);
                int meanings = meanings(position);
                int name = diagrams.of(model.asked(position));
                int answer = answered(position);
                int cube = diagrams.cube(forgotten.get(position));
                Map<Integer, Paths> next = new LinkedHashMap<>();
                for (Map.Entry<Integer, Paths> way : ways.entrySet()) {
                    int set = diagrams.and(way.getKey(), meanings);
                    int yes = diagrams.and(set, name);
                    int no = diagrams.and(set, diagrams.not(name));
                    if (item instanceof Computed) {
                        put(next, diagrams.forget(set, cube), way.getValue());
                        continue;
                    }
                    put(next, diagrams.forget(no, cube), way.getValue());
                    if (item instanceof ScreenOut) {
                        ended = Diagrams.isFalse(yes) ? ended : plus(ended, way.getValue());
                    } else {
                        put(
                                next,
                                diagrams.forget(diagrams.and(yes, answer), cube),
                                way.getValue().longerBy(1));
                    }
                }
                ways = next;
                if (ways.size() > MOST_STATES || diagrams.size() > MOST_NODES) {
                    return Optional.empty();
                }
            }
            Optional<Paths> total = ended;
            for (Paths one : ways.values()) {
                total = plus(total, one);
            }
            return total.or(() -> Optional.of(NONE));
        }

        private int meanings(int position) {
            int all = diagrams.of(definitions.constant(true));
            for (Variable name : met.get(position)) {
                all = diagrams.and(all, diagrams.equal(diagrams.of(name), diagrams.meaning(name)));
            }
            return all;
        }

        private static Optional<Paths> plus(Optional<Paths> some, Paths others) {
            return Optional.of(some.map(others::plus).orElse(others));
        }

        private int answered(int position) {
            if (answerOn.get(position).isEmpty()) {
                return diagrams.of(
                        model.valid(position).equals(definitions.constant(false))
                                ? definitions.constant(false)
                                : definitions.constant(true));
            }
            return diagrams.of(definitions
                    .formulas()
                    .and(
                            model.domain(position).structure(),
                            model.valid(position),
                            definitions.not(model.domain(position).loose())));
        }

        private void put(Map<Integer, Paths> ways, int set, Paths so) {
            if (!Diagrams.isFalse(set)) {
                ways.merge(set, so, Paths::plus);
            }
        }
    }
}
