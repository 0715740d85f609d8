package org.polder.examples.web;

import com.google.common.io.Closer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.polder.store.ContactStore;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;

/** What a server keeps, in three places that cannot be joined: the answers, the contact data, and who may go on. */
final class Stores implements AutoCloseable {
    private final Closer closer;
    private final CountedJournals journals;
    private final ContactStore contacts;
    private final LinkStore links;

    private Stores(Closer closer, CountedJournals journals, ContactStore contacts, LinkStore links) {
        this.closer = closer;
        this.journals = journals;
        this.contacts = contacts;
        this.links = links;
    }

    static Stores open(ServerSettings settings) {
        Closer closer = Closer.create();
        try {
            HikariDataSource answers = closer.register(Databases.open(settings.store(), "--store"));
            HikariDataSource people = closer.register(Databases.open(settings.contacts(), "--contacts"));
            // In SQLite a file of its own: the links are written while answers are.
            HikariDataSource links = Databases.isFile(settings.store())
                    ? closer.register(Databases.open(ServerSettings.beside(settings.store(), "-links"), "--store"))
                    : answers;
            CountedJournals journals = new CountedJournals(JdbcJournalStore.open(answers));
            ContactStore contacts = JdbcContactStore.open(people);
            closer.register(journals::close);
            closer.register(contacts::close);
            return new Stores(closer, journals, contacts, LinkStore.open(links));
        } catch (RuntimeException failure) {
            close(closer);
            throw failure;
        }
    }

    CountedJournals journals() {
        return journals;
    }

    ContactStore contacts() {
        return contacts;
    }

    LinkStore links() {
        return links;
    }

    @Override
    public void close() {
        close(closer);
    }

    private static void close(Closer closer) {
        try {
            closer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
