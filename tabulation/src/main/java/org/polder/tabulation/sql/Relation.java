package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** What rows are read from. */
sealed interface Relation {
    /** What to call it in messages. */
    String title();

    /** How it stands behind FROM. */
    String from(Connection connection) throws SQLException;

    /**
     * A table or view.
     *
     * @param path the names of schema and table, or of the table alone
     */
    record Table(ImmutableList<String> path) implements Relation {
        @Override
        public String title() {
            return String.join(".", path);
        }

        @Override
        public String from(Connection connection) throws SQLException {
            String quote = connection.getMetaData().getIdentifierQuoteString().strip();
            return path.stream()
                    .map(name -> quote + name.replace(quote, quote + quote) + quote)
                    .collect(Collectors.joining("."));
        }
    }

    /**
     * A query.
     *
     * @param sql a SELECT
     */
    record Query(String sql) implements Relation {
        @Override
        public String title() {
            return "the query";
        }

        // A comment that ends the query would swallow the bracket.
        @Override
        public String from(Connection connection) {
            String query = sql.strip();
            return "(" + (query.endsWith(";") ? query.substring(0, query.length() - 1) : query) + "\n)";
        }
    }

    /**
     * Parquet files of the same columns, read by DuckDB.
     *
     * @param files their paths
     */
    record Parquet(ImmutableList<String> files) implements Relation {
        @Override
        public String title() {
            return files.stream()
                    .map(file -> file.substring(file.lastIndexOf('/') + 1))
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String from(Connection connection) {
            return files.stream()
                    .map(file -> Dialect.DUCKDB.quoted(literal(file)))
                    .collect(Collectors.joining(", ", "read_parquet([", "])"));
        }

        /** DuckDB takes these signs for patterns of names. */
        private static String literal(String file) {
            return file.replaceAll("[\\[*?]", "[$0]");
        }
    }
}
