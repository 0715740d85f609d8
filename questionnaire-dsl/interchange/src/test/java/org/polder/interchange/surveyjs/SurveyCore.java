package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The survey-core package in Node, with its linter and its renderer, installed once at the locked versions. */
final class SurveyCore {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FOLDER = Path.of("target", "survey-core");

    /** Fewer tasks than this are not worth a second process. */
    private static final int FEW = 40;

    private static boolean installed;

    private SurveyCore() {}

    private static synchronized void install() throws IOException {
        if (installed) {
            return;
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of(
                "package.json", "package-lock.json", "interviews.mjs", "browser.mjs", "lint.mjs", "page.html")) {
            try (InputStream resource = SurveyCore.class.getResourceAsStream(file)) {
                Files.copy(Objects.requireNonNull(resource), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        output(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        installed = true;
    }

    /**
     * Runs a script over tasks and gives what it prints for each; a form that is the one before is not written again.
     * Many tasks are shared out over the processors.
     */
    static List<JsonNode> run(String script, List<ObjectNode> tasks, String... more) {
        try {
            install();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        int parts = tasks.size() < FEW ? 1 : Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> outcomes(
                        script,
                        tasks.subList(part * tasks.size() / parts, (part + 1) * tasks.size() / parts),
                        part,
                        more))
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<JsonNode> outcomes(String script, List<ObjectNode> tasks, int part, String... more) {
        try {
            Path file = FOLDER.resolve("tasks-" + script + "-" + part + ".jsonl");
            List<String> lines = new ArrayList<>();
            JsonNode form = null;
            for (ObjectNode task : tasks) {
                boolean same = task.get("form") == form;
                form = task.get("form");
                lines.add(MAPPER.writeValueAsString(same ? withoutForm(task) : task));
            }
            Files.write(file, lines);
            List<String> command = Stream.concat(
                            Stream.of("node", script, String.valueOf(file.getFileName())), Stream.of(more))
                    .toList();
            List<JsonNode> outcomes = new ArrayList<>();
            for (String line : output(command).split("\n")) {
                outcomes.add(MAPPER.readTree(line));
            }
            return outcomes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode withoutForm(ObjectNode task) {
        ObjectNode rest = MAPPER.createObjectNode();
        task.properties().stream()
                .filter(entry -> !entry.getKey().equals("form"))
                .forEach(entry -> rest.set(entry.getKey(), entry.getValue()));
        return rest;
    }

    private static String output(List<String> command) throws IOException {
        Path errors = Files.createTempFile(FOLDER, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(errors));
            }
            Files.delete(errors);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return output;
    }
}
