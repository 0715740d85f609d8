package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Thousands of power cuts; {@code -Dpolder.power.cuts=N} sets the number of stories, {@code polder.seed} the first. */
class PowerCutTest {
    private static final int ROUNDS = Integer.getInteger("polder.power.cuts", 2_000);
    private static final long SEED = Long.getLong("polder.seed", 1);

    private static int cuts(long seed, SimulatedDisk.Lie lie, boolean dyingDisk) throws IOException {
        CrashRound round = new CrashRound(seed, lie, dyingDisk);
        try {
            round.run();
        } catch (AssertionError | RuntimeException | IOException e) {
            throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
        }
        return round.cuts();
    }

    private static int losses(SimulatedDisk.Lie lie) throws IOException {
        int losses = 0;
        for (long seed = 0; seed < 100; seed++) {
            try {
                cuts(seed, lie, false);
            } catch (AssertionError e) {
                losses++;
            }
        }
        return losses;
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_else_appears_in_part() throws IOException {
        int cuts = 0;
        int rounds = 0;
        for (long seed = SEED; cuts < ROUNDS; seed++) {
            cuts += cuts(seed, SimulatedDisk.Lie.NONE, false);
            rounds++;
        }
        System.out.println(cuts + " power cuts in " + rounds + " stories");
    }

    @Test
    void the_same_holds_on_a_disk_whose_flushes_fail_now_and_then() throws IOException {
        int cuts = 0;
        for (long seed = SEED; cuts < ROUNDS; seed++) {
            cuts += cuts(seed, SimulatedDisk.Lie.NONE, true);
        }
    }

    @Test
    void a_disk_that_lies_about_flushing_files_is_found_out() throws IOException {
        assertThat(losses(SimulatedDisk.Lie.FORCES_NO_FILE)).isGreaterThan(50);
    }

    @Test
    void a_disk_that_lies_about_flushing_its_directory_is_found_out() throws IOException {
        assertThat(losses(SimulatedDisk.Lie.FORCES_NO_DIRECTORY)).isGreaterThan(20);
    }
}
