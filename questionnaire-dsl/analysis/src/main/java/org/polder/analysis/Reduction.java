package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;

/** Takes from a condition the parts that change nothing for anyone who comes so far. */
final class Reduction {
    private final Evidence evidence;
    private final int position;
    private final Formula where;
    private final List<Condition> dropped = new ArrayList<>();

    /**
     * @param where what else holds of those who come so far
     */
    Reduction(Evidence evidence, int position, Formula where) {
        this.evidence = evidence;
        this.position = position;
        this.where = where;
    }

    /** Lists the parts taken out, of conditions reduced so far. */
    ImmutableList<Condition> dropped() {
        return ImmutableList.copyOf(dropped);
    }

    Condition of(Condition condition) {
        Condition before;
        Condition smaller = condition;
        do {
            // What one part was needed for may have gone with another.
            before = smaller;
            smaller = reduced(before, whole -> same(condition, whole), UnaryOperator.identity());
        } while (!smaller.equals(before));
        return smaller;
    }

    private boolean same(Condition one, Condition other) {
        Formula left = evidence.outcome(one).holds();
        Formula right = evidence.outcome(other).holds();
        return left.equals(right)
                || evidence.prover().isImpossible(position, where, left, evidence.not(right))
                        && evidence.prover().isImpossible(position, where, right, evidence.not(left));
    }

    private Condition reduced(Condition part, Function<Condition, Boolean> fits, UnaryOperator<Condition> around) {
        if (part instanceof Condition.And and) {
            return joined(and.parts(), Condition::all, fits, around);
        }
        if (part instanceof Condition.Or or) {
            return joined(or.parts(), Condition::any, fits, around);
        }
        if (part instanceof Condition.Not not) {
            return reduced(not.part(), fits, inner -> around.apply(inner.negate()))
                    .negate();
        }
        return part;
    }

    private Condition joined(
            List<Condition> parts,
            Function<List<Condition>, Condition> join,
            Function<Condition, Boolean> fits,
            UnaryOperator<Condition> around) {
        List<Condition> kept = new ArrayList<>(parts);
        for (int i = 0; i < kept.size() && kept.size() > 1; ) {
            List<Condition> without = new ArrayList<>(kept);
            Condition out = without.remove(i);
            if (fits.apply(around.apply(join.apply(without)))) {
                // What the questionnaire's maker wrote as always or never is told of elsewhere.
                if (!(out instanceof Condition.Constant)) {
                    dropped.add(out);
                }
                kept = without;
            } else {
                i++;
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            int at = i;
            List<Condition> now = kept;
            Condition smaller = reduced(kept.get(i), fits, inner -> around.apply(join.apply(replaced(now, at, inner))));
            kept = replaced(kept, at, smaller);
        }
        return join.apply(kept);
    }

    private static List<Condition> replaced(List<Condition> parts, int at, Condition by) {
        List<Condition> changed = new ArrayList<>(parts);
        changed.set(at, by);
        return changed;
    }
}
