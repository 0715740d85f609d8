package org.polder.store;

/**
 * The random name under which one person's contact data is kept; it has nothing to do with any interview's key.
 *
 * @param text 32 lowercase hexadecimal digits: 128 bits, so that nobody guesses one
 */
public record ContactKey(String text) implements Comparable<ContactKey> {

    // Checks the form of the key.
    public ContactKey {
        RandomKey.checked("A contact key", text);
    }

    /**
     * Makes a new key from a secure random source.
     *
     * @return a key nobody else has
     */
    public static ContactKey random() {
        return new ContactKey(RandomKey.next());
    }

    /**
     * Reads a key that was made earlier.
     *
     * @param text the key's text
     * @return the key
     * @throws IllegalArgumentException when the text is not 32 lowercase hexadecimal digits
     */
    public static ContactKey of(String text) {
        return new ContactKey(text);
    }

    @Override
    public int compareTo(ContactKey other) {
        return text.compareTo(other.text);
    }

    /** Shows the first digits only: who has the whole key can read the data, so it stays out of logs. */
    @Override
    public String toString() {
        return RandomKey.shown(text);
    }
}
