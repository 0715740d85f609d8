package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polder.examples.results.PasswordHash;
import org.polder.examples.results.ResultsPages;
import org.polder.examples.web.ServerSettings;
import org.polder.examples.web.WebServer;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Journal;
import org.polder.json.JournalFormat;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;
import org.polder.store.InterviewKey;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** The web survey, served in this process from files of its own, and what those files hold. */
final class Site implements AutoCloseable {
    static final Questionnaire QUESTIONNAIRE = Genai2026.asFielded();
    static final Routing ROUTING = Routing.of(QUESTIONNAIRE);

    /** What researchers log in with. */
    static final String PASSWORD = "een twee drie dijk";

    private static final String STORE = "polder.db";
    private static final String CONTACTS = "polder-contacts.db";
    private static final int PATIENCE = 10_000;

    private final Path folder;
    private final ShiftedClock clock = new ShiftedClock();
    private final List<String> log = new ArrayList<>();
    private WebServer server;

    private Site(Path folder) {
        this.folder = folder;
        this.server = start(0);
    }

    /** Goes by the time of day, moved on at will. */
    private static final class ShiftedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    static Site in(Path folder) {
        return new Site(folder);
    }

    private WebServer start(int port) {
        return WebServer.start(ServerSettings.of(QUESTIONNAIRE, store().toString())
                .at("127.0.0.1", port)
                .clock(clock)
                .log(log::add)
                .with(ResultsPages.of(
                        QUESTIONNAIRE, PasswordHash.of(PASSWORD), sqlite(STORE), sqlite("polder-codes.db"))));
    }

    private SQLiteDataSource sqlite(String file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve(file));
        source.setBusyTimeout(PATIENCE);
        return source;
    }

    /** Has interviews given by other means than a browser. */
    void hold(List<Interview> interviews) {
        try (JdbcJournalStore journals = journals();
                JdbcContactStore contacts = JdbcContactStore.open(sqlite(CONTACTS))) {
            Fieldwork fieldwork = Fieldwork.of(ROUTING, journals, contacts, clock);
            for (Interview meant : interviews) {
                Session session = fieldwork.begin(Start.in(Language.NL));
                meant.given()
                        .forEach((item, answer) -> session.answer(item, answer).orThrow());
                session.complete(AsidePolicy.KEEP_APART).orThrow();
            }
        }
    }

    private Path store() {
        return folder.resolve(STORE);
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Stops the server and starts it anew, at the same address. */
    void restart() {
        int port = server.port();
        server.close();
        server = start(port);
    }

    /** Lets time pass for the server. */
    void letPass(Duration time) {
        clock.ahead = clock.ahead.plus(time);
    }

    /** What the server logged: lines about failures, so none. */
    List<String> log() {
        return List.copyOf(log);
    }

    private JdbcJournalStore journals() {
        return JdbcJournalStore.open(sqlite(STORE));
    }

    ImmutableSet<InterviewKey> keys() {
        try (JdbcJournalStore journals = journals()) {
            return journals.keys();
        }
    }

    /** The key of the one interview begun since the keys were read. */
    InterviewKey keySince(Set<InterviewKey> before) {
        Set<InterviewKey> since = Sets.difference(keys(), before);
        assertThat(since).as("interviews begun").hasSize(1);
        return since.iterator().next();
    }

    Journal journal(InterviewKey key) {
        try (JdbcJournalStore journals = journals()) {
            return JournalFormat.read("stored", journals.read(key));
        }
    }

    /** An interview as it is stored. */
    Interview stored(InterviewKey key) {
        Journal.Replayed replayed = journal(key).replay(ROUTING);
        assertThat(replayed.problems()).isEmpty();
        return replayed.interview();
    }

    /** All contact data, of whomever. */
    List<String> contactData() {
        List<String> found = new ArrayList<>();
        try (Connection connection = sqlite(CONTACTS).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT data FROM polder_contact")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        assertThat(log).as("What the server logged").isEmpty();
    }
}
