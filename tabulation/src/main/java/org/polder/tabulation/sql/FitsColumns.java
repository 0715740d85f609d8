package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Variable;

/**
 * Finds the columns whose type can hold nothing of what the codebook says lies in them.
 *
 * @param variable the variable
 * @param columns the table's columns
 */
record FitsColumns(Variable variable, TableColumns columns) implements Stored.Visitor<ImmutableMap<String, String>> {
    private static final Set<ColumnKind> NO_DAYS = Set.of(ColumnKind.DAY, ColumnKind.MOMENT);
    private static final Set<ColumnKind> NO_TEXT =
            Set.of(ColumnKind.DAY, ColumnKind.MOMENT, ColumnKind.DECIMAL, ColumnKind.FLOAT);
    private static final Set<ColumnKind> NO_NUMBERS =
            Set.of(ColumnKind.INTEGER, ColumnKind.DECIMAL, ColumnKind.FLOAT, ColumnKind.BOOLEAN);

    private ImmutableMap<String, String> without(Collection<String> names, Set<ColumnKind> kinds, String what) {
        return names.stream()
                .filter(columns.names()::contains)
                .filter(column -> kinds.contains(columns.kind(column)))
                .collect(ImmutableMap.toImmutableMap(column -> column, column -> what));
    }

    private ImmutableMap<String, String> codes(Optional<String> column) {
        return without(column.stream().toList(), NO_DAYS, "the codes that stand instead of '" + variable.name() + "'");
    }

    @Override
    public ImmutableMap<String, String> code(Stored.Code stored) {
        return without(stored.columns(), NO_DAYS, "the codes of '" + variable.name() + "'");
    }

    @Override
    public ImmutableMap<String, String> label(Stored.Label stored) {
        return without(stored.columns(), NO_TEXT, "the labels of '" + variable.name() + "'");
    }

    @Override
    public ImmutableMap<String, String> codeList(Stored.CodeList stored) {
        return without(stored.columns(), NO_TEXT, "lists of the codes of '" + variable.name() + "'");
    }

    @Override
    public ImmutableMap<String, String> indicators(Stored.Indicators stored) {
        return ImmutableMap.<String, String>builder()
                .putAll(without(
                        stored.byCode().values(), NO_DAYS, "1 and 0 for an option of '" + variable.name() + "'"))
                .putAll(codes(stored.absence()))
                .buildOrThrow();
    }

    @Override
    public ImmutableMap<String, String> plain(Stored.Plain stored) {
        List<String> column = List.of(stored.column());
        return ImmutableMap.<String, String>builder()
                .putAll(
                        switch (variable.kind()) {
                            case NUMBER -> without(column, NO_DAYS, "the numbers of '" + variable.name() + "'");
                            case DATE -> without(column, NO_NUMBERS, "the days of '" + variable.name() + "'");
                            case TEXT, SINGLE, MULTIPLE -> ImmutableMap.<String, String>of();
                        })
                .putAll(codes(stored.instead()))
                .buildOrThrow();
    }
}
