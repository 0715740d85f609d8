package org.polder.tabulation.compare;

/** What a benchmark makes of a group; the constant's name is a stable key for other languages. */
public enum Judgement {
    /** The shares differ by less than the tolerance, however theirs was rounded. */
    COMPARABLE,
    /** The shares differ by the tolerance or more, however theirs was rounded. */
    DIFFERENT,
    /** It depends on how theirs was rounded. */
    UNDECIDED,
    /** We have too few respondents in the group. */
    TOO_FEW,
    /** Their share was not published, and does not follow from the others. */
    NOT_PRINTED,
    /** One side has nothing like it. */
    NO_COUNTERPART,
    /** Our share is hidden, since it would tell about few people, or there are no respondents at all. */
    HIDDEN
}
