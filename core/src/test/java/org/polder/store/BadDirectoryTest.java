package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that cannot be a store: each is refused with what was found and what to do. */
class BadDirectoryTest {
    @TempDir
    private Path directory;

    private void refused(Path place, String code, String... words) {
        assertThatThrownBy(() -> FileJournalStore.open(place))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code))
                .hasMessageContainingAll(words);
    }

    @Test
    void a_file_where_the_directory_should_be() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        refused(file, "not-a-directory", file.toString(), "needs a directory; found a file");
        refused(file.resolve("below"), "not-a-directory", "needs a directory; found a file");
        assertThatThrownBy(() -> FileContactStore.open(file)).hasMessageContaining("found a file");
    }

    @Test
    void a_directory_that_may_not_be_written() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "This user may write everywhere");

        refused(closed, "store-unusable", "access is denied", "see that");
    }

    @Test
    void a_directory_that_cannot_be_made() {
        Path kernel = Path.of("/proc");
        Assumptions.assumeTrue(Files.isDirectory(kernel), "Needs a place where nobody can make a directory");

        refused(kernel.resolve("polder"), "store-unusable", "/proc/polder", "cannot be made or written", "see that");
    }

    @Test
    void a_file_of_something_else_or_of_a_newer_version() throws IOException {
        Path journal = directory.resolve("interviews.journal");
        Files.writeString(journal, "this is the diary of somebody else, not a journal");
        refused(directory, "foreign-file", "begins with 'PolderJ'", "move it away");
        Files.writeString(journal, "");
        refused(directory, "foreign-file", "it has 0 bytes");

        byte[] header = JournalHeader.random().encoded().array();
        ByteBuffer.wrap(header).putInt(8, 2);
        Files.write(journal, header);
        refused(directory, "newer-journal", "version 2", "versions up to 1", "use the release that wrote it");
        assertThat(Files.readAllBytes(journal)).as("left as it was").isEqualTo(header);
    }

    @Test
    void a_directory_in_place_of_the_journal() throws IOException {
        Files.createDirectory(directory.resolve("interviews.journal"));

        refused(directory, "store-unusable", "cannot be opened");
    }

    @Test
    void a_second_opener_in_this_process_is_refused_until_the_first_closes() {
        try (FileJournalStore first = FileJournalStore.open(directory)) {
            refused(directory, "store-in-use", "open in this process already", "close the other");
            // The refusal must not have freed the lock of the first.
            refused(directory.resolve("."), "store-in-use", "open in this process already");
            first.append(InterviewKey.random(), List.of("1"));
        }
        FileJournalStore.open(directory).close();
    }

    @Test
    void a_second_opener_in_another_process_is_refused() throws Exception {
        try (FileJournalStore first = FileJournalStore.open(directory)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KillWriter.class.getName(),
                            directory.toString(),
                            "0")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said).contains("open in another process already");
            assertThat(first.keys()).isEmpty();
        }
    }

    @Test
    void a_contact_file_that_is_damaged_newer_or_foreign() throws IOException {
        Path file = directory.resolve("contacts.polder");
        try (FileContactStore store = FileContactStore.open(directory)) {
            store.put(ContactKey.random(), "{\"mail\":\"a@example.org\"}");
        }
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> FileContactStore.open(directory))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem().code())
                                    .isIn("foreign-file", "newer-contacts", "damaged-contacts"));
        }
        Files.write(file, whole);
        try (FileContactStore store = FileContactStore.open(directory)) {
            assertThat(store.size()).isEqualTo(1);
        }
    }
}
