package org.polder.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;

/** Finds what formulas hang on. */
final class Supports {
    private final Set<Variable> kept;
    private final Map<Variable, Formula> meanings;
    private final Map<Variable, Set<Variable>> known = new HashMap<>();

    Supports(Definitions definitions, Set<Variable> kept) {
        this.kept = kept;
        this.meanings = definitions.meanings();
    }

    /** The variables of a formula, or of what it stands for when it is a name that is kept. */
    Set<Variable> of(Formula formula, boolean writeOut) {
        Set<Variable> found = new HashSet<>();
        for (Variable variable : formula.variables()) {
            if (writeOut && meanings.containsKey(variable)) {
                meanings.get(variable).variables().forEach(inner -> found.addAll(of(inner)));
            } else {
                found.addAll(of(variable));
            }
        }
        return found;
    }

    private Set<Variable> of(Variable variable) {
        if (kept.contains(variable) || !meanings.containsKey(variable)) {
            return Set.of(variable);
        }
        Set<Variable> support = known.get(variable);
        if (support == null) {
            support = new HashSet<>();
            for (Variable inner : meanings.get(variable).variables()) {
                support.addAll(of(inner));
            }
            known.put(variable, support);
        }
        return support;
    }
}
