package org.polder.analysis;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.logicng.formulas.CardinalityConstraint;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Not;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDConstruction;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;

/** Makes decision diagrams of formulas, writing out what names stand for, except some that stay variables. */
final class Diagrams {
    private static final int NODES = 200_000;

    private final FormulaFactory formulas;
    private final Set<Variable> kept;
    private final Map<Variable, Formula> meanings;
    private final BDDKernel kernel;
    private final BDDConstruction construction;
    private final Map<Formula, Integer> made = new HashMap<>();

    /**
     * @param kept names that stay variables
     * @param order all variables, in the order the diagrams test them
     */
    Diagrams(Definitions definitions, Set<Variable> kept, List<Variable> order) {
        this.formulas = definitions.formulas();
        this.kept = kept;
        this.meanings = definitions.meanings();
        this.kernel = new BDDKernel(definitions.formulas(), order, NODES, NODES);
        this.construction = new BDDConstruction(kernel);
    }

    /** How many nodes all diagrams have together. */
    int size() {
        return kernel.statistics().usedNodes();
    }

    /** The diagram of a formula; diagrams are kept for ever, as a number each. */
    int of(Formula formula) {
        return index(formula);
    }

    /** The diagram of what a name stands for, even when it is kept elsewhere. */
    int meaning(Formula literal) {
        if (!(literal instanceof Literal name) || !meanings.containsKey(name.variable())) {
            return of(literal);
        }
        int written = index(meanings.get(name.variable()));
        return name.phase() ? written : not(written);
    }

    int and(int one, int other) {
        return keep(construction.and(one, other));
    }

    int or(int one, int other) {
        return keep(construction.or(one, other));
    }

    int not(int diagram) {
        return keep(construction.not(diagram));
    }

    int equal(int one, int other) {
        return keep(construction.equivalence(one, other));
    }

    /** The conjunction of some variables, to {@link #forget}. */
    int cube(Collection<Variable> variables) {
        return index(formulas.and(variables));
    }

    /** What a diagram says when some variables, given as a conjunction, may be whatever they like. */
    int forget(int diagram, int cube) {
        return keep(construction.exists(diagram, cube));
    }

    /** Adds up the weights of all assignments that a diagram allows, each the product of its variables' weights. */
    double weight(
            int diagram, List<Variable> order, ToDoubleFunction<Variable> weight, ToDoubleFunction<Variable> other) {
        double[] below = new double[order.size() + 1];
        below[order.size()] = 1;
        for (int level = order.size() - 1; level >= 0; level--) {
            Variable variable = order.get(level);
            below[level] = below[level + 1] * (weight.applyAsDouble(variable) + other.applyAsDouble(variable));
        }
        return weight(diagram, 0, order, weight, other, below, new HashMap<>());
    }

    private double weight(
            int diagram,
            int level,
            List<Variable> order,
            ToDoubleFunction<Variable> weight,
            ToDoubleFunction<Variable> other,
            double[] below,
            Map<Integer, Double> known) {
        if (isFalse(diagram)) {
            return 0;
        }
        if (diagram == BDDKernel.BDD_TRUE) {
            return below[level];
        }
        int at = construction.bddVar(diagram);
        Double here = known.get(diagram);
        if (here == null) {
            Variable variable = order.get(at);
            here = weight.applyAsDouble(variable)
                            * weight(construction.bddHigh(diagram), at + 1, order, weight, other, below, known)
                    + other.applyAsDouble(variable)
                            * weight(construction.bddLow(diagram), at + 1, order, weight, other, below, known);
            known.put(diagram, here);
        }
        // Variables passed over may be either way.
        return here * below[level] / below[at];
    }

    static boolean isFalse(int diagram) {
        return diagram == BDDKernel.BDD_FALSE;
    }

    private int keep(int index) {
        return kernel.addRef(index, null);
    }

    private int index(Formula formula) {
        Integer known = made.get(formula);
        if (known == null) {
            known = keep(newIndex(formula));
            made.put(formula, known);
        }
        return known;
    }

    private int newIndex(Formula formula) {
        switch (formula.type()) {
            case TRUE:
                return BDDKernel.BDD_TRUE;
            case FALSE:
                return BDDKernel.BDD_FALSE;
            case LITERAL:
                return literal((Literal) formula);
            case NOT:
                return construction.not(index(((Not) formula).operand()));
            case AND:
                return folded(formula, true);
            case OR:
                return folded(formula, false);
            case PBC:
                return exactlyOne((CardinalityConstraint) formula);
            default:
                throw new IllegalArgumentException("No diagram is made of " + formula.type());
        }
    }

    private int literal(Literal literal) {
        Variable variable = literal.variable();
        int positive = meanings.containsKey(variable) && !kept.contains(variable)
                ? index(meanings.get(variable))
                : construction.ithVar(kernel.getOrAddVarIndex(variable));
        return literal.phase() ? positive : construction.not(positive);
    }

    /** Goes through the parts from the last, which is tested last, so that each step only adds on top. */
    private int folded(Formula formula, boolean all) {
        List<Formula> parts = new ArrayList<>();
        formula.forEach(parts::add);
        int result = all ? BDDKernel.BDD_TRUE : BDDKernel.BDD_FALSE;
        for (Formula part : Lists.reverse(parts)) {
            int next = index(part);
            result = all ? and(next, result) : or(next, result);
        }
        return result;
    }

    private int exactlyOne(CardinalityConstraint constraint) {
        int none = BDDKernel.BDD_TRUE;
        int one = BDDKernel.BDD_FALSE;
        for (Literal literal : Lists.reverse(List.of(constraint.operands()))) {
            int is = index(literal);
            int isNot = index(literal.negate());
            one = or(and(is, none), and(isNot, one));
            none = and(isNot, none);
        }
        return one;
    }
}
