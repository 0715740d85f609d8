package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/** Responses in Triple-S files, read anew for each pass and never held as a whole. */
public final class TripleSSource implements ResponseSource {
    private final Path data;
    private final Charset charset;
    private final Definition definition;
    private final Schema schema;
    private final RecordReader records;
    private final ImmutableList<String> notes;

    private TripleSSource(
            Path data,
            Charset charset,
            Definition definition,
            Schema schema,
            RecordReader records,
            ImmutableList<String> notes) {
        this.data = data;
        this.charset = charset;
        this.definition = definition;
        this.schema = schema;
        this.records = records;
        this.notes = notes;
    }

    static TripleSSource of(
            String metadata,
            Definition definition,
            Path data,
            Charset charset,
            Missing blank,
            ImmutableMap<String, ImmutableMap<String, Missing>> missing) {
        Interpreter interpreter = new Interpreter(definition, missing);
        Map<String, Described> companions = new LinkedHashMap<>();
        definition
                .variables()
                .forEach(described -> described
                        .marks()
                        .get(Marks.INSTEAD)
                        .filter(name -> described.type().equals("single")
                                && !described.isLiteral()
                                && isThere(definition, name))
                        .ifPresent(name -> companions.put(name, described)));
        List<Interpreted> interpreted = new ArrayList<>();
        for (Described described : definition.variables()) {
            if (!companions.containsValue(described) && !isName(described)) {
                interpreted.add(
                        interpreter.interpret(described, Optional.ofNullable(companions.get(described.original()))));
            }
        }
        List<Problem> problems = new ArrayList<>(interpreter.problems());
        problems.addAll(undeclared(interpreted, missing));
        if (!problems.isEmpty()) {
            Place place = Place.none().withSource(metadata);
            throw new ProblemsException(
                    metadata,
                    problems.stream().map(problem -> problem.within(place)).toList());
        }
        return new TripleSSource(
                data,
                charset,
                definition,
                Schema.of(interpreted.stream().map(Interpreted::variable).toList()),
                new RecordReader(definition, interpreted, companions, blank),
                interpreter.notes());
    }

    private static boolean isThere(Definition definition, String name) {
        return definition.variables().stream()
                .anyMatch(described ->
                        described.original().equals(name) && !described.type().equals("single"));
    }

    /** Tells whether a variable names the respondent, rather than being an answer. */
    static boolean isName(Described described) {
        return described.isUsedAs("serial")
                || described.marks().get("respondent").isPresent();
    }

    private static List<Problem> undeclared(
            List<Interpreted> interpreted, ImmutableMap<String, ImmutableMap<String, Missing>> missing) {
        Map<String, Described> byName = interpreted.stream()
                .map(Interpreted::described)
                .collect(Collectors.toMap(Described::original, described -> described, (first, second) -> first));
        List<Problem> problems = new ArrayList<>();
        missing.forEach((name, codes) -> codes.keySet().forEach(code -> {
            Described described = byName.get(name);
            if (described == null) {
                problems.add(Problem.error(
                        "unknown-variable",
                        Place.item(name),
                        "There is no variable '" + name + "' to declare a missing answer of."
                                + Suggestion.sentence(name, byName.keySet())));
            } else if (described.values().stream()
                    .noneMatch(value -> value.code().equals(code))) {
                problems.add(Problem.error(
                        "unknown-code",
                        Place.item(name),
                        "'" + name + "' has no labelled value '" + code + "' that could stand for a missing answer"));
            }
        }));
        return problems;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    /**
     * Gives the survey's title.
     *
     * @return the title; empty when there is none
     */
    public String title() {
        return definition.title();
    }

    /**
     * Names the variable that is marked as the weight.
     *
     * @return its name, when there is one
     */
    public Optional<String> weight() {
        return definition.variables().stream()
                .filter(described -> described.isUsedAs("weight"))
                .map(Described::original)
                .filter(name -> schema.find(name).map(Variable::kind).equals(Optional.of(Variable.Kind.NUMBER)))
                .findFirst();
    }

    /**
     * Lists what a reader of the tables should know, such as labelled values that count as numbers.
     *
     * @return full sentences
     */
    public ImmutableList<String> notes() {
        return notes;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /**
     * Passes every respondent once.
     *
     * @param respondents takes each respondent
     * @param run tells what to do with records that do not fit the metadata
     * @return the records left out
     * @throws ProblemsException after the last record, when some were wrong and are to be refused
     */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        String name = String.valueOf(data.getFileName());
        long bad = 0;
        List<Problem> first = new ArrayList<>();
        try (Records file = Records.open(data, charset, definition)) {
            for (Optional<Records.Row> row = file.next(); row.isPresent(); row = file.next()) {
                List<Problem> problems = new ArrayList<>();
                Respondent respondent = records.read(
                        row.get(),
                        Place.none().withSource(name).withLine(row.get().line()),
                        problems);
                if (problems.isEmpty()) {
                    respondents.accept(respondent);
                } else {
                    bad++;
                    problems.stream().limit(Skipped.MOST_LISTED - first.size()).forEach(first::add);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name + ": " + failure.getMessage(), failure);
        }
        if (bad > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException(name, first);
        }
        return new Skipped(bad, ImmutableList.copyOf(first));
    }
}
