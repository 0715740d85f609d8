package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.examples.results.PasswordHash;

class ServedResultsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int serve(String typed, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return PolderCommand.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_password_becomes_a_line_for_the_password_file() {
        assertThat(serve("paard batterij nietje\n", "serve", "--make-password")).isZero();

        assertThat(out.toString()).doesNotContain("paard");
        assertThat(PasswordHash.read(out.toString()).matches("paard batterij nietje"))
                .isTrue();
    }

    @Test
    void a_short_password_is_refused() {
        assertThat(serve("kort\n", "serve", "--make-password")).isEqualTo(1);
        assertThat(err.toString())
                .contains("The password has 4 characters: give it 12 to 200")
                .doesNotContain("kort");
    }

    @Test
    void a_password_file_that_holds_no_hash_is_refused_before_anything_is_served() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "my secret password");
        String store = folder.resolve("polder.db").toString();

        assertThat(serve("", "serve", "--store", store, "--port", "0", "--password-file", file.toString()))
                .isEqualTo(1);
        assertThat(serve("", "serve", "--store", store, "--port", "0", "--password-file", folder.toString()))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains("make it with serve --make-password", "it is a folder")
                .doesNotContain("my secret password");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("polder.db")).doesNotExist();
    }
}
