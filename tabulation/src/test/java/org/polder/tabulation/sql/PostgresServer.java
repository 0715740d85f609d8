package org.polder.tabulation.sql;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this test alone, from Debian's package, on a free port of this machine. */
record PostgresServer(Path programs, Path directory, int port) {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    static PostgresServer start() throws Exception {
        Path directory = Files.createTempDirectory("polder-postgres");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        PostgresServer server = new PostgresServer(newest(), directory, port);
        if (isRoot()) {
            server.run(List.of("chown", "postgres", directory.toString()));
        }
        server.run("initdb", "-D", server.data(), "-U", "polder", "-A", "trust", "-E", "UTF8", "--no-locale");
        server.run(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -p " + port,
                "start");
        return server;
    }

    Engine engine() {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=polder";
        return new Engine("PostgreSQL", Engine.source(() -> DriverManager.getConnection(url)));
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private static Path newest() throws Exception {
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

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    // The server refuses to run as root, so root lends it the user that the package made.
    private void run(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " failed");
        }
    }

    void stop() throws Exception {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
