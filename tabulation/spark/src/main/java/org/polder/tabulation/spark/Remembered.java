package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Problem;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Variable;

/**
 * What each content of a cell means for a variable that hangs on this cell alone: contents are few, and rows are many.
 */
final class Remembered {
    /** Contents beyond these, such as those of open answers, are read anew each time. */
    private static final int MOST = 10_000;

    private final FlatReader reader;
    private final RowCells row;
    private final Variable variable;
    private final Map<@Nullable Object, Cell> meanings = new HashMap<>();

    /** Reads what is new by a reader, from the row at hand. */
    Remembered(FlatReader reader, RowCells row, Variable variable) {
        this.reader = reader;
        this.row = row;
        this.variable = variable;
    }

    /** Gives the meaning; nothing when something about the row is wrong. */
    Optional<Cell> meaning(@Nullable Object content) {
        Cell known = meanings.get(content);
        return known == null ? read(content) : Optional.of(known);
    }

    private Optional<Cell> read(@Nullable Object content) {
        List<Problem> problems = new ArrayList<>();
        Respondent respondent = reader.read(row, problems, ImmutableSet.of(variable.name()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Cell meaning = Cell.of(variable, respondent.value(variable.name()));
        if (meanings.size() < MOST) {
            meanings.put(content, meaning);
        }
        return Optional.of(meaning);
    }
}
