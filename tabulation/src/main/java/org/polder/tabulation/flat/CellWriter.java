package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Puts the value of one variable into the cells of a row; says what cannot be held, if anything cannot.
 *
 * @param codebook tells what stands for no answer
 * @param variable the variable
 * @param value the respondent's value of it
 * @param places where each column lies
 * @param cells the row
 */
record CellWriter(
        Codebook codebook, Variable variable, Value value, ImmutableMap<String, Integer> places, Object[] cells)
        implements Stored.Visitor<Optional<String>> {
    private Optional<String> put(String column, Object cell) {
        cells[places.get(column)] = cell;
        return Optional.empty();
    }

    @Override
    public Optional<String> code(Stored.Code stored) {
        return value.isAnswered() ? put(stored.column(), value.codes().first()) : absent(Optional.of(stored.column()));
    }

    /** Writes the code for no answer into a column of codes, where the empty cell does not say it. */
    private Optional<String> absent(Optional<String> column) {
        Missing kind = value.absence().orElseThrow();
        if (kind == codebook.blank()) {
            return Optional.empty();
        }
        Optional<Integer> code = codebook.absences().entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .filter(candidate -> variable.category(candidate).isEmpty())
                .findFirst();
        if (column.isEmpty() || code.isEmpty()) {
            return Optional.of("'" + variable.name() + "' has no answer (" + kind
                    + "), and the codebook has no code or column for that: add one");
        }
        return put(column.get(), code.get());
    }

    @Override
    public Optional<String> label(Stored.Label stored) {
        return value.isAnswered()
                ? put(
                        stored.column(),
                        variable.category(value.codes().first())
                                .map(Category::label)
                                .orElseThrow())
                : absent(Optional.empty());
    }

    @Override
    public Optional<String> codeList(Stored.CodeList stored) {
        return value.isAnswered()
                ? put(
                        stored.column(),
                        value.codes().stream().map(String::valueOf).collect(Collectors.joining(stored.separator())))
                : value.absence().filter(kind -> kind == codebook.blank()).isPresent()
                        ? Optional.empty()
                        : absentText(stored.column());
    }

    /** A column of lists holds texts, so the code for no answer is one too. */
    private Optional<String> absentText(String column) {
        Optional<String> problem = absent(Optional.of(column));
        if (problem.isEmpty()) {
            put(column, String.valueOf(cells[places.get(column)]));
        }
        return problem;
    }

    /** A multiple choice left open is one of which no option was chosen. */
    @Override
    public Optional<String> indicators(Stored.Indicators stored) {
        boolean leftOpen = value.absence().filter(Missing.LEFT_OPEN::equals).isPresent();
        if (!value.isAnswered() && !leftOpen) {
            return absent(stored.absence());
        }
        stored.byCode().forEach((code, column) -> put(column, value.codes().contains(code) ? 1 : 0));
        return Optional.empty();
    }

    @Override
    public Optional<String> plain(Stored.Plain stored) {
        if (!value.isAnswered()) {
            return absent(stored.instead());
        }
        if (!value.codes().isEmpty()) {
            return stored.instead().isPresent()
                    ? put(stored.instead().get(), value.codes().first())
                    : Optional.of("'" + variable.name() + "' has code "
                            + value.codes().first() + " instead of a value, and the codebook has no column for that");
        }
        return put(
                stored.column(),
                switch (variable.kind()) {
                    case NUMBER -> value.number().orElseThrow();
                    case DATE, TEXT, SINGLE, MULTIPLE -> value.key();
                });
    }
}
