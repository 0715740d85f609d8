package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Lays variables out in Polder's own way, in columns that do not collide. */
final class OwnLayout {
    private final Set<String> taken = new HashSet<>();

    private OwnLayout() {}

    static Codebook of(Schema schema) {
        OwnLayout layout = new OwnLayout();
        // The variables' own names go before those of columns beside them.
        Map<String, String> columns = new LinkedHashMap<>();
        for (Variable variable : schema.variables()) {
            String name = variable.name().strip();
            columns.put(variable.name(), layout.free(name.isEmpty() ? "variable" : name));
        }
        Optional<String> reached = Optional.of(layout.free("reached"));
        Optional<String> respondent = Optional.of(layout.free("respondent"));
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        schema.variables()
                .forEach(variable -> stored.put(variable.name(), layout.usual(variable, columns.get(variable.name()))));
        return new Codebook(schema, stored.buildOrThrow(), absences(schema), Missing.NOT_ASKED, reached, respondent);
    }

    private Stored usual(Variable variable, String column) {
        return switch (variable.kind()) {
            case SINGLE -> new Stored.Code(column);
            case MULTIPLE -> new Stored.CodeList(column, Codebook.SEPARATOR);
            case NUMBER, DATE, TEXT -> new Stored.Plain(column, Optional.of(free(column + "_missing")));
        };
    }

    private String free(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private static ImmutableMap<Integer, Missing> absences(Schema schema) {
        Set<Integer> codes = new HashSet<>();
        schema.variables()
                .forEach(variable ->
                        variable.categories().stream().map(Category::code).forEach(codes::add));
        int shift = 0;
        while (codes.contains(-1 - shift) || codes.contains(-2 - shift) || codes.contains(-3 - shift)) {
            shift += 10;
        }
        ImmutableMap.Builder<Integer, Missing> absences = ImmutableMap.builder();
        for (var absence : Codebook.ABSENCES.entrySet()) {
            absences.put(absence.getKey() - shift, absence.getValue());
        }
        return absences.buildOrThrow();
    }
}
