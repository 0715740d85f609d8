package org.polder.fieldwork;

import org.polder.interview.Interview;
import org.polder.journal.Recorder;
import org.polder.json.JournalFormat;
import org.polder.store.ContactKey;
import org.polder.store.ContactStore;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;

/** Puts what is new in an interview into its stores. */
record Keeper(JournalStore journals, ContactStore contacts) {

    /** Keeps contact data first: an answer that the journal says was given must be somewhere. */
    void keep(InterviewKey key, ContactKey contact, Recorder recorder, Interview before) {
        var data = recorder.interview().contactData();
        if (!data.equals(before.contactData())) {
            if (data.isEmpty()) {
                contacts.delete(contact);
            } else {
                contacts.put(contact, JournalFormat.contactData(data));
            }
        }
        if (!recorder.unsaved().isEmpty()) {
            journals.append(
                    key, recorder.unsaved().stream().map(JournalFormat::line).toList());
        }
    }
}
