package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;

/** When each part of a condition decides the whole: were it otherwise, so would the whole be. */
final class DecidingParts {
    private final Evidence evidence;
    private final Condition whole;

    DecidingParts(Evidence evidence, Condition whole) {
        this.evidence = evidence;
        this.whole = whole;
    }

    /** Gives for each part when it holds and decides, and when it does not hold and decides. */
    void each(BiConsumer<String, Formula> found) {
        part(whole, UnaryOperator.identity(), found);
    }

    private void part(Condition part, UnaryOperator<Condition> around, BiConsumer<String, Formula> found) {
        if (part instanceof Condition.And and) {
            parts(and.parts(), parts -> new Condition.And(ImmutableList.copyOf(parts)), around, found);
        } else if (part instanceof Condition.Or or) {
            parts(or.parts(), parts -> new Condition.Or(ImmutableList.copyOf(parts)), around, found);
        } else if (part instanceof Condition.Not not) {
            part(not.part(), inner -> around.apply(inner.negate()), found);
        } else if (part != whole && !(part instanceof Condition.Constant)) {
            Formula ifTrue = evidence.outcome(around.apply(Condition.always())).holds();
            Formula ifFalse = evidence.outcome(around.apply(Condition.never())).holds();
            Formula decides = evidence.model()
                    .definitions()
                    .or(evidence.and(ifTrue, evidence.not(ifFalse)), evidence.and(ifFalse, evidence.not(ifTrue)));
            Formula holds = evidence.outcome(part).holds();
            found.accept(evidence.say(part), evidence.and(decides, holds));
            found.accept("not: " + evidence.say(part), evidence.and(decides, evidence.not(holds)));
        }
    }

    private void parts(
            List<Condition> parts,
            Function<List<Condition>, Condition> join,
            UnaryOperator<Condition> around,
            BiConsumer<String, Formula> found) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            part(
                    parts.get(i),
                    inner -> {
                        List<Condition> changed = new ArrayList<>(parts);
                        changed.set(at, inner);
                        return around.apply(join.apply(changed));
                    },
                    found);
        }
    }
}
