package org.polder.examples.web;

import org.polder.store.ContactKey;
import org.polder.store.InterviewKey;

/** The two keys that only a respondent's own link holds together. */
record RespondentKeys(InterviewKey interview, ContactKey contact) {
    private static final int LENGTH = 32;

    String text() {
        return interview.text() + contact.text();
    }

    static RespondentKeys in(String text) {
        return new RespondentKeys(InterviewKey.of(text.substring(0, LENGTH)), ContactKey.of(text.substring(LENGTH)));
    }
}
