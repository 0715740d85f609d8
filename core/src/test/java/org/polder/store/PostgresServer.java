package org.polder.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL server of this test alone, from Debian's package, on a free port of this machine. */
public final class PostgresServer {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path directory;
    private final int port;

    private PostgresServer(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    public static PostgresServer start() throws Exception {
        Path directory = Files.createTempDirectory("polder-postgres");
        PostgresServer server = new PostgresServer(programs(), directory, freePort());
        try {
            if (isRoot()) {
                server.run(List.of("chown", "postgres", directory.toString()));
            }
            server.postgres("initdb", "-D", server.data(), "-U", "polder", "-A", "trust", "-E", "UTF8", "--no-locale");
            server.postgres(
                    "pg_ctl",
                    "-D",
                    server.data(),
                    "-w",
                    "-l",
                    directory.resolve("log").toString(),
                    "-o",
                    "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -p " + server.port,
                    "start");
            return server;
        } catch (Exception e) {
            server.stop();
            throw e;
        }
    }

    public DataSource database(String name) throws Exception {
        try (var connection = source("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return source(name);
    }

    private DataSource source(String name) {
        return new UrlSource("jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=polder");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private static Path programs() throws IOException {
        if (Files.isDirectory(VERSIONS)) {
            try (Stream<Path> versions = Files.list(VERSIONS)) {
                var found = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalStateException("The tests of -Pfull want a PostgreSQL server; found no initdb under "
                + VERSIONS + ": install Debian's package postgresql");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    // The server refuses to run as root, so root lends it the user that the package made.
    private void postgres(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws Exception {
        Path output = Files.createTempFile("polder-postgres", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    public void stop() throws Exception {
        if (Files.exists(directory.resolve("data/postmaster.pid"))) {
            postgres("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(directory)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
