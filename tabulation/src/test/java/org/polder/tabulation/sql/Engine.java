package org.polder.tabulation.sql;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;

/** Databases to test with, each made for the test alone. */
record Engine(String name, DataSource source) {
    interface Opening {
        Connection open() throws SQLException;
    }

    static DataSource source(Opening opening) {
        return (DataSource) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return opening.open();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static Engine sqlite() throws Exception {
        Path folder = Files.createTempDirectory("polder-sqlite");
        Path file = folder.resolve("test.db");
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        return new Engine("SQLite", source(() -> {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            }
            return connection;
        }));
    }

    static Engine h2() {
        String url = "jdbc:h2:mem:polder" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        return new Engine("H2", source(() -> DriverManager.getConnection(url)));
    }

    static Engine duckDb() throws SQLException {
        DuckDBConnection first = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        return new Engine("DuckDB", source(first::duplicate));
    }

    @Override
    public String toString() {
        return name;
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
