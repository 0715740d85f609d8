package org.polder.tabulation.source;

import com.google.common.collect.ImmutableSortedSet;
import org.polder.answer.Missing;

/**
 * What one respondent has for one variable: codes, or the reason why there are none.
 *
 * @param codes the codes of the respondent's categories; empty when the value is absent
 * @param absence why there are no codes; left open when a multiple choice was answered with no option
 */
public record Value(ImmutableSortedSet<Integer> codes, Missing absence) {
    private static final Value NOT_ASKED = new Value(ImmutableSortedSet.of(), Missing.NOT_ASKED);
    private static final Value NOT_REACHED = new Value(ImmutableSortedSet.of(), Missing.NOT_REACHED);
    private static final Value LEFT_OPEN = new Value(ImmutableSortedSet.of(), Missing.LEFT_OPEN);

    /**
     * Gives a value of one code.
     *
     * @param code the code
     * @return the value
     */
    public static Value of(int code) {
        return new Value(ImmutableSortedSet.of(code), Missing.LEFT_OPEN);
    }

    /**
     * Gives a value of several codes.
     *
     * @param codes the codes
     * @return the value
     */
    public static Value of(ImmutableSortedSet<Integer> codes) {
        return new Value(codes, Missing.LEFT_OPEN);
    }

    /**
     * Gives the value of a question that routing did not put to the respondent.
     *
     * @return the absent value
     */
    public static Value notAsked() {
        return NOT_ASKED;
    }

    /**
     * Gives the value of a question the interview did not get to.
     *
     * @return the absent value
     */
    public static Value notReached() {
        return NOT_REACHED;
    }

    /**
     * Gives the value of a question that was left open.
     *
     * @return the absent value
     */
    public static Value leftOpen() {
        return LEFT_OPEN;
    }

    /**
     * Tells whether there is an answer.
     *
     * @return true when there is at least one code
     */
    public boolean isAnswered() {
        return !codes.isEmpty();
    }
}
