package org.polder.fieldwork;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.polder.answer.Answer;
import org.polder.interview.Routing;
import org.polder.journal.TickingClock;
import org.polder.store.ContactStore;
import org.polder.store.JournalStore;

/** Interviews in the stores of one test, which can be closed and opened again. */
abstract class StoredInterviews {
    JournalStore journals;
    ContactStore contacts;
    Fieldwork fieldwork;

    /** Opens the journals of this test, again with what was put in before. */
    abstract JournalStore openJournals() throws Exception;

    /** Opens the contact data of this test, again with what was put in before. */
    abstract ContactStore openContacts() throws Exception;

    @BeforeEach
    void open() throws Exception {
        journals = openJournals();
        contacts = openContacts();
        fieldwork = under(Panel.ROUTING);
    }

    Fieldwork under(Routing routing) {
        return Fieldwork.of(routing, journals, contacts, new TickingClock());
    }

    @AfterEach
    void close() {
        journals.close();
        contacts.close();
    }

    void reopen() throws Exception {
        close();
        open();
    }

    Session session() {
        Session session = fieldwork.begin(Panel.start());
        session.answer(Panel.A, Answer.code(1));
        session.answer(Panel.B, Answer.code(2));
        session.answer(Panel.MAIL, Panel.ADDRESS);
        session.answer(Panel.PHONE, Panel.NUMBER);
        return session;
    }
}
