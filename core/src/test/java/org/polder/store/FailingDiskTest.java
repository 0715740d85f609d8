package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores on disks that fail or lose power while many threads use them, and threads that are interrupted. */
class FailingDiskTest {
    private final InterviewKey key = InterviewKey.random();

    @Test
    void after_a_failed_flush_no_change_is_taken_until_the_store_is_opened_again() {
        SimulatedDisk disk = new SimulatedDisk(1, SimulatedDisk.Lie.NONE);
        FileJournalStore store = FileJournalStore.open(disk);
        store.append(key, List.of("1"));
        disk.failForces(1);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> store.append(key, List.of("2")))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("store-broken"))
                    .hasMessageContaining("Input/output error")
                    .hasMessageContaining("closed and opened again");
        }
        assertThatThrownBy(store::compact).isInstanceOf(StoreException.class);
        assertThat(store.read(key)).containsExactly("1");
        store.close();
        FileJournalStore again = FileJournalStore.open(disk);
        again.append(key, List.of("3"));
        assertThat(again.read(key)).startsWith("1").endsWith("3");
    }

    @Test
    void an_interrupted_thread_still_appends_and_harms_nobody(@TempDir Path directory) {
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            Thread.currentThread().interrupt();
            store.append(key, List.of("1"));
            store.compact();
            assertThat(store.read(key)).containsExactly("1");
            assertThat(Thread.interrupted()).isTrue();
            store.append(key, List.of("2"));
            assertThat(store.read(key)).containsExactly("1", "2");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void when_the_power_goes_under_many_threads_each_finds_what_it_was_promised() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (long seed = 0; seed < 100; seed++) {
                SimulatedDisk disk = new SimulatedDisk(seed, SimulatedDisk.Lie.NONE);
                FileJournalStore store = FileJournalStore.open(disk);
                disk.cutAfter(new Random(seed).nextInt(60));
                List<List<String>> promised = IntStream.range(0, 4)
                        .mapToObj(i -> Collections.synchronizedList(new ArrayList<String>()))
                        .toList();
                List<Callable<Boolean>> tasks = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    int number = i;
                    tasks.add(() -> appendUntilDark(store, number, promised.get(number)));
                }
                threads.invokeAll(tasks);
                disk.restart();
                List<String> found = FileJournalStore.open(disk).read(key);
                assertThat(found).doesNotHaveDuplicates();
                for (int i = 0; i < 4; i++) {
                    String mine = i + "/";
                    List<String> all = IntStream.range(0, promised.get(i).size() + 1)
                            .mapToObj(n -> mine + n)
                            .toList();
                    List<String> kept =
                            found.stream().filter(r -> r.startsWith(mine)).toList();
                    assertThat(kept.size())
                            .as("seed %s", seed)
                            .isGreaterThanOrEqualTo(promised.get(i).size());
                    assertThat(kept).isEqualTo(all.subList(0, kept.size()));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private boolean appendUntilDark(FileJournalStore store, int number, List<String> promised) {
        try {
            for (int i = 0; i < 100; i++) {
                store.append(key, List.of(number + "/" + i));
                promised.add(number + "/" + i);
            }
            return true;
        } catch (PowerCut | StoreException e) {
            return false;
        }
    }

    @Test
    void contact_data_survives_power_cuts_whole() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SimulatedDisk disk = new SimulatedDisk(seed, SimulatedDisk.Lie.NONE);
            ContactKey person = ContactKey.random();
            String kept = "";
            String tried = "";
            disk.cutAfter(random.nextInt(60));
            try {
                FileContactStore store = FileContactStore.open(disk);
                for (int i = 0; i < 10; i++) {
                    tried = random.nextInt(4) == 0 ? "" : "data " + i + "x".repeat(random.nextInt(2000));
                    if (tried.isEmpty()) {
                        store.delete(person);
                    } else {
                        store.put(person, tried);
                    }
                    kept = tried;
                }
            } catch (PowerCut e) {
                assertThat(disk.off()).isTrue();
            }
            disk.restart();
            FileContactStore store = FileContactStore.open(disk);
            assertThat(store.get(person).orElse("")).as("seed %s", seed).isIn(kept, tried);
            assertThat(disk.list()).doesNotContain("contacts.new");
        }
    }
}
