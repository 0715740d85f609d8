package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.polder.examples.browser.load.Browser;
import org.polder.examples.browser.load.Incidents;
import org.polder.examples.browser.load.Latencies;
import org.polder.examples.web.Limits;
import org.polder.examples.web.ServerSettings;
import org.polder.examples.web.WebServer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.json.JournalFormat;
import org.polder.store.InterviewKey;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** A survey on the web in this process, and what it stored and logged. */
final class HostileSite implements AutoCloseable {
    private static final Routing ROUTING = Routing.of(Genai2026.asFielded());
    private static final int MANY = 100_000;

    private final Path store;
    private final WebServer server;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Incidents incidents = new Incidents();

    HostileSite(Path folder) {
        this.store = folder.resolve("hostile.db");
        this.server = WebServer.start(ServerSettings.of(Genai2026.asFielded(), store.toString())
                .at("127.0.0.1", 0)
                .limits(Limits.standard().startsAMinute(MANY))
                .log(log::add));
    }

    int port() {
        return server.port();
    }

    Browser browser() {
        return new Browser(client, URI.create("http://127.0.0.1:" + server.port()), new Latencies(), incidents);
    }

    /** What was refused or failed that should not. */
    List<String> faults() {
        return incidents.faults();
    }

    List<String> log() {
        return List.copyOf(log);
    }

    private JdbcJournalStore journals() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + store);
        return JdbcJournalStore.open(source);
    }

    Set<InterviewKey> keys() {
        try (JdbcJournalStore journals = journals()) {
            return journals.keys();
        }
    }

    Interview stored(InterviewKey key) {
        try (JdbcJournalStore journals = journals()) {
            return JournalFormat.read("stored", journals.read(key))
                    .replay(ROUTING)
                    .interview();
        }
    }

    @Override
    public void close() {
        server.close();
        assertThat(log).as("What the server logged").isEmpty();
    }
}
