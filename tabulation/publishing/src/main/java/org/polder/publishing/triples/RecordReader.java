package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Value;

/** Reads respondents from records. */
final class RecordReader {
    private final Definition definition;
    private final ImmutableList<Interpreted> variables;
    private final ImmutableMap<String, Described> companions;
    private final ImmutableMap<String, ImmutableMap<String, Value>> instead;
    private final ImmutableMap<String, Described> byName;
    private final ImmutableList<Described> names;
    private final Missing blank;

    RecordReader(Definition definition, List<Interpreted> variables, Map<String, Described> companions, Missing blank) {
        this.definition = definition;
        this.variables = ImmutableList.copyOf(variables);
        this.companions = ImmutableMap.copyOf(companions);
        this.blank = blank;
        // The name a respondent had goes before the number Polder gave.
        this.names = definition.variables().stream()
                .filter(TripleSSource::isName)
                .sorted(Comparator.comparing(described -> described.isUsedAs("serial")))
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<String, ImmutableMap<String, Value>> codes = ImmutableMap.builder();
        companions.forEach((name, companion) -> codes.put(name, Companion.values(companion)));
        this.instead = codes.buildOrThrow();
        ImmutableMap.Builder<String, Described> named = ImmutableMap.builder();
        definition.variables().forEach(described -> named.put(described.name(), described));
        this.byName = named.buildKeepingLast();
    }

    Respondent read(Records.Row row, Place place, List<Problem> problems) {
        Place named = name(row).map(place::withRespondent).orElse(place);
        Map<String, Value> values = new HashMap<>();
        for (Interpreted variable : variables) {
            values.put(variable.variable().name(), value(variable, row, named, problems));
        }
        return new Read(values, named);
    }

    private Optional<String> name(Records.Row row) {
        return names.stream()
                .flatMap(described -> row.field(described).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Value value(Interpreted variable, Records.Row row, Place place, List<Problem> problems) {
        Described described = variable.described();
        Optional<String> raw = row.field(described);
        if (raw.isEmpty()) {
            problems.add(problem(described, place, "is not there: the record ends before it"));
            return Value.notAsked();
        }
        if (raw.get().isBlank()) {
            return instead(variable, row, place, problems);
        }
        try {
            return variable.field().read(raw.get());
        } catch (Unfit unfit) {
            problems.add(problem(described, place, "cannot be read: " + unfit.getMessage()));
            return Value.notAsked();
        }
    }

    private Value instead(Interpreted variable, Records.Row row, Place place, List<Problem> problems) {
        Described companion = companions.get(variable.variable().name());
        String code = companion == null ? "" : row.field(companion).orElse("").strip();
        if (code.isEmpty()) {
            return Value.absent(blank(variable.described(), row));
        }
        Value value = instead.getOrDefault(variable.variable().name(), ImmutableMap.of())
                .get(code.replaceFirst("^0+(?=.)", ""));
        if (value == null) {
            problems.add(problem(companion, place, "has '" + code + "', which is none of its codes"));
            return Value.notAsked();
        }
        return value;
    }

    /** A question that its filter put to the respondent, and that has no answer, was left open. */
    private Missing blank(Described described, Records.Row row) {
        return described
                .filter()
                .map(byName::get)
                .map(filter ->
                        row.field(filter).orElse("").strip().endsWith("1") ? Missing.LEFT_OPEN : Missing.NOT_ASKED)
                .orElse(blank);
    }

    private Problem problem(Described described, Place place, String what) {
        return Problem.error(
                "triple-s",
                place.withItem(described.original()),
                "'" + described.original() + "' (" + described.where(definition.isSeparated()) + ") " + what);
    }

    /** A respondent who was read. */
    private record Read(Map<String, Value> values, Place place) implements Respondent {
        @Override
        public Value value(String variable) {
            Value value = values.get(variable);
            if (value == null) {
                throw new IllegalArgumentException("There is no variable '" + variable + "'");
            }
            return value;
        }
    }
}
