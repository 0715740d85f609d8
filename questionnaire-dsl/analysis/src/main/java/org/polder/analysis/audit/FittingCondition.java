package org.polder.analysis.audit;

import org.polder.condition.Condition;

/**
 * A condition under which a published base is possible.
 *
 * <p>The score is a length of description in bits, the shorter the better: what it costs to write the condition down
 * (log₂ 5 for its form: everyone, one clause, a clause that already explains an earlier question, two joined by "and",
 * or two joined by "or"; per new clause as in {@link Explanation}; log₂ m to pick one of m clauses that already explain
 * an earlier question) and what it costs to say the base then: −log₂ of how likely it is, when those who stopped did so
 * whether the condition held for them or not, and when all counts that the published shares allow are equally likely,
 * and all numbers of respondents that may still have been there. So a condition of which hardly anything is published
 * gains little by fitting.
 *
 * @param condition the condition, over earlier single choices
 * @param least the least base it allows, given the published shares and that respondents may have stopped meanwhile
 * @param most the greatest base it allows
 * @param asEarlier whether it explains an earlier question already
 * @param bits the score
 */
public record FittingCondition(Condition condition, int least, int most, boolean asEarlier, double bits) {}
