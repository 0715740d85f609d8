package org.polder.store;

/**
 * The random name under which one interview's journal is kept.
 *
 * @param text 32 lowercase hexadecimal digits: 128 bits, so that nobody guesses one
 */
public record InterviewKey(String text) implements Comparable<InterviewKey> {

    // Checks the form of the key.
    public InterviewKey {
        RandomKey.checked("An interview key", text);
    }

    /**
     * Makes a new key from a secure random source.
     *
     * @return a key nobody else has
     */
    public static InterviewKey random() {
        return new InterviewKey(RandomKey.next());
    }

    /**
     * Reads a key that was made earlier.
     *
     * @param text the key's text
     * @return the key
     * @throws IllegalArgumentException when the text is not 32 lowercase hexadecimal digits
     */
    public static InterviewKey of(String text) {
        return new InterviewKey(text);
    }

    @Override
    public int compareTo(InterviewKey other) {
        return text.compareTo(other.text);
    }

    /** Shows the first digits only: who has the whole key can read the interview, so it stays out of logs. */
    @Override
    public String toString() {
        return RandomKey.shown(text);
    }
}
