package org.polder.interchange.internal;

import java.util.List;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.name.ItemId;

/**
 * Says in another tool's language when a condition is certainly true, or when it is certainly false; where neither
 * holds it is unknown. The languages know two truth values and take a missing answer for an empty one, so neither can
 * be had by negating the other.
 *
 * @param <F> a condition in that language
 */
public abstract class Certainty<F> implements ConditionVisitor<F> {
    private final Connectives<F> connectives;
    private final boolean truth;

    /** Makes one that says when conditions are certainly true, or certainly false. */
    protected Certainty(Connectives<F> connectives, boolean truth) {
        this.connectives = connectives;
        this.truth = truth;
    }

    /** Says the opposite of what this one says. */
    protected abstract Certainty<F> opposite();

    /** Holds where the item is asked. */
    protected abstract F isAsked(ItemId item);

    /** Holds where the item has an answer that counts. */
    protected abstract F isAnswered(ItemId item);

    /** Whether this one says when conditions are true. */
    protected final boolean truth() {
        return truth;
    }

    /** What is known either way: true where it holds, false where it does not. */
    protected final F plain(F holds) {
        return truth ? holds : connectives.not(holds);
    }

    /** What is true where it holds, and false where the answer is known and it does not hold. */
    protected final F decided(F known, F holds) {
        return connectives.all(List.of(known, plain(holds)));
    }

    /** The same for what holds nowhere but where the answer is known. */
    protected final F held(F known, F holds) {
        return truth ? holds : decided(known, holds);
    }

    /** The comparison that must hold between two answers that are known. */
    protected final Comparison wanted(Comparison comparison) {
        return truth ? comparison : comparison.opposite();
    }

    /** Writes a comparison as most languages do. */
    protected static String sign(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            case DIFFERENT -> "!=";
            case AT_LEAST -> ">=";
            case GREATER -> ">";
        };
    }

    @Override
    public final F constant(Condition.Constant condition) {
        return connectives.of(condition.value() == truth);
    }

    @Override
    public final F asked(Condition.Asked condition) {
        return plain(isAsked(condition.item()));
    }

    @Override
    public final F answered(Condition.Answered condition) {
        return plain(isAnswered(condition.item()));
    }

    @Override
    public final F and(Condition.And condition) {
        return truth ? connectives.all(each(condition.parts())) : connectives.any(each(condition.parts()));
    }

    @Override
    public final F or(Condition.Or condition) {
        return truth ? connectives.any(each(condition.parts())) : connectives.all(each(condition.parts()));
    }

    private List<F> each(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toList();
    }

    @Override
    public final F not(Condition.Not condition) {
        return condition.part().accept(opposite());
    }
}
