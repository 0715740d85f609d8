package org.polder.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;

/** Items that nobody answers: a notice is only seen. */
record NoDomain(Definitions definitions) implements Domain {
    @Override
    public Formula structure() {
        return definitions.constant(true);
    }

    @Override
    public Formula valid(Shown shown) {
        return definitions.constant(true);
    }

    @Override
    public Formula open() {
        return definitions.constant(false);
    }

    @Override
    public Formula loose() {
        return definitions.constant(false);
    }

    @Override
    public Map<Object, Formula> parts() {
        return Map.of();
    }

    @Override
    public Set<Variable> usual() {
        return Set.of();
    }

    @Override
    public List<Formula> simplest() {
        return List.of();
    }

    @Override
    public Answer answer(Given given) {
        return Answer.seen();
    }
}
