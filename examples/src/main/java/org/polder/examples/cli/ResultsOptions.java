package org.polder.examples.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.polder.examples.results.PasswordHash;
import org.polder.examples.results.ResultsPages;
import org.polder.examples.web.Databases;
import org.polder.examples.web.ServerSettings;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether a server shows results, and to whom. */
final class ResultsOptions {
    private static final int LONGEST_FILE = 1000;

    @Option(
            names = "--password-file",
            description = "The file with the line of --make-password: who knows the password sees /results.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--make-password",
            description = "Ask for a password, write the line for the password file and end.")
    private boolean making;

    boolean isMaking() {
        return making;
    }

    /** Asks for a password, unseen where there is a terminal, and writes its hash. */
    void make(CommandLine command) throws IOException {
        try {
            command.getOut().println(PasswordHash.of(asked()).line());
        } catch (IllegalArgumentException unfit) {
            throw problem("unfit-password", String.valueOf(unfit.getMessage()));
        }
    }

    private static String asked() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    /** Adds the pages of the results, where there is a password for them. */
    ServerSettings added(ServerSettings settings) throws IOException {
        if (file.isEmpty()) {
            return settings;
        }
        PasswordHash password = password(file.get());
        String store = settings.store();
        // Until the process ends.
        HikariDataSource answers = Databases.open(store, "--store");
        HikariDataSource codes =
                Databases.isFile(store) ? Databases.open(ServerSettings.beside(store, "-codes"), "--store") : answers;
        return settings.with(ResultsPages.of(settings.questionnaire(), password, answers, codes)
                .clock(settings.clock())
                .language(settings.language()));
    }

    private static PasswordHash password(Path file) throws IOException {
        Inputs.readable(file, "the file with the line that serve --make-password writes");
        if (Files.size(file) > LONGEST_FILE) {
            throw problem(
                    "password-file",
                    "'" + file + "' is no password file: it holds more than one line; make one with --make-password");
        }
        try {
            return PasswordHash.read(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            throw problem("password-file", "'" + file + "': " + malformed.getMessage());
        }
    }

    private static ProblemsException problem(String code, String message) {
        return new ProblemsException("The command", List.of(Problem.error(code, Place.none(), message)));
    }
}
