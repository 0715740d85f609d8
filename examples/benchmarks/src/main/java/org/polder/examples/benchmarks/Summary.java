package org.polder.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the figures down.
 *
 * @param machine what they were taken on
 * @param figures the figures
 * @param notes what a reader must know to judge them
 */
record Summary(Map<String, String> machine, List<Figure> figures, List<String> notes) {

    void write(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode json = mapper.valueToTree(this);
        for (int i = 0; i < figures.size(); i++) {
            ObjectNode figure = (ObjectNode) json.get("figures").get(i);
            ratio(figures.get(i)).ifPresent(ratio -> figure.put("againstPolder", ratio));
        }
        mapper.writeValue(folder.resolve("benchmarks.json").toFile(), json);
        Files.writeString(folder.resolve("benchmarks.md"), markdown());
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Benchmarks\n");
        Map<String, List<Figure>> byKind = new LinkedHashMap<>();
        figures.forEach(
                figure -> byKind.computeIfAbsent(figure.what() + ", " + figure.unit(), kind -> new ArrayList<>())
                        .add(figure));
        byKind.forEach((kind, group) -> {
            text.append("\n## ").append(kind).append("\n\n");
            text.append("| engine | size | median | low | high | repetitions | times polder's |\n");
            text.append("|---|---|---:|---:|---:|---:|---:|\n");
            group.forEach(figure -> text.append(row(figure)));
        });
        text.append("\n## Notes\n\n");
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        text.append("\n## Machine\n\n");
        machine.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private String row(Figure figure) {
        return "| " + figure.engine() + " | " + figure.size() + " | " + number(figure.median()) + " | "
                + number(figure.low()) + " | " + number(figure.high()) + " | " + figure.repetitions() + " | "
                + ratio(figure).map(Summary::number).orElse("") + " |\n";
    }

    /** How many times Polder's figure for the same: above 1 is slower or larger, but of a rate it is faster. */
    private Optional<Double> ratio(Figure figure) {
        return figures.stream()
                .filter(other -> other.engine().equals("polder")
                        && other.what().equals(figure.what())
                        && other.size().equals(figure.size()))
                .map(polder -> figure.median() / polder.median())
                .findFirst();
    }

    /** Three significant digits, whole numbers in full. */
    private static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
