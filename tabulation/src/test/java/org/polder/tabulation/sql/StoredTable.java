package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.polder.answer.Missing;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Stores respondents in a table, each variable in one of the ways there are, drawn by lot. */
final class StoredTable {
    private static final ImmutableMap<Integer, Missing> ABSENCES =
            ImmutableMap.of(-9001, Missing.LEFT_OPEN, -9002, Missing.NOT_ASKED, -9003, Missing.NOT_REACHED);

    private final Random random;
    private final Engine engine;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    final String name;
    final Codebook codebook;

    StoredTable(Engine engine, String name, ResponseSource people, long seed) {
        this.random = new Random(seed);
        this.engine = engine;
        this.name = name;
        Schema schema = people.schema();
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (Variable variable : schema.variables()) {
            stored.put(variable.name(), place(variable));
        }
        types.put("reached \"it\"", "VARCHAR(200)");
        types.put("who", "VARCHAR(200)");
        Missing blank = List.of(Missing.NOT_ASKED, Missing.NOT_REACHED).get(random.nextInt(2));
        this.codebook = new Codebook(
                schema, stored.buildOrThrow(), ABSENCES, blank, Optional.of("reached \"it\""), Optional.of("who"));
        people.forEach(this::row);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String column(String name, String type) {
        types.put(name, type);
        return name;
    }

    private String codes() {
        return one("INTEGER", "INTEGER", "BIGINT", "VARCHAR(40)", "DECIMAL(12, 2)", "DOUBLE PRECISION");
    }

    private Stored place(Variable variable) {
        String name = variable.name();
        return switch (variable.kind()) {
            case SINGLE ->
                random.nextInt(4) == 0
                        ? new Stored.Label(column(name + " label", one("VARCHAR(200)", "CHAR(60)")))
                        : new Stored.Code(column(name, codes()));
            case MULTIPLE ->
                random.nextInt(2) == 0
                        ? new Stored.CodeList(column(name, "VARCHAR(2000)"), one(";", ",", " ", "'", "|| "))
                        : indicators(variable);
            case NUMBER ->
                new Stored.Plain(
                        column(name, one("DOUBLE PRECISION", "VARCHAR(40)", "DECIMAL(14, 4)")),
                        Optional.of(column(name + "_missing", codes())));
            case DATE ->
                new Stored.Plain(
                        column(name, engine.name().equals("SQLite") ? "TEXT" : one("DATE", "VARCHAR(40)", "TIMESTAMP")),
                        Optional.of(column(name + "_missing", codes())));
            case TEXT ->
                new Stored.Plain(column(name, "VARCHAR(200)"), Optional.of(column(name + "_missing", codes())));
        };
    }

    private Stored indicators(Variable variable) {
        ImmutableMap.Builder<Integer, String> columns = ImmutableMap.builder();
        String type = one("INTEGER", "SMALLINT", "BOOLEAN", "VARCHAR(40)");
        variable.codes().forEach(code -> columns.put(code, column(variable.name() + "_" + code, type)));
        return new Stored.Indicators(
                columns.buildOrThrow(), Optional.of(column(variable.name() + "_missing", codes())));
    }

    private void row(Respondent respondent) {
        Map<String, Object> row = new LinkedHashMap<>();
        ImmutableList<String> items = codebook.schema().items().asList();
        String last = "";
        for (String item : items) {
            last = respondent.hasReached(item) ? item : last;
        }
        boolean complete = items.stream().allMatch(respondent::hasReached);
        if (!complete) {
            row.put("reached \"it\"", last.isEmpty() ? "-9003" : last);
        }
        row.put("who", respondent.place().respondent().orElse("someone"));
        for (Variable variable : codebook.schema().variables()) {
            cells(variable, respondent.value(variable.name()), row);
        }
        rows.add(row);
    }

    private Optional<Integer> code(Value value) {
        Optional<Missing> absence = value.absence();
        if (absence.isPresent()) {
            return absence.get() == codebook.blank() && random.nextBoolean()
                    ? Optional.empty()
                    : codebook.code(absence.get());
        }
        return Optional.of(value.codes().first());
    }

    private void cells(Variable variable, Value value, Map<String, Object> row) {
        codebook.place(variable.name()).accept(new Stored.Visitor<Boolean>() {
            @Override
            public Boolean code(Stored.Code stored) {
                StoredTable.this.code(value).ifPresent(code -> row.put(stored.column(), code));
                return true;
            }

            // A label cannot say why there is none.
            @Override
            public Boolean label(Stored.Label stored) {
                value.codes()
                        .forEach(code -> row.put(
                                stored.column(),
                                variable.category(code).map(Category::label).orElseThrow()));
                return true;
            }

            @Override
            public Boolean codeList(Stored.CodeList stored) {
                if (value.isAnswered()) {
                    row.put(
                            stored.column(),
                            value.codes().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(stored.separator())));
                } else {
                    StoredTable.this.code(value).ifPresent(code -> row.put(stored.column(), code));
                }
                return true;
            }

            @Override
            public Boolean indicators(Stored.Indicators stored) {
                if (value.isAnswered() || value.equals(Value.leftOpen()) && random.nextBoolean()) {
                    stored.byCode()
                            .forEach((code, column) ->
                                    row.put(column, value.codes().contains(code) ? 1 : 0));
                } else {
                    StoredTable.this
                            .code(value)
                            .ifPresent(code -> row.put(stored.absence().orElseThrow(), code));
                }
                return true;
            }

            @Override
            public Boolean plain(Stored.Plain stored) {
                if (value.isAnswered() && value.codes().isEmpty()) {
                    row.put(stored.column(), value.key());
                } else {
                    StoredTable.this
                            .code(value)
                            .ifPresent(code -> row.put(stored.instead().orElseThrow(), code));
                }
                return true;
            }
        });
    }

