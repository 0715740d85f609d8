package org.polder.examples.report;

import java.util.Optional;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.Contradiction;

/**
 * Something the published report says in numbers beside what is computed here, in the reader's language.
 *
 * @param id its id among the published statements
 * @param figure the key of its figure
 * @param variable the variable it is about, or the question whose rows it is about
 * @param group the group
 * @param what the option or options, or what else is said
 * @param published as published
 * @param ours as computed here; of a small group only that it is small
 * @param verdict whether they agree
 * @param contradiction why it cannot be true, where it is missed for that
 */
public record PublishedNumber(
        String id,
        String figure,
        String variable,
        String group,
        String what,
        String published,
        String ours,
        CheckedClaim.Verdict verdict,
        Optional<Contradiction> contradiction) {

    /**
     * Names the verdict in files and as a class of a page's style.
     *
     * @return such as {@code not-comparable}
     */
    public String verdictKey() {
        return key(verdict);
    }

    static String key(CheckedClaim.Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case CONTRADICTORY -> "contradictory";
            case MISSED -> "missed";
            case NOT_COMPARABLE -> "not-comparable";
            case IN_WORDS -> "in-words";
        };
    }
}
