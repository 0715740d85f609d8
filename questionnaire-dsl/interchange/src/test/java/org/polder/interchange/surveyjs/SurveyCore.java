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

/** The survey-core package in Node, installed at the locked version. */
final class SurveyCore {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    private SurveyCore(Path folder) {
        this.folder = folder;
    }

    /** Installs the package and the scripts in a folder of the build. */
    static SurveyCore in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json", "interviews.mjs")) {
                try (InputStream resource = SurveyCore.class.getResourceAsStream(file)) {
                    Files.copy(
                            Objects.requireNonNull(resource),
                            folder.resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            SurveyCore core = new SurveyCore(folder);
            core.output("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            return core;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a script over tasks and gives what it prints for each; a form that is the one before is not written again. */
    List<JsonNode> run(String script, List<ObjectNode> tasks) {
        try {
            Path file = folder.resolve("tasks.jsonl");
            List<String> lines = new ArrayList<>();
            JsonNode form = null;
            for (ObjectNode task : tasks) {
                boolean same = task.get("form") == form;
                form = task.get("form");
                lines.add(MAPPER.writeValueAsString(same ? withoutForm(task) : task));
            }
            Files.write(file, lines);
            List<JsonNode> outcomes = new ArrayList<>();
            for (String line :
                    output("node", script, file.getFileName().toString()).split("\n")) {
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

    private String output(String... command) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(errors));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return output;
    }
}
