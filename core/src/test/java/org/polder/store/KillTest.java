package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again; {@code -Dpolder.kills=N} sets how often. */
class KillTest {
    private static final int KILLS = Integer.getInteger("polder.kills", 5);

    @TempDir
    private Path directory;

    private final Random random = new Random(Long.getLong("polder.seed", 1));
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void what_a_killed_process_had_acknowledged_is_there_in_order_and_nothing_is_there_in_part() throws Exception {
        int torn = 0;
        for (int life = 0; life < KILLS; life++) {
            int before = acknowledged.size();
            writeAndKill(life);
            assertThat(acknowledged).hasSizeGreaterThan(before);
            try (FileJournalStore store = FileJournalStore.open(directory)) {
                assertThat(store.problems()).allMatch(problem -> problem.code().equals("torn-tail"));
                torn += store.problems().size();
                check(store);
            }
        }
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged records, " + torn + " torn tails");
    }

    private void writeAndKill(int life) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillWriter.class.getName(),
                        directory.toString(),
                        Integer.toString(life))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            // The first line shows that it writes; then any moment will do.
            String line = lines.readLine();
            long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(120_000));
            for (; line != null; line = lines.readLine()) {
                // The last line may have been cut by the kill.
                if (line.endsWith(".")) {
                    acknowledged.add(line);
                }
                if (writer.isAlive() && System.nanoTime() > until) {
                    // The handle kills as hard as the process does, but leaves what was printed to be read.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private void check(FileJournalStore store) {
        Set<String> all = new HashSet<>();
        for (int thread = 0; thread <= KillWriter.THREADS; thread++) {
            for (String record : store.read(KillWriter.key(thread))) {
                assertThat(record).matches("[0-9]+ [0-9] [0-9]+ x*\\.");
                assertThat(all.add(record)).as("found once: %s", record).isTrue();
            }
        }
        assertThat(acknowledged.stream().filter(record -> !all.contains(record)))
                .isEmpty();
        for (int thread = 0; thread < KillWriter.THREADS; thread++) {
            inOrder(store.read(KillWriter.key(thread)), thread);
            inOrder(store.read(KillWriter.key(KillWriter.THREADS)), thread);
        }
    }

    private static void inOrder(List<String> records, int thread) {
        List<Long> numbers = records.stream()
                .map(record -> record.split(" "))
                .filter(parts -> Integer.parseInt(parts[1]) == thread)
                .map(parts -> Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(parts[2]))
                .toList();
        assertThat(numbers).isSorted();
    }
}
