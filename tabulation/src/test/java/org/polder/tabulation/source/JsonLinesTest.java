package org.polder.tabulation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.polder.json.QuestionnaireReader;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;

/** Lines of JSON are read one by one; a bad line is left out as a whole, and told with its number. */
class JsonLinesTest {
    private static final String GOOD = "{\"respondent\":\"r%d\",\"answers\":{\"Q1\":[1],\"Q2\":3}}\n";

    private static JsonLines lines(ByteSource bytes) throws IOException {
        return JsonLines.of(
                "people.jsonl",
                bytes,
                QuestionnaireReader.standard().read(Path.of("src/test/resources/leisure.json")),
                Language.of("en"));
    }

    private static JsonLines lines(String text) throws IOException {
        return lines(ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String good(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(String.format(GOOD, i));
        }
        return text.toString();
    }

    @Test
    void every_problem_names_line_and_respondent_whether_of_form_or_of_routing() throws IOException {
        JsonLines lines = lines(good(0, 1)
                + "{\"respondent\":\"a\",\"answers\":{\"Q1\":[4],\"Q2\":3}}\n"
                + "nonsense\n"
                + "{\"respondent\":\"b\",\"answers\":{\"Q1\":\"1\",\"Q2\":\"3\"}}\n"
                + good(1, 2)
                + good(1, 2));
        List<String> read = new ArrayList<>();

        assertThatThrownBy(() -> lines.forEach(respondent -> {}))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("people.jsonl, line 2, respondent a, Q2: ")
                .hasMessageContaining("people.jsonl, line 3")
                .hasMessageContaining("people.jsonl, line 4, respondent b, Q1: ")
                .hasMessageContaining("people.jsonl, line 4, respondent b, Q2: ")
                .hasMessageContaining("people.jsonl, line 6, respondent r1: ");
        Skipped skipped = lines.forEach(
                respondent -> read.add(respondent.place().respondent().orElseThrow()),
                Run.here().skipBadRows());
        assertThat(read).containsExactly("r0", "r1");
        assertThat(skipped.rows()).isEqualTo(4);
    }

    @Test
    void of_many_bad_lines_all_are_counted() throws IOException {
        JsonLines lines = lines("nonsense\n".repeat(1_500) + good(0, 1));

        assertThat(lines.forEach(respondent -> {}, Run.here().skipBadRows()))
                .satisfies(skipped -> assertThat(skipped.rows()).isEqualTo(1_500))
                .satisfies(skipped -> assertThat(skipped.first()).hasSize(100));
        assertThatThrownBy(() -> lines.forEach(respondent -> {}))
                .hasMessageContaining("There are 1400 more problems; 1500 rows cannot be read in all");
    }

    @Test
    void a_warning_leaves_a_line_in() throws IOException {
        List<String> seen = new ArrayList<>();
        Skipped skipped = lines("{\"respondent\":\"r1\",\"answers\":{\"Q1\":[1],\"Q2\":3,\"Q3\":\"\uFFFD\"}}\n")
                .forEach(respondent -> seen.add(""), Run.here());

        assertThat(seen).hasSize(1);
        assertThat(skipped).isEqualTo(Skipped.none());
    }

    @Test
    void a_pass_tells_its_bytes_and_can_be_stopped() throws IOException {
        JsonLines lines = lines(good(0, 3_500));
        List<Double> behind = new ArrayList<>();
        long[] rows = new long[1];
        Progress hears = new Progress() {
            @Override
            public void read(long more) {
                rows[0] += more;
            }

            @Override
            public void behind(double share) {
                behind.add(share);
            }
        };
        lines.count(Scan.of(List.of(Crosstab.of("Q1"))), Run.here().progress(hears));

        assertThat(rows[0]).isEqualTo(3_500);
        assertThat(behind).isSorted().hasSize(4).last().isEqualTo(1.0);
        Progress stops = new Progress() {
            @Override
            public void read(long more) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> lines.forEach(respondent -> {}, Run.here().progress(stops)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> lines("nonsense\n".repeat(5_000))
                        .forEach(respondent -> {}, Run.here().progress(stops).skipBadRows()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_file_that_fails_midway_tells_how_far_it_was_read() throws IOException {
        byte[] start = good(0, 2_000).getBytes(StandardCharsets.UTF_8);
        ByteSource failing = new ByteSource() {
            @Override
            public InputStream openStream() {
                return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });
            }
        };

        assertThatThrownBy(() -> lines(failing).forEach(respondent -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Reading people.jsonl failed after 2000 responses, at byte " + start.length
                        + ": the disk is gone");
    }
}
