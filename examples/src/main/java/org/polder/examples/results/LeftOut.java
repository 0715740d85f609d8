package org.polder.examples.results;

/**
 * An interview in the store that does not count.
 *
 * @param interview the first digits of its key, which do not open it
 * @param reason why
 * @param detail its version, or the codes of what is wrong with it; never anything that was answered
 */
public record LeftOut(String interview, Reason reason, String detail) {

    /** Why an interview does not count. */
    public enum Reason {
        /** It was given to another questionnaire. */
        OTHER_QUESTIONNAIRE,
        /** It was given to another version of the questionnaire, under which its answers may mean something else. */
        OTHER_VERSION,
        /** Its journal is damaged or does not agree with the questionnaire. */
        UNREADABLE
    }
}
