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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String typed, String... arguments) {
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

    private int interview(String typed, String... more) {
        String[] arguments = {"interview", "--questionnaire", "genai-2026", "--store", folder.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return run(typed, all);
    }

    @Test
    void an_interview_stops_where_typing_stops_and_goes_on_there_in_another_language() {
        assertThat(interview("1\n4\n")).isZero();
        assertThat(out.toString()).contains("[Q4] Wat is uw belangrijkste beroep?", "Ga verder met --resume");
        String key = out.toString().strip().replaceAll("(?s).* ", "");
        out.getBuffer().setLength(0);

        assertThat(interview("", "--resume", key, "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("[Q4] What is your main occupation?", "Go on with --resume " + key)
                .doesNotContain("[Q2]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_key_of_no_interview_is_a_problem_and_something_that_is_no_key_is_wrong_usage() {
        String absent = "0123456789abcdef0123456789abcdef";
        assertThat(interview("", "--resume", absent + "-" + absent)).isEqualTo(1);
        assertThat(interview("", "--resume", absent)).isEqualTo(2);
        assertThat(interview("", "--resume", "x-" + absent)).isEqualTo(2);
        assertThat(interview("", "--lang", "fr")).isEqualTo(2);
        assertThat(run("", "interview", "--questionnaire", "genai-2026")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no interview of the given key in '" + folder + "'")
                .contains("found 1 row: copy the key as it was shown")
                .contains("An interview key must be 32 lowercase hexadecimal digits; found 1 characters")
                .contains("Questionnaire 'genai-2026' has no language 'fr'; its languages are [nl, en]")
                .contains("Missing required option: '--store=")
                .doesNotContain("Exception", "\tat ", absent);
    }

    @Test
    void a_store_that_cannot_be_made_is_a_problem_without_a_stack_trace() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("", "interview", "--questionnaire", "genai-2026", "--store", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Cannot write '" + file + "'").doesNotContain("Exception", "\tat ");
    }
}
