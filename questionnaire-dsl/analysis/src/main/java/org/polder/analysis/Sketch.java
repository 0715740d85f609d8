package org.polder.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.logicng.formulas.CardinalityConstraint;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Not;
import org.logicng.formulas.Variable;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** A respondent of whom a solver said some answers; the others are usual. */
final class Sketch implements Given {
    private final Slices slices;
    private final BitSet items;
    private final MiniSatStyleSolver solver;
    private final BitSet found;
    private final int known;
    private final Map<Variable, Boolean> worked = new HashMap<>();

    Sketch(Slices slices, BitSet items, MiniSatStyleSolver solver, BitSet found, int known) {
        this.slices = slices;
        this.items = items;
        this.solver = solver;
        this.found = found;
        this.known = known;
    }

    @Override
    public boolean hangsOn(int position) {
        return items.get(position);
    }

    @Override
    public boolean is(Formula formula) {
        switch (formula.type()) {
            case TRUE:
                return true;
            case FALSE:
                return false;
            case LITERAL:
                Literal literal = (Literal) formula;
                return is(literal.variable()) == literal.phase();
            case NOT:
                return !is(((Not) formula).operand());
            case AND:
                for (Formula part : formula) {
                    if (!is(part)) {
                        return false;
                    }
                }
                return true;
            case OR:
                for (Formula part : formula) {
                    if (is(part)) {
                        return true;
                    }
                }
                return false;
            case PBC:
                int count = 0;
                for (Literal one : ((CardinalityConstraint) formula).operands()) {
                    count += is(one) ? 1 : 0;
                }
                return count == 1;
            default:
                throw new IllegalArgumentException("No truth is known of " + formula.type());
        }
    }

    private boolean is(Variable variable) {
        int index = solver.idxForName(variable.name());
        if (index >= 0 && index < known) {
            return found.get(index);
        }
        if (!slices.isMeant(variable)) {
            return slices.isUsual(variable) && !items.get(slices.owner(variable));
        }
        Boolean truth = worked.get(variable);
        if (truth == null) {
            truth = is(slices.meaning(variable));
            worked.put(variable, truth);
        }
        return truth;
    }
}
