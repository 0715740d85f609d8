package org.polder.tabulation;

/** What a share of a multiple choice is a share of. */
public enum Unit {
    /** Of respondents: the shares of all options may add up to more than 100 %. */
    RESPONDENTS,
    /** Of responses, the options chosen by all together: the shares add up to 100 %. */
    RESPONSES
}