    /** Whether a label stands where the reason for having none cannot be told. */
    boolean losesLeftOpen() {
        return codebook.stored().values().stream().anyMatch(Stored.Label.class::isInstance);
    }

    /** Spoils some cells of columns of text. */
    StoredTable spoiled(int cells) {
        List<String> texts = types.entrySet().stream()
                .filter(type -> type.getValue().startsWith("VARCHAR"))
                .map(Map.Entry::getKey)
                .toList();
        List<String> spoils = List.of(
                "",
                " ",
                "7777",
                "1;",
                " 1 ",
                "+1",
                "01",
                "1; 2",
                "1;1",
                "1e3",
                "1.50",
                ".5",
                "5.",
                "1,5",
                "NaN",
                "0x1p3",
                "2026-02-29",
                "2024-02-29",
                "0000-01-01",
                " 2025-12-31",
                "-9001;1",
                "-9001",
                "it's",
                "\\",
                "\u0663",
                "1234567890123",
                "99999999999999999999",
                "0.1234567890123456789",
                "TRUE",
                "1\t",
                "1\u00a0");
        for (int i = 0; i < cells && !rows.isEmpty(); i++) {
            rows.get(random.nextInt(rows.size()))
                    .put(texts.get(random.nextInt(texts.size())), spoils.get(random.nextInt(spoils.size())));
        }
        return this;
    }

    StoredTable store() throws SQLException {
        try (Connection connection = engine.source().getConnection()) {
            store(connection);
        }
        return this;
    }

    private void store(Connection connection) throws SQLException {
        List<String> columns = List.copyOf(types.keySet());
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + Dialect.name(name));
            statement.execute(columns.stream()
                    .map(column -> Dialect.name(column) + " " + types.get(column))
                    .collect(Collectors.joining(", ", "CREATE TABLE " + Dialect.name(name) + " (", ")")));
        }
        connection.setAutoCommit(false);
        String insert = "INSERT INTO " + Dialect.name(name) + " VALUES ("
                + columns.stream().map(this::parameter).collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Map<String, Object> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    Object cell = row.get(columns.get(i));
                    statement.setString(i + 1, cell == null ? null : String.valueOf(cell));
                }
                statement.addBatch();
            }
            if (!rows.isEmpty()) {
                statement.executeBatch();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private String parameter(String column) {
        String type = types.get(column);
        return type.startsWith("VARCHAR") || engine.name().equals("SQLite")
                ? "?"
                : type.equals("BOOLEAN") ? "CAST(CAST(? AS INTEGER) AS BOOLEAN)" : "CAST(? AS " + type + ")";
    }

    JdbcSource source() {
        return JdbcSource.table(engine.source(), codebook, name);
    }
}
