package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.examples.browser.hostile.HostileAnswers;
import org.polder.examples.browser.hostile.HostileCorpus;
import org.polder.examples.browser.hostile.HostileFieldwork;
import org.polder.examples.results.PasswordHash;
import org.polder.examples.results.ResultsPages;
import org.polder.examples.web.ServerSettings;
import org.polder.examples.web.WebServer;
import org.polder.name.Language;

/** Nothing that a respondent writes runs in a browser: not in their own, and not in a researcher's. */
class HostileInBrowserTest extends BrowserTest {
    private static final String PASSWORD = "a long enough password";

    /** Elements that the pages of this survey do not have, and a mark that only a script of the corpus sets. */
    private static final String HARMED = "() => String(window." + HostileCorpus.MARK + " ?? '')"
            + " + [...document.querySelectorAll('script:not([src^=\"/\"]), iframe, object, embed, base, math, marquee,"
            + " main img, [onerror], [onload], [onfocus], [onmouseover], a[href^=\"javascript:\"]')]"
            + ".map((found) => found.outerHTML).join()";

    /** Each holds several ways out of the place where it stands. */
    static List<String> words() {
        List<String> all = List.of(
                "\"><script>window." + HostileCorpus.MARK + "=1</script><img src=x onerror=alert(1)>",
                "</textarea></title></script><svg onload=alert(1)><iframe srcdoc=\"<script>alert(1)</script>\">",
                "' autofocus onfocus='alert(1)' x='{{7*7}}${7*7}<a href=\"javascript:alert(1)\">x</a>",
                "\" onmouseover=\"window." + HostileCorpus.MARK + "=1\" <base href=//evil.example/>");
        return isShort() ? all.subList(0, 1) : all;
    }

    private static void sees(Page page, List<String> dialogs) {
        assertThat(page.evaluate(HARMED)).as("at " + page.url()).isEqualTo("");
        assertThat(dialogs).as("at " + page.url()).isEmpty();
    }

    private static List<String> dialogs(Page page) {
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return dialogs;
    }

    @ParameterizedTest
    @MethodSource("words")
    void no_word_of_a_respondent_runs_in_their_browser(String words) {
        try (Visit visit = visit(Screen.values()[0], true)) {
            List<String> dialogs = dialogs(visit.page());
            Respondent respondent = Respondent.begin(visit, HostileAnswers.interview(words), Language.EN);
            while (visit.path().equals("/survey")) {
                sees(visit.page(), dialogs);
                respondent.answerPage();
                sees(visit.page(), dialogs);
            }
            assertThat(visit.path()).isEqualTo("/done");
        }
    }

    @Test
    void no_word_of_a_respondent_runs_in_a_researcher_s_browser() {
        Path store = folder.resolve("researched.db");
        HostileFieldwork.fill(store, folder.resolve("researched-contacts.db"), HostileCorpus.texts());
        try (WebServer server = WebServer.start(ServerSettings.of(Site.QUESTIONNAIRE, store.toString())
                        .at("127.0.0.1", 0)
                        .with(ResultsPages.of(
                                Site.QUESTIONNAIRE,
                                PasswordHash.of(PASSWORD),
                                HostileFieldwork.sqlite(store),
                                HostileFieldwork.sqlite(folder.resolve("researched-codes.db")))));
                BrowserContext context = chromium.browser().newContext(Screen.values()[0].options())) {
            String address = "http://127.0.0.1:" + server.port();
            List<String> told = new ArrayList<>();
            context.onConsoleMessage(message -> told.add(message.text()));
            context.onRequest(request -> assertThat(request.url()).startsWith(address));
            Page page = context.newPage();
            List<String> dialogs = dialogs(page);
            page.navigate(address + "/results/login");
            page.fill("input[type=password]", PASSWORD);
            page.press("input[type=password]", "Enter");
            page.waitForURL("**/results");
            sees(page, dialogs);
            for (String path : List.of(
                    "/results/monitoring",
                    "/results/figures",
                    "/results/open",
                    "/results/comparisons",
                    "/results/export")) {
                page.navigate(address + path);
                sees(page, dialogs);
            }
            // A search is a form that is sent: no words stand in an address.
            page.navigate(address + "/results/open?place=Q4");
            sees(page, dialogs);
            page.fill("input[name=q]", "script");
            page.press("input[name=q]", "Enter");
            page.waitForSelector("mark");
            sees(page, dialogs);
            assertThat(told).as("What the console was told").isEmpty();
        }
    }
}
