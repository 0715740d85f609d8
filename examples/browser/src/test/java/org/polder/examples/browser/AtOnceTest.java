package org.polder.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.interview.Interview;
import org.polder.journal.Event;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.store.InterviewKey;

/** Two tabs of one respondent, and forms sent twice. */
class AtOnceTest extends BrowserTest {
    private final Interview meant =
            new Circumstances(1, true, false, Language.EN, Screen.DESKTOP, true).respondent(SEED);

    @ParameterizedTest
    @MethodSource("scripts")
    void a_tab_left_behind_takes_nothing_back_and_is_brought_along(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.EN);
            Page left = visit.tab().page();
            left.navigate(visit.page().url());
            SurveyForm behind = new SurveyForm(left);
            assertThat(behind.name()).isEqualTo("work");

            visit.page().bringToFront();
            respondent.answerPage();
            respondent.answerPage();
            InterviewKey key = site.keySince(before);
            var stored = site.stored(key).given();

            // Nothing was chosen in it: sending it must not empty what the other tab has given.
            left.bringToFront();
            behind.press("next");
            assertThat(site.stored(key).given()).isEqualTo(stored);
            assertThat(left.url()).endsWith("/survey");
            assertThat(left.locator("[data-item]").count()).isPositive();

            visit.page().bringToFront();
            respondent.answerAll();
            assertThat(site.stored(key).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
            left.bringToFront();
            behind.press("next");
            assertThat(site.stored(key).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void two_tabs_in_turn_make_one_interview(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.PHONE, script)) {
            Respondent one = Respondent.begin(visit, meant, Language.EN);
            Visit second = visit.tab();
            for (boolean here = true; one.visit().path().equals("/survey"); here = !here) {
                one.answerPage();
                Visit next = here ? second : visit;
                next.page().bringToFront();
                next.go("/survey");
                one = one.goOnIn(next);
            }
            assertThat(one.visit().path()).isEqualTo("/done");
            assertThat(site.stored(site.keySince(before)).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_form_sent_twice_counts_once(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.EN);
            respondent.fillPage();
            respondent.form().button("next").dblclick();
            assertThat(visit.page().locator("main")).hasAttribute("data-page", "use");
            InterviewKey key = site.keySince(before);
            assertThat(answered(key)).doesNotHaveDuplicates();
            respondent.answerPage();
            assertThat(site.stored(key).given())
                    .containsKeys(ItemId.of("Q1"), ItemId.of("Q6"))
                    .isEqualTo(respondent.now().given());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_page_gone_back_to_with_the_browsers_own_button_is_answered_again_without_loss(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.EN);
            respondent.answerPage();
            respondent.answerPage();
            InterviewKey key = site.keySince(before);
            visit.page().goBack();
            visit.page().goForward();
            respondent.answerPage();
            assertThat(site.stored(key).given())
                    .containsKeys(ItemId.of("Q1"), ItemId.of("Q6"), ItemId.of("Q9"))
                    .isEqualTo(respondent.now().given());
        }
    }

    private List<ItemId> answered(InterviewKey key) {
        return site.journal(key).events().stream()
                .filter(Event.Answered.class::isInstance)
                .map(event -> ((Event.Answered) event).item())
                .toList();
    }
}
