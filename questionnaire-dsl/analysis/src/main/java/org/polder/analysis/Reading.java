package org.polder.analysis;

import java.util.List;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;

/**
 * How a condition is read by one who knows no "unknown": whatever was not said is not so.
 *
 * <p>Where this reading and the meaning differ, a maker may be surprised.
 */
final class Reading implements ConditionVisitor<Formula> {
    private final Evidence evidence;

    Reading(Evidence evidence) {
        this.evidence = evidence;
    }

    private Formula plain(Condition condition) {
        return evidence.outcome(condition).holds();
    }

    private List<Formula> all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toList();
    }

    @Override
    public Formula constant(Condition.Constant condition) {
        return plain(condition);
    }

    @Override
    public Formula codeIn(Condition.CodeIn condition) {
        return plain(condition);
    }

    @Override
    public Formula containsAny(Condition.ContainsAny condition) {
        return plain(condition);
    }

    @Override
    public Formula countBetween(Condition.CountBetween condition) {
        return plain(condition);
    }

    @Override
    public Formula rankBetween(Condition.RankBetween condition) {
        return plain(condition);
    }

    @Override
    public Formula numberIs(Condition.NumberIs condition) {
        return plain(condition);
    }

    @Override
    public Formula dateIs(Condition.DateIs condition) {
        return plain(condition);
    }

    @Override
    public Formula itemsCompare(Condition.ItemsCompare condition) {
        return plain(condition);
    }

    @Override
    public Formula textMatches(Condition.TextMatches condition) {
        return plain(condition);
    }

    @Override
    public Formula quotaFull(Condition.QuotaFull condition) {
        return plain(condition);
    }

    @Override
    public Formula rowIn(Condition.RowIn condition) {
        return plain(condition);
    }

    @Override
    public Formula rowsBetween(Condition.RowsBetween condition) {
        return plain(condition);
    }

    @Override
    public Formula rowNamed(Condition.RowNamed condition) {
        return plain(condition);
    }

    @Override
    public Formula textBlank(Condition.TextBlank condition) {
        return plain(condition);
    }

    @Override
    public Formula asked(Condition.Asked condition) {
        return plain(condition);
    }

    @Override
    public Formula answered(Condition.Answered condition) {
        return plain(condition);
    }

    @Override
    public Formula and(Condition.And condition) {
        return evidence.model().definitions().and(all(condition.parts()));
    }

    @Override
    public Formula or(Condition.Or condition) {
        return evidence.model().definitions().or(all(condition.parts()));
    }

    @Override
    public Formula not(Condition.Not condition) {
        return evidence.not(condition.part().accept(this));
    }
}
