package org.polder.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.SATHandler;
import org.logicng.handlers.TimeoutSATHandler;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** Asks a SAT solver whether there is a respondent of some kind, and shows one. */
final class Prover {
    private final Model model;
    private final Definitions definitions;
    private final long limit;
    private final Optional<Slices> slices;
    private final MiniSat solver;
    private final Variable tight;
    private int told;

    /** Asks about as few items at a time as a question is about, where the order of items lets that be known. */
    Prover(Model model, Duration limit) {
        this(model, limit, model.isOrderly() ? Optional.of(new Slices(model)) : Optional.empty());
    }

    /** Asks about all items at once. */
    static Prover ofAll(Model model, Duration limit) {
        return new Prover(model, limit, Optional.empty());
    }

    private Prover(Model model, Duration limit, Optional<Slices> slices) {
        this.slices = slices;
        this.model = model;
        this.definitions = model.definitions();
        this.limit = limit.toMillis();
        this.solver = MiniSat.miniSat(definitions.formulas());
        this.tight = definitions.free();
        if (slices.isEmpty()) {
            take(model);
        }
    }

    /** Lets the respondents be those of another questionnaire too, made over the same definitions. */
    void take(Model other) {
        other.structures().forEach(solver::add);
        other.loose().forEach(loose -> solver.add(definitions.formulas().implication(tight, definitions.not(loose))));
    }

    /** Takes it that something holds of every respondent. */
    void suppose(Formula always) {
        solver.add(definitions.named(always));
    }

    /** Tells whether some respondent comes as far as an item with all that is wanted. */
    Verdict ask(int position, Formula... wanted) {
        return isPossible(position, wanted)
                ? Verdict.POSSIBLE
                : isImpossible(position, wanted) ? Verdict.IMPOSSIBLE : Verdict.UNDECIDED;
    }

    boolean isPossible(int position, Formula... wanted) {
        return solve(position, List.of(wanted), limit).isPresent();
    }

    boolean isImpossible(int position, Formula... wanted) {
        return refuted(position, List.of(wanted));
    }

    /** Finds a respondent who comes as far as an item with all that is wanted. */
    Optional<Given> find(int position, List<Formula> wanted) {
        return solve(position, wanted, limit);
    }

    /** Finds such a respondent if that takes no longer than so many milliseconds. */
    Optional<Given> find(int position, List<Formula> wanted, long milliseconds) {
        return solve(position, wanted, Math.min(limit, milliseconds));
    }

    private List<Formula> named(List<Formula> wanted) {
        return wanted.stream().map(definitions::named).toList();
    }

    private boolean refuted(int position, List<Formula> wanted) {
        if (slices.isPresent()) {
            List<Formula> named = named(wanted);
            return slices.get().of(position, named).run(position, named, false, limit) == Tristate.FALSE;
        }
        Optional<List<Literal>> assumed = assumed(position, wanted, false);
        return assumed.isEmpty() || run(assumed.get(), limit) == Tristate.FALSE;
    }

    private Optional<Given> solve(int position, List<Formula> wanted, long milliseconds) {
        if (slices.isPresent()) {
            List<Formula> named = named(wanted);
            return slices.get().of(position, named).find(position, named, milliseconds);
        }
        Optional<List<Literal>> assumed = assumed(position, wanted, true);
        if (assumed.isEmpty() || run(assumed.get(), milliseconds) != Tristate.TRUE) {
            return Optional.empty();
        }
        // The solver's own vector, as a set of named literals takes longer to make than to find.
        MiniSatStyleSolver inner = solver.underlyingSolver();
        LNGBooleanVector vector = inner.model();
        BitSet found = new BitSet(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            found.set(i, vector.get(i));
        }
        return Optional.of(new Given() {
            @Override
            public boolean is(Formula formula) {
                if (!(formula instanceof Literal literal)) {
                    return formula.equals(definitions.constant(true));
                }
                int index = inner.idxForName(literal.name());
                // What the solver never heard of nothing hangs on.
                return (index >= 0 && found.get(index)) == literal.phase();
            }

            @Override
            public boolean hangsOn(int position) {
                return true;
            }
        });
    }

    /** Gives what to assume; nothing when it contradicts itself at a glance. */
    private Optional<List<Literal>> assumed(int position, List<Formula> wanted, boolean onlyTight) {
        List<Formula> all = new ArrayList<>(wanted);
        all.add(model.reached(position));
        List<Literal> literals = new ArrayList<>();
        for (Formula formula : all) {
            Formula name = definitions.named(formula);
            if (name.equals(definitions.constant(false))) {
                return Optional.empty();
            }
            if (name instanceof Literal literal) {
                literals.add(literal);
            }
        }
        if (onlyTight) {
            literals.add(tight);
        }
        return Optional.of(literals);
    }

    private Tristate run(List<Literal> assumed, long milliseconds) {
        List<Definitions.Definition> all = definitions.all();
        for (; told < all.size(); told++) {
            Definitions.Definition definition = all.get(told);
            solver.add(definitions.formulas().equivalence(definition.name(), definition.formula()));
        }
        SATHandler handler = new TimeoutSATHandler(milliseconds);
        return assumed.isEmpty() ? solver.sat(handler) : solver.sat(handler, assumed);
    }
}
