package org.polder.condition;

/**
 * One method per kind of condition, so that a new kind breaks the build wherever conditions are handled.
 *
 * @param <R> what the methods give
 */
public interface ConditionVisitor<R> {
    /**
     * Takes a constant.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R constant(Condition.Constant condition);

    /**
     * Takes a comparison of a single choice.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R codeIn(Condition.CodeIn condition);

    /**
     * Takes a look into a multiple choice.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R containsAny(Condition.ContainsAny condition);

    /**
     * Takes a count of options chosen.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R countBetween(Condition.CountBetween condition);

    /**
     * Takes a place in a ranking.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R rankBetween(Condition.RankBetween condition);

    /**
     * Takes a comparison of a number.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R numberIs(Condition.NumberIs condition);

    /**
     * Takes a comparison of a date.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R dateIs(Condition.DateIs condition);

    /**
     * Takes a comparison of two items.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R itemsCompare(Condition.ItemsCompare condition);

    /**
     * Takes a match of a text.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R textMatches(Condition.TextMatches condition);

    /**
     * Takes whether a quota is closed.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R quotaFull(Condition.QuotaFull condition);

    /**
     * Takes a comparison of one grid row.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R rowIn(Condition.RowIn condition);

    /**
     * Takes a count of grid rows.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R rowsBetween(Condition.RowsBetween condition);

    /**
     * Takes whether a row was named.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R rowNamed(Condition.RowNamed condition);

    /**
     * Takes whether a text is blank.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R textBlank(Condition.TextBlank condition);

    /**
     * Takes whether an item is asked.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R asked(Condition.Asked condition);

    /**
     * Takes whether an item is answered.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R answered(Condition.Answered condition);

    /**
     * Takes a conjunction.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R and(Condition.And condition);

    /**
     * Takes a disjunction.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R or(Condition.Or condition);

    /**
     * Takes a negation.
     *
     * @param condition the condition
     * @return the visitor's result
     */
    R not(Condition.Not condition);
}
