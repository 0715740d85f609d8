package org.polder.examples.browser.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code serve} in a process of its own, to be killed and started again at the same port. */
final class ServedSurvey implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+?):(\\d+)/");
    private static final int STARTS_A_MINUTE = 1_000_000;
    private static final int PATIENCE = 60;

    private final List<String> program;
    private final Path store;
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private Process process;
    private URI address;

    private ServedSurvey(List<String> program, Path store) throws IOException {
        this.program = List.copyOf(program);
        this.store = store;
        this.address = URI.create("http://127.0.0.1:0");
        this.process = start();
    }

    /**
     * Starts the server at any free port.
     *
     * @param program what runs the command line, such as {@code java -jar polder.jar}
     * @param store the file of the answers; that of the contact data lies beside it
     */
    static ServedSurvey start(List<String> program, Path store) throws IOException {
        return new ServedSurvey(program, store);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("serve", "--questionnaire", "genai-2026", "--store", store.toString()));
        // All of them come from one address, as no respondents do.
        command.addAll(List.of("--starts-a-minute", String.valueOf(STARTS_A_MINUTE)));
        command.addAll(List.of("--port", String.valueOf(address.getPort())));
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                address = URI.create(listening.group(1) + ":" + listening.group(2));
                Thread listener = new Thread(() -> out.lines().forEach(told::add), "what the server says");
                listener.setDaemon(true);
                listener.start();
                return started;
            }
            told.add(line);
        }
        throw new IOException("The server did not start: " + told);
    }

    URI address() {
        return address;
    }

    /** Everything the server said beyond where it listens. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Kills the process at once, so that it cannot write anything more, and starts another one. */
    void killAndRestart() {
        try {
            process.destroyForcibly().waitFor();
            process = start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
