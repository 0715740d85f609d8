package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files still tell of people who were deleted, and of when and in which order people came. */
class FileStoreTracesTest {
    @TempDir
    private Path directory;

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void after_compaction_no_file_holds_what_was_deleted_rewritten_or_cut_off() throws IOException {
        InterviewKey gone = InterviewKey.random();
        InterviewKey stays = InterviewKey.random();
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            store.append(gone, List.of("deleted-answer"));
            store.append(stays, List.of("replaced-answer"));
            store.rewrite(stays, List.of("living-answer"));
            store.append(gone, List.of("torn-answer"));
        }
        Path journal = directory.resolve("interviews.journal");
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 1));
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            store.delete(gone);
            assertThat(everything()).contains("deleted-answer", "replaced-answer", "torn-answe");
            store.compact();
            assertThat(everything())
                    .contains("living-answer")
                    .doesNotContain("deleted-answer", "replaced-answer", "torn-answe");
            store.append(stays, List.of("next-answer"));
        }
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            assertThat(store.problems()).isEmpty();
            assertThat(store.read(stays)).containsExactly("living-answer", "next-answer");
        }
    }

    @Test
    void a_compaction_or_contact_file_that_was_left_unfinished_is_removed_on_opening() throws IOException {
        Files.writeString(directory.resolve("interviews.new"), "half");
        Files.writeString(directory.resolve("contacts.new"), "half");

        FileJournalStore.open(directory).close();
        FileContactStore.open(directory).close();
        assertThat(everything()).doesNotContain("half");
    }

    @Test
    void deleted_contact_data_is_in_no_file_any_more() throws IOException {
        ContactKey key = ContactKey.random();
        try (FileContactStore store = FileContactStore.open(directory)) {
            store.put(key, "old-address");
            store.put(key, "new-address");
            assertThat(everything()).contains("new-address").doesNotContain("old-address");
            store.delete(key);
            assertThat(everything()).doesNotContain("address");
        }
    }

    @Test
    void contact_files_are_equal_whatever_the_order_of_coming_and_have_no_time() throws IOException {
        List<ContactKey> keys = new ArrayList<>(
                IntStream.range(0, 9).mapToObj(i -> ContactKey.random()).toList());
        Path file = directory.resolve("contacts.polder");
        try (FileContactStore store = FileContactStore.open(directory)) {
            keys.forEach(key -> store.put(key, key.text()));
        }
        byte[] one = Files.readAllBytes(file);
        Files.delete(file);
        Collections.reverse(keys);
        try (FileContactStore store = FileContactStore.open(directory)) {
            keys.forEach(key -> store.put(key, "first another text"));
            keys.forEach(key -> store.put(key, key.text()));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(one);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }
}
