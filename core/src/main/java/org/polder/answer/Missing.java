package org.polder.answer;

/** The kinds of missing answer, which stay distinct from question to table. */
public enum Missing {
    /** Routing did not put the question to this respondent. */
    NOT_ASKED,
    /** The interview stopped before the question. */
    NOT_REACHED,
    /** The question, or the row of a grid, was shown and left open. */
    LEFT_OPEN,
    /** The respondent chose an option that says "don't know". */
    DONT_KNOW,
    /** The respondent chose an option that declines to answer. */
    REFUSED,
    /** The respondent chose an option that says the question does not apply. */
    NOT_APPLICABLE
}
