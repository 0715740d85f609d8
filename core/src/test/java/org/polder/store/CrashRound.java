package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.polder.problem.Problem;

/** One seeded story of a journal whose machine loses power a few times, checked against a plain map after each. */
final class CrashRound {
    private static final ImmutableList<InterviewKey> KEYS = ImmutableList.of(
            InterviewKey.of("0".repeat(31) + "1"),
            InterviewKey.of("0".repeat(31) + "2"),
            InterviewKey.of("0".repeat(31) + "3"));

    private final Random random;
    private final SimulatedDisk disk;
    private final boolean dyingDisk;
    private final Map<InterviewKey, List<String>> acknowledged = new HashMap<>();
    private List<Change> unacknowledged = List.of();
    private int serial;
    private int cuts;

    CrashRound(long seed, SimulatedDisk.Lie lie, boolean dyingDisk) {
        this.random = new Random(seed);
        this.disk = new SimulatedDisk(seed ^ 0x5DEECE66DL, lie);
        this.dyingDisk = dyingDisk;
    }

    /** How many times the power really went. */
    int cuts() {
        return cuts;
    }

    void run() throws IOException {
        int lives = 1 + random.nextInt(4);
        for (int i = 0; i < lives; i++) {
            disk.cutAfter(random.nextInt(random.nextBoolean() ? 12 : 90));
            try {
                live(random.nextInt(25));
            } catch (PowerCut e) {
                cuts++;
            }
            disk.restart();
        }
        live(5);
        checked(JournalLog.open(disk));
    }

    private void live(int steps) throws IOException {
        JournalLog log = open();
        for (int i = 0; i < steps; i++) {
            int choice = random.nextInt(20);
            if (dyingDisk && choice == 0) {
                disk.failForces(1);
            }
            try {
                if (choice < 14) {
                    commit(log);
                } else if (choice < 16) {
                    log.compact();
                } else if (choice < 18) {
                    // With and without a farewell: a killed process closes nothing.
                    if (choice == 16) {
                        log.close();
                    }
                    log = open();
                } else {
                    InterviewKey key = KEYS.get(random.nextInt(KEYS.size()));
                    assertThat(log.read(key)).isEqualTo(acknowledged.getOrDefault(key, List.of()));
                }
            } catch (StoreException e) {
                assertThat(dyingDisk).as(e.getMessage()).isTrue();
                if (!e.problem().code().equals("compaction-failed")) {
                    assertThat(e.problem().code()).isEqualTo("store-broken");
                    JournalLog refusing = log;
                    assertThatThrownBy(() -> refusing.commit(List.of(Change.append(KEYS.get(0), List.of("late")))))
                            .isInstanceOf(StoreException.class);
                    log = open();
                }
            }
        }
    }

    // A disk that refuses to flush while the store is opened refuses the opening: the next try counts.
    private JournalLog open() throws IOException {
        try {
            return checked(JournalLog.open(disk));
        } catch (IOException e) {
            assertThat(dyingDisk).as(e.toString()).isTrue();
            return checked(JournalLog.open(disk));
        }
    }

    private void commit(JournalLog log) {
        List<Change> changes = new ArrayList<>();
        int clients = 1 + random.nextInt(4);
        for (int i = 0; i < clients; i++) {
            changes.add(change());
        }
        unacknowledged = changes;
        log.commit(changes);
        changes.forEach(change -> acknowledged.merge(change.key(), List.of(), (old, none) -> old));
        changes.forEach(change -> acknowledged.compute(change.key(), (key, old) -> after(old, change)));
        unacknowledged = List.of();
    }

    private Change change() {
        InterviewKey key = KEYS.get(random.nextInt(KEYS.size()));
        int choice = random.nextInt(10);
        if (choice == 0) {
            return Change.delete(key);
        }
        List<String> records = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            records.add(serial++ + "x".repeat(random.nextInt(random.nextInt(8) == 0 ? 3000 : 40)));
        }
        return choice == 1 ? Change.rewrite(key, records) : Change.append(key, records);
    }

    private static List<String> after(List<String> before, Change change) {
        List<String> records = new ArrayList<>(change.kind() == ChangeKind.APPEND ? before : List.of());
        records.addAll(change.records());
        return records;
    }

    /** Sees that what was acknowledged is there, and of the rest each change wholly or not at all. */
    private JournalLog checked(JournalLog log) {
        assertThat(log.problems()).extracting(Problem::code).allMatch("torn-tail"::equals);
        for (InterviewKey key : KEYS) {
            Set<List<String>> allowed = new HashSet<>(Set.of(acknowledged.getOrDefault(key, List.of())));
            for (Change change : unacknowledged) {
                if (change.key().equals(key)) {
                    Set<List<String>> with = new HashSet<>();
                    allowed.forEach(records -> with.add(after(records, change)));
                    allowed.addAll(with);
                }
            }
            List<String> found = log.read(key);
            assertThat(allowed).as("what may be read of %s", key).contains(found);
            assertThat(log.keys().contains(key)).isEqualTo(!found.isEmpty());
            acknowledged.put(key, found);
        }
        unacknowledged = List.of();
        return log;
    }
}
