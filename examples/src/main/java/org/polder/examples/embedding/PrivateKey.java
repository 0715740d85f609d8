package org.polder.examples.embedding;

import org.polder.fieldwork.Session;
import org.polder.store.ContactKey;
import org.polder.store.InterviewKey;

/**
 * What a respondent goes on with: the only place where the keys of the answers and of the contact data stand together.
 *
 * @param interview the key of the answers
 * @param contact the key of the contact data
 */
public record PrivateKey(InterviewKey interview, ContactKey contact) {

    /**
     * Gives the key of an interview.
     *
     * @param session the interview
     * @return the key, for the respondent only
     */
    public static PrivateKey of(Session session) {
        return new PrivateKey(session.key(), session.contactKey());
    }

    /**
     * Reads a key that a respondent typed.
     *
     * @param text the key as given by {@link #text}
     * @return the key
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static PrivateKey of(String text) {
        String[] parts = text.strip().split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A private key is two rows of 32 digits and letters with a '-' between"
                    + " them; found " + parts.length + (parts.length == 1 ? " row" : " rows")
                    + ": copy the key as it was shown at the start of the interview");
        }
        return new PrivateKey(InterviewKey.of(parts[0]), ContactKey.of(parts[1]));
    }

    /**
     * Writes the key in full, for the respondent's eyes.
     *
     * @return both keys with a hyphen between them
     */
    public String text() {
        return interview.text() + "-" + contact.text();
    }
}
