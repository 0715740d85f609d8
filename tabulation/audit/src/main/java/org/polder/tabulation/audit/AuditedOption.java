package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSet;

/**
 * An option of a question, as an audit knows it.
 *
 * @param code its code
 * @param labels what it is called, in every language
 * @param missing whether it stands for a missing answer, such as "don't know"
 * @param exclusive whether it goes with no other option of a multiple choice
 * @param openEnded whether respondents write something with it
 */
public record AuditedOption(
        int code, ImmutableSet<String> labels, boolean missing, boolean exclusive, boolean openEnded) {

    /**
     * Makes an option that is a substantive answer.
     *
     * @param code its code
     * @param label what it is called
     * @return the option
     */
    public static AuditedOption of(int code, String label) {
        return new AuditedOption(code, ImmutableSet.of(label), false, false, false);
    }

    /**
     * Makes an option that stands for a missing answer.
     *
     * @param code its code
     * @param label what it is called
     * @return the option
     */
    public static AuditedOption missing(int code, String label) {
        return new AuditedOption(code, ImmutableSet.of(label), true, false, false);
    }
}
