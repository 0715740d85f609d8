package org.polder.tabulation.compare;

/**
 * Something that a reader of a comparison must know.
 *
 * @param kind what it is about
 * @param detail what there is to say of it; may say nothing
 */
public record Warning(Kind kind, Phrase detail) {

    /** What a warning is about; a constant's name is a stable key for other languages. */
    public enum Kind {
        /** The questions are worded differently. */
        WORDING,
        /** The answers are about other times. */
        PERIOD,
        /** The people are others. */
        POPULATION,
        /** An option does not count; the detail tells which and why. */
        LEFT_OUT,
        /** It is not known how many respondents the published shares are of: their sampling error is in no interval. */
        THEIR_BASE_UNKNOWN,
        /** Our base is below 30. */
        SMALL_BASE,
        /** A share of ours is hidden, since it would tell about few people. */
        HIDDEN
    }

    static Warning of(Kind kind) {
        return new Warning(kind, Phrase.nothing());
    }
}
