package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteContactStoreTest extends ContactStoreContract {
    @TempDir
    private Path directory;

    @Override
    ContactStore open() {
        UrlSource source = new UrlSource("jdbc:sqlite:" + directory.resolve("contacts.db"));
        return JdbcContactStore.open(source);
    }

    @Test
    void deleted_data_is_in_no_file_any_more() throws IOException {
        ContactKey key = ContactKey.random();
        try (ContactStore store = open()) {
            store.put(ContactKey.random(), "stays");
            store.put(key, "secret-address");
            store.delete(key);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .contains("stays")
                            .doesNotContain("secret-address", key.text()));
        }
    }
}
