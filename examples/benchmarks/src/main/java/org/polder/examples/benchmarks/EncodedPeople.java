package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.polder.answer.Missing;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Respondents with 60 answers, mostly single choices, as files. */
final class EncodedPeople {
    static final int ANSWERS = 60;
    static final Schema SCHEMA = Schema.of(
            IntStream.range(0, ANSWERS).mapToObj(EncodedPeople::variable).toList());
    static final Codebook CODEBOOK = codebook();

    private EncodedPeople() {}

    /** Of 15 variables one is a number and one a multiple choice; there are two days and one text. */
    private static Variable variable(int i) {
        String name = "Q" + i;
        Variable.Kind kind = i == ANSWERS - 1
                ? Variable.Kind.TEXT
                : i % 30 == 11
                        ? Variable.Kind.DATE
                        : i % 15 == 3
                                ? Variable.Kind.NUMBER
                                : i % 15 == 7 ? Variable.Kind.MULTIPLE : Variable.Kind.SINGLE;
        ImmutableList<Category> categories = kind.isCategorical()
                ? IntStream.rangeClosed(1, 5 + i % 7)
                        .mapToObj(code -> Category.of(code, "option " + code))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        return new Variable(name, name, kind, categories);
    }

    private static Codebook codebook() {
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (Variable variable : SCHEMA.variables()) {
            String name = variable.name();
            stored.put(
                    name,
                    switch (variable.kind()) {
                        case SINGLE -> new Stored.Code(name);
                        case MULTIPLE -> new Stored.CodeList(name, ";");
                        case NUMBER, DATE, TEXT -> new Stored.Plain(name, Optional.empty());
                    });
        }
        return new Codebook(
                SCHEMA,
                stored.buildOrThrow(),
                Codebook.ABSENCES,
                Missing.NOT_ASKED,
                Optional.of("reached"),
                Optional.of("respondent"));
    }

    /** Writes the same respondents as CSV and as lines of JSON; an eighth of the answers lack. */
    static void write(Path csv, Path json, int rows) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter cells = Files.newBufferedWriter(csv);
                BufferedWriter lines = Files.newBufferedWriter(json)) {
            cells.write(String.join(",", CODEBOOK.columns()) + "\n");
            for (int row = 0; row < rows; row++) {
                StringBuilder cell = new StringBuilder("r" + row + ",");
                List<String> fields = new ArrayList<>();
                for (Variable variable : SCHEMA.variables()) {
                    cell.append(',');
                    if (random.nextInt(8) > 0) {
                        String text = text(variable, random);
                        cell.append(text);
                        fields.add("\"" + variable.name() + "\":" + json(variable, text));
                    }
                }
                cells.write(cell.append('\n').toString());
                lines.write("{\"respondent\":\"r" + row + "\",\"answers\":{" + String.join(",", fields) + "}}\n");
            }
        }
    }

    private static String text(Variable variable, Random random) {
        return switch (variable.kind()) {
            case SINGLE ->
                String.valueOf(1 + random.nextInt(variable.categories().size()));
            case MULTIPLE -> {
                int chosen = 1 + random.nextInt((1 << variable.categories().size()) - 1);
                yield variable.codes().stream()
                        .filter(code -> (chosen >> code - 1 & 1) == 1)
                        .map(String::valueOf)
                        .reduce((first, second) -> first + ";" + second)
                        .orElse("");
            }
            case NUMBER -> String.valueOf(random.nextInt(100_000) / 100.0);
            case DATE ->
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000)).toString();
            case TEXT -> "text " + random.nextInt(1_000);
        };
    }

    private static String json(Variable variable, String text) {
        return switch (variable.kind()) {
            case SINGLE, NUMBER -> text;
            case MULTIPLE -> "[" + text.replace(';', ',') + "]";
            case DATE, TEXT -> "\"" + text + "\"";
        };
    }

    /** Writes responses to the questionnaire of a chain, all of whose items are asked and answered. */
    static void writeChain(Path json, int rows) throws IOException {
        List<String> fields = IntStream.range(0, ANSWERS)
                .mapToObj(i -> "\"" + PolderForm.id(i) + "\":" + ChainAnswering.ANSWER)
                .toList();
        try (BufferedWriter lines = Files.newBufferedWriter(json)) {
            for (int row = 0; row < rows; row++) {
                lines.write("{\"respondent\":\"r" + row + "\",\"status\":\"complete\",\"answers\":{"
                        + String.join(",", fields) + "}}\n");
            }
        }
    }
}
