package org.polder.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.examples.web.TestBrowser.field;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.dsl.QuotaDraft;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Quotas on the web: nobody overfills a group, and who comes too late reads so. */
class AdmissionTest {
    private static Questionnaire oneCyclist() {
        SingleQuestion<Integer> cycles =
                single("cycles").text("Do you cycle?").option(1, "Yes").option(2, "No");
        QuotaDraft full = quota("cyclists", 1, cycles.is(1));
        return questionnaire("bicycles")
                .version("1.0")
                .language("en")
                .quota(full)
                .page("first", cycles)
                .page(
                        "late",
                        screenOut("enough").text("We have enough cyclists.").askedIf(full.isFull()))
                .page("last", single("why").text("Is it fun?").option(1, "Yes").option(2, "No"))
                .build();
    }

    @Test
    void who_comes_too_late_reads_so_even_after_the_server_was_stopped(@TempDir Path folder)
            throws IOException, InterruptedException {
        ServerSettings settings = ServerSettings.of(
                        oneCyclist(), folder.resolve("bicycles.db").toString())
                .at("127.0.0.1", 0);
        try (WebServer server = WebServer.start(settings)) {
            TestBrowser early = new TestBrowser(server);
            TestBrowser slow = new TestBrowser(server);
            early.begin();
            slow.begin();
            early.next(field("cycles", 1));
            slow.next(field("cycles", 1));
            early.next(field("why", 1));
            assertThat(early.body()).contains("Your answers have been sent");
            slow.next(field("why", 1));
            assertThat(slow.body()).contains("We have enough cyclists.");
        }
        try (WebServer server = WebServer.start(settings)) {
            TestBrowser late = new TestBrowser(server);
            late.begin();
            late.next(field("cycles", 1));
            assertThat(late.body()).contains("We have enough cyclists.");
            TestBrowser other = new TestBrowser(server);
            other.begin();
            other.next(field("cycles", 2));
            assertThat(other.page()).isEqualTo("last");
        }
    }
}
