package org.polder.dsl;

import org.polder.condition.Expression;
import org.polder.model.Computed;
import org.polder.model.Item;

/** A number computed from earlier answers, being declared; its text says what it stands for in a codebook. */
public final class ComputedValue extends DeclaredItem<ComputedValue> implements Numeric {
    private final Expression expression;

    ComputedValue(AskingDraft asking, Expression expression) {
        super(asking);
        this.expression = expression;
    }

    @Override
    ComputedValue with(AskingDraft changed) {
        return new ComputedValue(changed, expression);
    }

    @Override
    Item make(Assembly assembly) {
        return new Computed(asking.build(assembly), expression);
    }
}
