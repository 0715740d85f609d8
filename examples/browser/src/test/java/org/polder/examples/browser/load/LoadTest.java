package org.polder.examples.browser.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polder.examples.cli.PolderCommand;

/** The load in short: {@link LoadRun} does the same with many more people for much longer. */
@Tag("full")
@Timeout(300)
class LoadTest {
    @TempDir
    private Path folder;

    private LoadPlan plan(int respondents, Duration span, int kills) {
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PolderCommand.class.getName());
        return new LoadPlan(program, folder, respondents, span, kills, 2026);
    }

    @Test
    void many_at_once_lose_nothing_double_nothing_and_see_no_error() throws IOException, InterruptedException {
        LoadReport report = LoadTrial.run(plan(40, Duration.ofSeconds(5), 0));

        assertThat(report.faults()).isEmpty();
        assertThat(report.broken()).isZero();
        assertThat(report.answers()).isGreaterThan(40 * 20);
        assertThat(report.text()).contains("respondents            40").contains("99th percentile");
    }

    @Test
    void a_server_killed_under_them_goes_on_and_loses_nothing_that_it_acknowledged()
            throws IOException, InterruptedException {
        LoadReport report = LoadTrial.run(plan(25, Duration.ofSeconds(6), 1));

        assertThat(report.faults()).isEmpty();
        assertThat(report.answers()).isGreaterThan(25 * 20);
    }
}
