package org.polder.examples.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.store.ContactStore;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.polder.store.JournalStore;
import org.sqlite.SQLiteDataSource;

/** Interviews kept in a folder: answers in one SQLite file, contact data in another, and nothing that joins the two. */
public final class KeptInterviews implements AutoCloseable {
    /** The file of the answers. */
    public static final String ANSWERS = "interviews.db";

    /** The file of the contact data. */
    public static final String CONTACTS = "contacts.db";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JournalStore journals;
    private final ContactStore contacts;
    private final Fieldwork fieldwork;

    private KeptInterviews(Questionnaire questionnaire, JournalStore journals, ContactStore contacts) {
        this.journals = journals;
        this.contacts = contacts;
        this.fieldwork = Fieldwork.of(Routing.of(questionnaire), journals, contacts, Clock.systemUTC());
    }

    /**
     * Opens the files of a folder, or makes them.
     *
     * @param questionnaire the questionnaire of the interviews
     * @param folder the folder
     * @return the interviews kept there
     * @throws IOException when the folder cannot be made
     */
    public static KeptInterviews open(Questionnaire questionnaire, Path folder) throws IOException {
        Files.createDirectories(folder);
        JournalStore journals = JdbcJournalStore.open(sqlite(folder.resolve(ANSWERS)));
        ContactStore contacts = JdbcContactStore.open(sqlite(folder.resolve(CONTACTS)));
        return new KeptInterviews(questionnaire, journals, contacts);
    }

    /** A server would put a pool of connections around it. */
    private static SQLiteDataSource sqlite(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /**
     * Begins an interview; orders are drawn anew for each respondent.
     *
     * @param language the respondent's language
     * @return the interview, already kept
     */
    public Session begin(Language language) {
        return fieldwork.begin(Start.in(language).seed(RANDOM.nextLong()));
    }

    /**
     * Goes on with an interview.
     *
     * @param key what the respondent was given at the start
     * @return the interview as it was after the last answer acknowledged, or nothing when there is none of that key
     */
    public Optional<Session> resume(PrivateKey key) {
        return fieldwork.resume(key.interview(), key.contact());
    }

    @Override
    public void close() {
        try (journals) {
            contacts.close();
        }
    }
}
