package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;

/**
 * Reads a routing condition as a gate on choices. A "not" is pushed down to the comparisons, as it may be where
 * conditions combine by Kleene's rules; what says something else than what was chosen lets some through.
 */
final class GateOfCondition implements ConditionVisitor<Gate> {
    private final List<AuditedVariable> known;
    private final boolean negated;

    GateOfCondition(List<AuditedVariable> known, boolean negated) {
        this.known = known;
        this.negated = negated;
    }

    private Gate chose(String name, ImmutableSortedSet<Integer> codes) {
        Optional<AuditedVariable> variable =
                known.stream().filter(one -> one.name().equals(name)).findFirst();
        if (variable.isEmpty()) {
            return Gate.some();
        }
        if (!negated) {
            return new Gate.Chose(name, codes);
        }
        return variable.get().multiple()
                ? new Gate.ChoseNone(name, codes)
                : new Gate.Chose(
                        name,
                        ImmutableSortedSet.copyOf(Sets.difference(variable.get().codes(), codes)));
    }

    @Override
    public Gate constant(Condition.Constant condition) {
        return condition.value() == negated ? Gate.some() : Gate.everyone();
    }

    @Override
    public Gate codeIn(Condition.CodeIn condition) {
        return chose(condition.question().value(), condition.codes());
    }

    @Override
    public Gate containsAny(Condition.ContainsAny condition) {
        return chose(condition.question().value(), condition.codes());
    }

    @Override
    public Gate rowIn(Condition.RowIn condition) {
        return chose(condition.grid() + "." + condition.row(), condition.codes());
    }

    @Override
    public Gate and(Condition.And condition) {
        return joined(condition.parts(), negated);
    }

    @Override
    public Gate or(Condition.Or condition) {
        return joined(condition.parts(), !negated);
    }

    private Gate joined(List<Condition> parts, boolean any) {
        ImmutableList<Gate> gates =
                parts.stream().map(part -> part.accept(this)).collect(ImmutableList.toImmutableList());
        return any ? new Gate.Any(gates) : new Gate.All(gates);
    }

    @Override
    public Gate not(Condition.Not condition) {
        return condition.part().accept(new GateOfCondition(known, !negated));
    }

    @Override
    public Gate countBetween(Condition.CountBetween condition) {
        return Gate.some();
    }

    @Override
    public Gate rankBetween(Condition.RankBetween condition) {
        return Gate.some();
    }

    @Override
    public Gate numberIs(Condition.NumberIs condition) {
        return Gate.some();
    }

    @Override
    public Gate dateIs(Condition.DateIs condition) {
        return Gate.some();
    }

    @Override
    public Gate itemsCompare(Condition.ItemsCompare condition) {
        return Gate.some();
    }

    @Override
    public Gate textMatches(Condition.TextMatches condition) {
        return Gate.some();
    }

    @Override
    public Gate quotaFull(Condition.QuotaFull condition) {
        return Gate.some();
    }

    @Override
    public Gate rowsBetween(Condition.RowsBetween condition) {
        return Gate.some();
    }

    @Override
    public Gate rowNamed(Condition.RowNamed condition) {
        return Gate.some();
    }

    @Override
    public Gate textBlank(Condition.TextBlank condition) {
        return Gate.some();
    }

    @Override
    public Gate asked(Condition.Asked condition) {
        return Gate.some();
    }

    @Override
    public Gate answered(Condition.Answered condition) {
        return Gate.some();
    }
}
