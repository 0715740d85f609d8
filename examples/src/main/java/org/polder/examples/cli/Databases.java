package org.polder.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.InferredCodebook;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.sql.JdbcSource;

/** Opens tables of databases and Parquet files. */
final class Databases {
    private Databases() {}

    static ResponseSource open(
            String address, Optional<String> table, Optional<Codebook> codebook, Consumer<InferredCodebook> inferred) {
        String[] path = table.orElseThrow(() -> new ProblemsException(
                        "The command",
                        List.of(Problem.error(
                                "no-table",
                                Place.none(),
                                "--data names a database: name its table with --table, as answers or survey.answers"))))
                .split("\\.");
        DataSource database = new Address(address);
        return JdbcSource.table(
                database, codebook.orElseGet(() -> shown(JdbcSource.infer(database, path), inferred)), path);
    }

    static ResponseSource parquet(Path file, Optional<Codebook> codebook, Consumer<InferredCodebook> inferred) {
        return JdbcSource.parquet(codebook.orElseGet(() -> shown(JdbcSource.infer(file), inferred)), file);
    }

    private static Codebook shown(InferredCodebook found, Consumer<InferredCodebook> inferred) {
        inferred.accept(found);
        return found.codebook();
    }

    /** A database by its address; what a pool would do is left out, as a command connects once or twice. */
    private record Address(String url) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(PrintWriter.nullWriter());
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // Nothing is logged.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            DriverManager.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() {
            return DriverManager.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger(Databases.class.getName());
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("Nothing is wrapped here");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
