package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.store.InterviewKey;

/** Stopping, and going on elsewhere or later. */
class ComingBackTest extends BrowserTest {
    private static final ItemId OCCUPATION = ItemId.of("Q4");

    private static final int RESTARTS = 3;

    private final Interview meant =
            new Circumstances(2, true, true, Language.EN, Screen.DESKTOP, true).respondent(SEED);

    private static String savedLink(Visit visit) {
        new SurveyForm(visit.page()).press("save");
        assertThat(visit.path()).isEqualTo("/saved");
        return visit.page().locator("#private-link").inputValue();
    }

    private static String pathOf(String link) {
        return URI.create(link).getPath();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_private_link_goes_on_in_another_browser_with_what_was_typed_before_saving(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        String link;
        Respondent respondent;
        try (Visit first = visit(Screen.DESKTOP, script)) {
            respondent = Respondent.begin(first, meant, Language.EN);
            respondent.answerPage();
            respondent.answerPage();
            respondent.answer(ItemId.of("Q9"));
            link = savedLink(first);
        }
        InterviewKey key = site.keySince(before);
        try (Visit second = visit(Screen.PHONE, script)) {
            second.go(pathOf(link));
            assertThat(second.path()).isEqualTo("/survey");
            Respondent same = respondent.goOnIn(second);
            assertThat(same.form().name()).isEqualTo("effects");
            same.seesWhatWasGiven();
            same.answerAll();
        }
        assertThat(site.stored(key).response("r").answers())
                .isEqualTo(meant.response("r").answers());
        assertThat(site.stored(key).completed()).isPresent();
    }

    @Test
    void a_private_link_gives_a_new_session_and_is_sent_to_nobody() {
        try (Visit first = visit(Screen.DESKTOP, true);
                Visit second = visit(Screen.DESKTOP, true)) {
            Respondent.begin(first, meant, Language.NL).answerPage();
            String link = savedLink(first);

            second.go("/");
            List<Cookie> cookies = second.context().cookies();
            Response resumed = second.page()
                    .waitForResponse(response -> response.url().contains("/resume/"), () -> second.go(pathOf(link)));
            assertThat(resumed.headerValue("referrer-policy")).isEqualTo("no-referrer");
            assertThat(second.path()).isEqualTo("/survey");
            assertThat(second.context().cookies())
                    .extracting(cookie -> cookie.value)
                    .doesNotContainAnyElementsOf(
                            cookies.stream().map(cookie -> cookie.value).toList())
                    .doesNotContainAnyElementsOf(first.context().cookies().stream()
                            .map(cookie -> cookie.value)
                            .toList());
            // The session that went before still works.
            first.go("/survey");
            assertThat(new SurveyForm(first.page()).name()).isEqualTo("use");
        }
    }

    @Test
    void a_revoked_link_opens_nothing() {
        try (Visit first = visit(Screen.PHONE, true);
                Visit second = visit(Screen.PHONE, true)) {
            Respondent.begin(first, meant, Language.EN).answerPage();
            String link = savedLink(first);
            first.page().locator("#revoke").click();

            second.go(pathOf(link));
            assertThat(second.page().locator("[data-item]").count()).isZero();
            assertThat(second.page().locator("main").innerText()).isNotBlank();
            second.go("/survey");
            assertThat(second.page().locator("[data-item]").count()).isZero();
            // The browser in which it was revoked goes on.
            first.go("/survey");
            assertThat(new SurveyForm(first.page()).name()).isEqualTo("use");
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void an_expired_session_is_explained_and_loses_nothing_acknowledged(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        String link;
        try (Visit visit = visit(Screen.PHONE, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.EN);
            respondent.answerPage();
            link = savedLink(visit);
            InterviewKey key = site.keySince(before);
            visit.go("/survey");
            site.letPass(Duration.ofDays(8));
            // What it remembers for a moment is gone too.
            site.restart();
            respondent.form().press("next");
            assertThat(visit.page().locator("[data-item]").count()).isZero();
            assertThat(visit.page().locator("main").innerText()).isNotBlank();
            assertThat(site.stored(key).response("r").answers()).containsKey(OCCUPATION);

            visit.go(pathOf(link));
            assertThat(respondent.form().name()).isEqualTo("use");
            respondent.answerAll();
            assertThat(site.stored(key).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_server_started_anew_loses_nobody(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.NL);
            for (int page = 0; page < RESTARTS; page++) {
                respondent.answerPage();
                site.restart();
            }
            respondent.answerPage();
            assertThat(site.stored(site.keySince(before)).given())
                    .isEqualTo(respondent.now().given());
        }
    }
}
