package org.polder.examples.embedding;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.polder.examples.cli.PolderCommand;

/** A real process that holds an interview, to be typed to and to be killed. */
final class ChildInterview implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{32}");
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\[(\\S+)] ");

    private final Process process;
    private final Writer typing;
    private final BufferedReader screen;

    private ChildInterview(Process process) {
        this.process = process;
        this.typing = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.screen = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildInterview start(Path store, Optional<String> key) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.sqlite.tmpdir=" + store.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                PolderCommand.class.getName(),
                "interview",
                "--questionnaire",
                "genai-2026",
                "--store",
                store.toString(),
                "--lang",
                "en"));
        key.ifPresent(known -> command.addAll(List.of("--resume", known)));
        return new ChildInterview(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** What the process shows until it waits for the respondent or ends. */
    String shown() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = screen.read(); c >= 0; c = screen.read()) {
            text.append((char) c);
            if (text.toString().endsWith("\n> ") || text.toString().equals("> ")) {
                break;
            }
        }
        return text.toString();
    }

    /** The question a text asks, when it asks a new one. */
    static Optional<String> question(String shown) {
        return QUESTION.matcher(shown).results().map(found -> found.group(1)).reduce((earlier, later) -> later);
    }

    static String key(String shown) {
        return KEY.matcher(shown)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No key in: " + shown));
    }

    void type(String line) throws IOException {
        typing.write(line + "\n");
        typing.flush();
    }

    /** Kills the process at once: it gets no chance to write anything more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int end() throws IOException, InterruptedException {
        typing.close();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
