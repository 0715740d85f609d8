package org.polder.analysis;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;

/**
 * The small part of a questionnaire that a question to the solver is about: the items that the question hangs on, and
 * those that can stop an interview. All others have a usual answer that is taken whatever went before.
 */
final class Slices {
    private static final int MOST_KEPT = 64;

    private final Model model;
    private final Map<Variable, Formula> meanings = new HashMap<>();
    private final Map<Variable, Integer> owners = new HashMap<>();
    private final Map<Variable, BitSet> known = new HashMap<>();
    private final Set<Variable> usual = new HashSet<>();
    private final BitSet coupled = new BitSet();
    private int told;

    private final Map<BitSet, Slice> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, Slice> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Slices(Model model) {
        this.model = model;
        for (int position = 0; position < model.size(); position++) {
            Domain domain = model.domain(position);
            for (Formula part : domain.parts().values()) {
                own(part, position);
            }
            own(domain.loose(), position);
            usual.addAll(domain.usual());
            coupled.set(position, model.isCoupled(position));
        }
    }

    private void own(Formula formula, int position) {
        formula.variables().forEach(variable -> owners.put(variable, position));
    }

    private void learn() {
        List<Definitions.Definition> all = model.definitions().all();
        for (; told < all.size(); told++) {
            meanings.put(all.get(told).name(), all.get(told).formula());
        }
    }

    Formula meaning(Variable name) {
        return meanings.get(name);
    }

    boolean isMeant(Variable name) {
        return meanings.containsKey(name);
    }

    /** Tells whether a variable holds in the usual answer to its item. */
    boolean isUsual(Variable variable) {
        return usual.contains(variable);
    }

    int owner(Variable variable) {
        return owners.get(variable);
    }

    /** The part that is needed to tell whether some respondent comes as far as an item with all that is wanted. */
    Slice of(int position, List<Formula> wanted) {
        return kept.computeIfAbsent(cone(position, wanted), items -> new Slice(model, this, items));
    }

    /** The items that matter to whether some respondent comes as far as an item with all that is wanted. */
    BitSet cone(int position, List<Formula> wanted) {
        learn();
        BitSet cone = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        wanted.forEach(formula -> spread(formula, cone, open));
        coupled.stream().filter(earlier -> earlier < position).forEach(earlier -> {
            cone.set(earlier);
            open.add(earlier);
        });
        while (!open.isEmpty()) {
            int earlier = open.removeFirst();
            if (earlier < position) {
                spread(model.goesOn(earlier), cone, open);
            }
        }
        return cone;
    }

    private void spread(Formula formula, BitSet cone, Deque<Integer> open) {
        BitSet more = new BitSet();
        formula.variables().forEach(variable -> more.or(items(variable)));
        more.andNot(cone);
        cone.or(more);
        more.stream().forEach(open::add);
    }

    private BitSet items(Variable variable) {
        BitSet items = known.get(variable);
        if (items == null) {
            BitSet found = new BitSet();
            if (owners.containsKey(variable)) {
                found.set(owners.get(variable));
            } else if (meanings.containsKey(variable)) {
                meanings.get(variable).variables().forEach(inner -> found.or(items(inner)));
            }
            items = found;
            known.put(variable, items);
        }
        return items;
    }
}
