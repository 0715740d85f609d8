package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;

/**
 * The columns of a table, with what each holds.
 *
 * @param table what to call the table
 * @param names their names in order
 * @param kinds by name, what each holds
 */
record TableColumns(String table, ImmutableList<String> names, ImmutableMap<String, Type> kinds) {

    /** What a column holds, and the database's own name of that. */
    record Type(ColumnKind kind, String name) {}

    static TableColumns of(String table, ResultSetMetaData data, boolean dynamic) throws SQLException {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        ImmutableMap.Builder<String, Type> kinds = ImmutableMap.builder();
        Set<String> seen = new HashSet<>();
        List<Problem> twice = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            String name = data.getColumnLabel(i);
            if (!seen.add(name)) {
                twice.add(Problem.error(
                        "column-twice",
                        Place.none().withSource(table).withItem(name),
                        "There are two columns '" + name + "': give each a name of its own with AS"));
                continue;
            }
            String type = data.getColumnTypeName(i);
            kinds.put(name, new Type(dynamic ? ColumnKind.DYNAMIC : ColumnKind.of(data.getColumnType(i), type), type));
            names.add(name);
        }
        if (!twice.isEmpty()) {
            throw new ProblemsException(table, twice);
        }
        return new TableColumns(table, names.build(), kinds.buildOrThrow());
    }

    ColumnKind kind(String column) {
        return type(column).kind();
    }

    private Type type(String column) {
        Type type = kinds.get(column);
        if (type == null) {
            throw new IllegalArgumentException("There is no column '" + column + "'");
        }
        return type;
    }

    int index(String column) {
        return names.indexOf(column);
    }

    /** Refuses columns that are missing or cannot hold what the codebook says they do. */
    void check(Codebook codebook) {
        List<Problem> problems = new ArrayList<>(codebook.missingColumns(table, names));
        codebook.columns().stream()
                .filter(names::contains)
                .filter(column -> !codebook.respondent().filter(column::equals).isPresent())
                .filter(column -> kind(column) == ColumnKind.OTHER)
                .forEach(column -> problems.add(type(column, "which cannot be read as a code, number, day or text")));
        codebook.schema()
                .variables()
                .forEach(variable -> codebook.place(variable.name())
                        .accept(new FitsColumns(variable, this))
                        .forEach((column, what) -> problems.add(type(column, "which cannot hold " + what))));
        if (!problems.isEmpty()) {
            throw new ProblemsException(table, problems);
        }
    }

    private Problem type(String column, String what) {
        return Problem.error(
                "column-type",
                Place.none().withSource(table).withItem(column),
                "Column '" + column + "' is of type " + type(column).name() + ", " + what
                        + ": store it otherwise, change the codebook, or give a query that casts it");
    }
}
