package org.polder.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.interview.Routing;
import org.polder.journal.TickingClock;
import org.polder.store.ContactStore;
import org.polder.store.FileContactStore;
import org.polder.store.FileJournalStore;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.polder.store.JournalStore;
import org.polder.store.UrlSource;

/** Nobody who has the files of both stores can tell whose answers are whose. */
class SeparationTest {
    private static final Routing ROUTING = Panel.ROUTING;

    @TempDir
    private Path directory;

    @Test
    void nothing_in_the_files_joins_answers_and_contact_data() throws IOException {
        Files.createDirectories(directory.resolve("journals"));
        Files.createDirectories(directory.resolve("contacts"));
        try (JournalStore journals = FileJournalStore.open(directory.resolve("journals"));
                ContactStore contacts = FileContactStore.open(directory.resolve("contacts"))) {
            check(journals, contacts);
        }
    }

    @Test
    void nothing_in_the_databases_joins_answers_and_contact_data() throws IOException {
        Files.createDirectories(directory.resolve("journals"));
        Files.createDirectories(directory.resolve("contacts"));
        try (JournalStore journals = JdbcJournalStore.open(source("journals"));
                ContactStore contacts = JdbcContactStore.open(source("contacts"))) {
            check(journals, contacts);
        }
    }

    private UrlSource source(String name) {
        return new UrlSource("jdbc:sqlite:" + directory.resolve(name).resolve("it.db"));
    }

    private void check(JournalStore journals, ContactStore contacts) throws IOException {
        Fieldwork fieldwork = Fieldwork.of(ROUTING, journals, contacts, new TickingClock());
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Session session = fieldwork.begin(Panel.start().seed(4_611_686_018_427L + i));
            session.answer(Panel.A, Answer.code(1));
            session.answer(Panel.MAIL, Answer.text("address" + i + "@example.org"));
            session.answer(Panel.T, Answer.text("opinion" + i));
            sessions.add(session);
        }
        String answers = bytes("journals");
        String people = bytes("contacts");
        for (int i = 0; i < 5; i++) {
            Session session = sessions.get(i);
            // Each store has its own, so that what follows looks in the right place.
            assertThat(answers).contains("opinion" + i);
            assertThat(people).contains("address" + i);
            assertThat(answers).doesNotContain("address" + i);
            assertThat(people).doesNotContain("opinion" + i, "46116860184");
            apart(answers, session.contactKey().text());
            apart(people, session.key().text());
        }
        assertThat(people).doesNotContain("2026", "T08:", "08:00");
    }

    private static void apart(String bytes, String key) {
        String packed = new String(HexFormat.of().parseHex(key), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(key)).isFalse();
        assertThat(bytes.contains(packed)).isFalse();
    }

    /** All bytes of all files of a store, each as one character. */
    private String bytes(String store) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory.resolve(store))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName()).append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
