package org.polder.interview;

import java.util.BitSet;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Truth;
import org.polder.name.ItemId;

/**
 * What could still be asked: for each item that is not on the path, whether answers yet to come could put it there.
 *
 * <p>Answers given are taken as settled; of an item not yet handled, any answer is thought possible. That may count an
 * item too many, never one too few.
 */
final class Outlook implements ConditionVisitor<Outlook.Prospect> {
    private final State state;
    private final Compiler compiler;
    private final BitSet possible;

    private Outlook(State state) {
        this.state = state;
        this.compiler = new Compiler(state.routing.questionnaire());
        this.possible = new BitSet(state.routing.size());
    }

    /** Whether a condition could turn out true, and whether it could turn out false. */
    record Prospect(boolean canHold, boolean canFail) {}

    static Outlook of(State state) {
        Outlook outlook = new Outlook(state);
        for (int position = 0; position < state.routing.size(); position++) {
            outlook.possible.set(
                    position,
                    state.routing.item(position).askedIf().accept(outlook).canHold());
        }
        return outlook;
    }

    double progress() {
        int handled = 0;
        int open = 0;
        for (int position = possible.nextSetBit(0); position >= 0; position = possible.nextSetBit(position + 1)) {
            boolean done = state.onPath.get(position) && !state.isPending(position);
            handled += done ? 1 : 0;
            open += done ? 0 : 1;
        }
        return open == 0 ? 1.0 : (double) handled / (handled + open);
    }

    private Prospect leaf(ItemId item, Condition condition) {
        int position = state.routing.questionnaire().position(item).orElseThrow();
        boolean settled = !possible.get(position) || (state.onPath.get(position) && !state.isPending(position));
        if (!settled) {
            return new Prospect(true, true);
        }
        Truth truth = compiler.compile(condition).on(state);
        return new Prospect(truth == Truth.TRUE, truth == Truth.FALSE);
    }

    @Override
    public Prospect constant(Condition.Constant condition) {
        return new Prospect(condition.value(), !condition.value());
    }

    @Override
    public Prospect codeIn(Condition.CodeIn condition) {
        return leaf(condition.question(), condition);
    }

    @Override
    public Prospect containsAny(Condition.ContainsAny condition) {
        return leaf(condition.question(), condition);
    }

    @Override
    public Prospect countBetween(Condition.CountBetween condition) {
        return leaf(condition.question(), condition);
    }

    @Override
    public Prospect rowIn(Condition.RowIn condition) {
        return leaf(condition.grid(), condition);
    }

    @Override
    public Prospect rowsBetween(Condition.RowsBetween condition) {
        return leaf(condition.grid(), condition);
    }

    @Override
    public Prospect rowNamed(Condition.RowNamed condition) {
        return leaf(condition.grid(), condition);
    }

    @Override
    public Prospect textBlank(Condition.TextBlank condition) {
        return leaf(condition.question(), condition);
    }

    @Override
    public Prospect asked(Condition.Asked condition) {
        return leaf(condition.item(), condition);
    }

    @Override
    public Prospect answered(Condition.Answered condition) {
        return leaf(condition.item(), condition);
    }

    @Override
    public Prospect and(Condition.And condition) {
        boolean canHold = true;
        boolean canFail = false;
        for (Condition part : condition.parts()) {
            Prospect prospect = part.accept(this);
            canHold &= prospect.canHold();
            canFail |= prospect.canFail();
        }
        return new Prospect(canHold, canFail);
    }

    @Override
    public Prospect or(Condition.Or condition) {
        boolean canHold = false;
        boolean canFail = true;
        for (Condition part : condition.parts()) {
            Prospect prospect = part.accept(this);
            canHold |= prospect.canHold();
            canFail &= prospect.canFail();
        }
        return new Prospect(canHold, canFail);
    }

    @Override
    public Prospect not(Condition.Not condition) {
        Prospect prospect = condition.part().accept(this);
        return new Prospect(prospect.canFail(), prospect.canHold());
    }
}
