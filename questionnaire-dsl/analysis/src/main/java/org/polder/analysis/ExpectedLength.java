package org.polder.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.ScreenOut;

/**
 * Adds up the chances that each item is asked: of all answers there can be, weighed by their shares, the part that leads
 * to it. Answers are drawn independently; those that are not taken are left out of account.
 */
final class ExpectedLength {
    private static final int MOST_NODES = 2_000_000;

    private final Model model;
    private final Slices slices;
    private final Supports supports;
    private final Map<Variable, Double> weights = new HashMap<>();
    private final Map<Variable, Double> others = new HashMap<>();

    ExpectedLength(Model model, AnswerShares shares) {
        this.model = model;
        this.slices = new Slices(model);
        this.supports = new Supports(model.definitions(), Set.of());
        for (int position = 0; position < model.size(); position++) {
            Item item = model.item(position);
            Domain domain = model.domain(position);
            if (domain instanceof ChoiceDomain choice) {
                choice.codes()
                        .forEach((code, variable) ->
                                shares.of(item.id(), code).ifPresent(share -> weights.put(variable, share)));
            } else if (domain instanceof SetDomain choice) {
                choice.codes()
                        .forEach((code, variable) -> shares.of(item.id(), code).ifPresent(share -> {
                            weights.put(variable, share);
                            others.put(variable, 1 - share);
                        }));
            }
        }
    }

    OptionalDouble length() {
        double length = 0;
        for (int position = 0; position < model.size(); position++) {
            Item item = model.item(position);
            if (!(item instanceof Computed) && !(item instanceof ScreenOut)) {
                OptionalDouble chance = chance(position);
                if (chance.isEmpty()) {
                    return chance;
                }
                length += chance.getAsDouble();
            }
        }
        return OptionalDouble.of(length);
    }

    /** The chance that an item is asked, and that the interview comes so far. */
    private OptionalDouble chance(int position) {
        BitSet cone = slices.cone(position, List.of(model.asked(position)));
        Set<Variable> variables = new HashSet<>();
        List<Formula> taken = new ArrayList<>();
        List<Formula> ends = new ArrayList<>();
        cone.stream().forEach(at -> {
            taken.add(model.structures().get(at));
            taken.add(model.definitions().not(model.domain(at).loose()));
            if (at < position) {
                // An answer that would be taken even where none is asked, so that both weigh the same.
                Formula answer = model.isCoupled(at) ? model.goesOn(at) : model.taken(at);
                (model.item(at) instanceof ScreenOut ? ends : taken).add(answer);
            }
        });
        taken.forEach(formula -> variables.addAll(supports.of(formula, false)));
        variables.addAll(supports.of(model.asked(position), false));
        ends.forEach(formula -> variables.addAll(supports.of(formula, false)));
        Set<Variable> ordered = new TreeSet<>(Comparator.<Variable>comparingInt(
                        variable -> Integer.parseInt(variable.name().substring(1)))
                .thenComparing(Comparator.naturalOrder()));
        ordered.addAll(variables);
        List<Variable> order = new ArrayList<>(ordered);
        Diagrams diagrams = new Diagrams(model.definitions(), Set.of(), order);
        int all = diagrams.of(model.definitions().formulas().and(taken));
        ends.add(model.asked(position));
        int some = diagrams.and(all, diagrams.of(model.definitions().formulas().and(ends)));
        if (diagrams.size() > MOST_NODES) {
            return OptionalDouble.empty();
        }
        double whole = diagrams.weight(all, order, this::weight, this::other);
        return OptionalDouble.of(whole == 0 ? 0 : diagrams.weight(some, order, this::weight, this::other) / whole);
    }

    private double weight(Variable variable) {
        return weights.getOrDefault(variable, 1.0);
    }

    private double other(Variable variable) {
        return others.getOrDefault(variable, 1.0);
    }
}
