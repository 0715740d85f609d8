package org.polder.model;

import org.polder.condition.Expression;

/**
 * A number computed from earlier answers, never shown, which later conditions and texts may use.
 *
 * @param asking its name, who has it, and as text what it stands for in a codebook
 * @param value how it is computed
 */
public record Computed(Asking asking, Expression value) implements Item {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.computed(this);
    }
}
