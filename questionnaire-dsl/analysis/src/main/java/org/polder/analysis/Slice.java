package org.polder.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.TimeoutSATHandler;
import org.logicng.solvers.MiniSat;

/** A solver over some items of a questionnaire. */
final class Slice {
    private final Model model;
    private final Slices slices;
    private final BitSet items;
    private final MiniSat solver;
    private final Set<Variable> told = new HashSet<>();

    Slice(Model model, Slices slices, BitSet items) {
        this.model = model;
        this.slices = slices;
        this.items = items;
        this.solver = MiniSat.miniSat(model.definitions().formulas());
        items.stream().forEach(position -> add(model.structures().get(position)));
    }

    private void add(Formula formula) {
        tell(formula);
        solver.add(formula);
    }

    /** Tells the solver what the names in a formula stand for. */
    private void tell(Formula formula) {
        Deque<Variable> open = new ArrayDeque<>(formula.variables());
        while (!open.isEmpty()) {
            Variable name = open.removeFirst();
            if (slices.isMeant(name) && told.add(name)) {
                Formula meaning = slices.meaning(name);
                solver.add(model.definitions().formulas().equivalence(name, meaning));
                open.addAll(meaning.variables());
            }
        }
    }

    /** What must hold for an interview to come as far as an item, as far as these items matter. */
    private List<Formula> guard(int position) {
        return items.stream()
                .filter(earlier -> earlier < position)
                .mapToObj(model::goesOn)
                .toList();
    }

    Tristate run(int position, Collection<Formula> wanted, boolean tight, long milliseconds) {
        List<Formula> all = new ArrayList<>(wanted);
        all.addAll(guard(position));
        if (tight) {
            items.stream()
                    .forEach(item ->
                            all.add(model.definitions().not(model.domain(item).loose())));
        }
        List<Literal> assumed = new ArrayList<>();
        for (Formula formula : all) {
            if (formula.equals(model.definitions().constant(false))) {
                return Tristate.FALSE;
            }
            if (formula instanceof Literal literal) {
                tell(literal);
                assumed.add(literal);
            }
        }
        TimeoutSATHandler handler = new TimeoutSATHandler(milliseconds);
        return assumed.isEmpty() ? solver.sat(handler) : solver.sat(handler, assumed);
    }

    Optional<Given> find(int position, Collection<Formula> wanted, long milliseconds) {
        if (run(position, wanted, true, milliseconds) != Tristate.TRUE) {
            return Optional.empty();
        }
        LNGBooleanVector vector = solver.underlyingSolver().model();
        BitSet found = new BitSet(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            found.set(i, vector.get(i));
        }
        return Optional.of(new Sketch(slices, items, solver.underlyingSolver(), found, vector.size()));
    }
}
