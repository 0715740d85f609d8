package org.polder.examples.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens a database by what a command names: a file of SQLite, or the JDBC address of SQLite or PostgreSQL. */
public final class Databases {
    private static final String ADDRESS = "jdbc:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int FEW = 4;
    private static final int MANY = 10;
    private static final int PATIENCE_MILLIS = 10_000;

    private Databases() {}

    /**
     * Tells whether a database is a file of SQLite.
     *
     * @param text a file or a JDBC address
     * @return true for a file, false for PostgreSQL
     */
    public static boolean isFile(String text) {
        return !text.startsWith(ADDRESS) || text.startsWith(SQLITE);
    }

    static String file(String text) {
        return text.startsWith(SQLITE) ? text.substring(SQLITE.length()) : text;
    }

    /** Names a database without the password that its address may hold. */
    static String shown(String text) {
        int end = text.indexOf('?');
        String plain = end < 0 ? text : text.substring(0, end);
        return plain.replaceAll("//[^/@]*@", "//");
    }

    /**
     * Opens a database.
     *
     * @param text a file of SQLite, or the JDBC address of SQLite or PostgreSQL
     * @param option the option of the command that named it, for messages
     * @return a pool of connections, the caller's to close
     */
    public static HikariDataSource open(String text, String option) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(option);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(1);
        if (isFile(text)) {
            config.setDataSource(sqlite(file(text), option));
            config.setMaximumPoolSize(FEW);
        } else {
            refuseOthers(text, option);
            config.setJdbcUrl(text);
            config.setMaximumPoolSize(MANY);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException | IllegalArgumentException failure) {
            throw refused(
                    "database-unreachable",
                    option + " names the database '" + shown(text) + "', which cannot be reached: " + why(failure)
                            + "; see that it runs, that the address is right and that the user may use it");
        }
    }

    private static void refuseOthers(String text, String option) {
        if (!text.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            throw refused(
                    "unknown-database",
                    option + " names '" + shown(text) + "': give a file for SQLite, or an address that begins with"
                            + " jdbc:sqlite: or jdbc:postgresql:");
        }
    }

    /** The driver's own words, but only their first line: what follows can hold the address with its password. */
    private static String why(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("").replaceAll("password=[^&\\s]*", "password=…");
    }

    private static SQLiteDataSource sqlite(String file, String option) {
        makeForOwnerOnly(file, option);
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(SQLITE + file);
        return source;
    }

    /** Others on the machine have no business with answers. */
    private static void makeForOwnerOnly(String file, String option) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw refused("no-file", option + " names '" + file + "', which is a folder: name a file in it");
            }
            if (Files.notExists(path)
                    && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (InvalidPathException | IOException failure) {
            throw refused(
                    "no-file",
                    option + " names the file '" + file
                            + "', which cannot be made: name one in a folder that is there and can be written to");
        }
    }

    private static ProblemsException refused(String code, String message) {
        return new ProblemsException("The server", List.of(Problem.error(code, Place.none(), message)));
    }
}
