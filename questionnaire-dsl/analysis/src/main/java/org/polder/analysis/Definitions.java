package org.polder.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/** Short names for formulas: a variable that equals each, so that formulas over formulas stay small. */
final class Definitions {
    private final FormulaFactory formulas = new FormulaFactory();
    private final List<Definition> all = new ArrayList<>();
    private final Map<Formula, Variable> names = new HashMap<>();
    private final Map<Variable, Formula> meanings = new HashMap<>();
    private int free;

    /** A variable and what it equals. */
    record Definition(Variable name, Formula formula) {}

    /** Gives a variable of its own, which nothing ties. */
    Variable free() {
        return formulas.variable("v" + free++);
    }

    /** Gives a formula that is at most one literal long and equals another. */
    Formula named(Formula formula) {
        if (formula.isConstantFormula() || formula instanceof Literal) {
            return formula;
        }
        Variable known = names.get(formula);
        if (known == null) {
            known = formulas.variable("d" + all.size());
            names.put(formula, known);
            meanings.put(known, formula);
            all.add(new Definition(known, formula));
        }
        return known;
    }

    Formula and(Collection<? extends Formula> parts) {
        return named(formulas.and(parts));
    }

    Formula or(Collection<? extends Formula> parts) {
        return named(formulas.or(parts));
    }

    Formula and(Formula... parts) {
        return named(formulas.and(parts));
    }

    Formula or(Formula... parts) {
        return named(formulas.or(parts));
    }

    Formula not(Formula part) {
        return formulas.not(part);
    }

    Formula implies(Formula condition, Formula consequence) {
        return or(not(condition), consequence);
    }

    Formula constant(boolean value) {
        return formulas.constant(value);
    }

    /** Gives the formula that at least so many of some parts hold. */
    Formula atLeast(List<? extends Formula> parts, int least) {
        if (least <= 0) {
            return constant(true);
        }
        if (least > parts.size()) {
            return constant(false);
        }
        // reached[k]: at least k + 1 of the parts seen so far hold.
        Formula[] reached = new Formula[least];
        for (int k = 0; k < least; k++) {
            reached[k] = constant(false);
        }
        for (Formula part : parts) {
            for (int k = least - 1; k >= 0; k--) {
                reached[k] = or(reached[k], k == 0 ? part : and(reached[k - 1], part));
            }
        }
        return reached[least - 1];
    }

    Formula atMost(List<? extends Formula> parts, int most) {
        return not(atLeast(parts, most + 1));
    }

    /** Gives the formula that exactly one of some variables holds. */
    Formula exactlyOne(Collection<Variable> variables) {
        return variables.size() == 1 ? variables.iterator().next() : formulas.exo(variables);
    }

    FormulaFactory formulas() {
        return formulas;
    }

    /** Lists the definitions made so far, each after those it uses. */
    List<Definition> all() {
        return all;
    }

    /** What each name stands for; grows with each name given. */
    Map<Variable, Formula> meanings() {
        return Collections.unmodifiableMap(meanings);
    }
}
