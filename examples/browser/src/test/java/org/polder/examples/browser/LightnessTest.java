package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.interview.Interview;
import org.polder.name.Language;

/** How much a page sends to a browser that has seen none before. */
class LightnessTest extends BrowserTest {
    private static final int MOST_BYTES = 100_000;

    @Test
    void every_page_is_under_a_hundred_kilobytes_with_all_that_it_loads() {
        Interview meant = new Circumstances(2, true, true, Language.NL, Screen.DESKTOP, true).respondent(SEED);
        try (Visit visit = visit(Screen.DESKTOP, true)) {
            // Whoever asks on the way switches the cache off.
            visit.context().route("**", route -> route.resume());
            Respondent respondent = Respondent.begin(visit, meant, Language.NL);
            while (visit.path().equals("/survey")) {
                respondent.answerPage();
            }
            assertThat(visit.path()).isEqualTo("/done");
            List<Request> asked = List.copyOf(visit.asked());
            int pages = 0;
            int bytes = 0;
            for (Request request : asked) {
                if (request.isNavigationRequest()) {
                    bytes = 0;
                    pages++;
                }
                if (request.resourceType().equals("fetch")) {
                    continue;
                }
                Sizes sizes = request.sizes();
                bytes += sizes.responseBodySize + sizes.responseHeadersSize;
                assertThat(bytes).as("bytes sent up to %s", request.url()).isLessThan(MOST_BYTES);
            }
            assertThat(pages).isGreaterThan(respondent.pages().size());
        }
    }
}
