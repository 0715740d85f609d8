package org.polder.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.store.InterviewKey;

/** Reading on in another language. */
class LanguageSwitchTest extends BrowserTest {
    private final Interview meant = new Circumstances(4, true, true, Language.NL, Screen.PHONE, true).respondent(SEED);

    private static Locator languageButton(Visit visit, Language language) {
        return visit.page().locator("button[name=language][value=" + language + "]");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void what_is_typed_stays_and_everything_is_read_in_the_other_language(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.PHONE, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.NL);
            assertThat(visit.page().locator("html")).hasAttribute("lang", "nl");
            // In the middle of the page: one question answered in full, one begun, others not seen to.
            respondent.answer(ItemId.of("Q1"));
            respondent.answer(ItemId.of("Q4"));
            String unfinished = "Nog niet klaar <b>";
            visit.page().locator("[name=Q2][value='10']").check();
            visit.page().locator("[name='Q2.10']").fill(unfinished);

            languageButton(visit, Language.EN).click();

            assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
            respondent.read(Language.EN);
            SurveyForm form = respondent.form();
            assertThat(form.name()).isEqualTo("work");
            assertThat(form.errors()).isEmpty();
            assertThat(form.filled(ItemId.of("Q1"))).isEqualTo(Entries.of(ItemId.of("Q1"), respondent.meant("Q1")));
            assertThat(form.filled(ItemId.of("Q4"))).isEqualTo(Entries.of(ItemId.of("Q4"), respondent.meant("Q4")));
            assertThat(form.filled(ItemId.of("Q2")).entries())
                    .contains(Map.entry("Q2", "10"), Map.entry("Q2.10", unfinished));
            respondent.answerAll();
            Interview stored = site.stored(site.keySince(before));
            assertThat(stored.language()).isEqualTo(Language.EN);
            assertThat(stored.response("r").answers())
                    .isEqualTo(meant.response("r").answers());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_page_can_be_read_in_the_other_language_and_back(boolean script) {
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.EN);
            while (visit.path().equals("/survey")) {
                respondent.fillPage();
                for (Language language : ImmutableSet.of(Language.NL, Language.EN)) {
                    languageButton(visit, language).click();
                    assertThat(visit.page().locator("html")).hasAttribute("lang", language.tag());
                    respondent.seesWhatWasGiven();
                }
                respondent.answerPage();
            }
            assertThat(site.stored(site.keySince(before)).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
        }
    }
}
