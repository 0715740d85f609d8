package org.polder.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** SurveyJS in Node, its package installed at the locked version. */
final class SurveyJs {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCRIPT = "surveyjs.mjs";

    private final Path folder;

    private SurveyJs(Path folder) {
        this.folder = folder;
    }

    /** Installs the package and the script in a folder of the build. */
    static SurveyJs in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json", SCRIPT)) {
                try (InputStream resource = SurveyJs.class.getResourceAsStream("js/" + file)) {
                    Files.copy(
                            Objects.requireNonNull(resource),
                            folder.resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot prepare SurveyJS in " + folder, failure);
        }
        Command.output(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return new SurveyJs(folder);
    }

    /** The items each respondent is asked, in order. */
    List<List<Integer>> paths(SurveyShape shape, List<Respondent> respondents) {
        ObjectNode task = task("path", SurveyJsForm.of(shape));
        ArrayNode all = task.putArray("respondents");
        int[] everything = IntStream.range(0, shape.size()).toArray();
        respondents.forEach(respondent -> all.add(SurveyJsForm.answers(shape, respondent, everything)));
        List<List<Integer>> paths = new ArrayList<>();
        for (JsonNode path : run(task)) {
            List<Integer> positions = new ArrayList<>();
            path.forEach(name -> positions.add(SurveyShape.position(name.textValue())));
            paths.add(positions);
        }
        return paths;
    }

    /**
     * Microseconds per answer of some respondents, after others to warm up; of each at most {@code limit} answers, from
     * the middle.
     */
    List<Double> answering(Interviews interviews, int warmup, int count, int limit) {
        ObjectNode task = task("interviews", SurveyJsForm.of(interviews.shape()))
                .put("warmup", warmup)
                .put("limit", limit);
        ArrayNode all = task.putArray("respondents");
        for (int i = 0; i < warmup + count; i++) {
            all.add(SurveyJsForm.answers(
                    interviews.shape(),
                    interviews.respondents().get(i),
                    interviews.paths().get(i)));
        }
        return numbers(run(task));
    }

    /** What an answer to the first item of a chain takes. */
    Chain chain(int length, int code, int repeats) {
        ObjectNode task =
                task("chain", SurveyJsForm.of(SurveyShape.chain(length))).put("repeats", repeats);
        ObjectNode data = task.putObject("data");
        for (int position = 0; position < length; position++) {
            data.put(SurveyShape.name(position), code);
        }
        JsonNode outcome = run(task);
        return new Chain(
                numbers(outcome.get("nothing")),
                numbers(outcome.get("all")),
                outcome.get("visible").intValue());
    }

    /**
     * Microseconds per answer in a chain.
     *
     * @param nothing when the answer changes nothing else
     * @param all when it hides the next item
     * @param visible the items that stay visible then; 1 when the whole chain has gone
     */
    record Chain(List<Double> nothing, List<Double> all, int visible) {}

    private static ObjectNode task(String kind, ObjectNode survey) {
        ObjectNode task = JsonNodeFactory.instance.objectNode().put("kind", kind);
        task.set("survey", survey);
        return task;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.doubleValue()));
        return numbers;
    }

    private JsonNode run(ObjectNode task) {
        try {
            Path file = folder.resolve("task.json");
            MAPPER.writeValue(file.toFile(), task);
            return MAPPER.readTree(Command.output(folder, "node", SCRIPT, "task.json"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot hand SurveyJS its task in " + folder, failure);
        }
    }
}
