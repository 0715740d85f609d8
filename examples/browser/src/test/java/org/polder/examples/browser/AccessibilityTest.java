package org.polder.examples.browser;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polder.interview.Interview;
import org.polder.name.Language;

/** Every kind of page by axe-core, and what it cannot see: nothing sticks out of a small screen. */
class AccessibilityTest extends BrowserTest {

    static void look(SoftAssertions softly, Visit visit, String name) {
        Pictures.take(visit, name);
        softly.assertThat(Axe.graveViolations(visit.page()))
                .as("%s on %s", name, visit.screen())
                .isEmpty();
        softly.assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits %s", name, visit.screen())
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_respondent_has_a_grave_violation(Screen screen) {
        SoftAssertions softly = new SoftAssertions();
        Language language = screen == Screen.PHONE ? Language.NL : Language.EN;
        Interview meant =
                new Circumstances(screen == Screen.PHONE ? 1 : 2, true, true, language, screen, true).respondent(SEED);
        try (Visit visit = visit(screen, true)) {
            visit.go("/");
            look(softly, visit, "welcome");
            Respondent respondent = Respondent.begin(visit, meant, language);
            SurveyForm form = respondent.form();
            while (visit.path().equals("/survey")) {
                String name = form.name();
                if (!isShort()) {
                    look(softly, visit, name + "-empty");
                }
                form.press("next");
                if (form.name().equals(name)) {
                    softly.assertThat(form.errors()).isNotEmpty();
                    look(softly, visit, name + "-errors");
                } else {
                    form.press("back");
                }
                respondent.fillPage();
                look(softly, visit, name + "-filled");
                if (name.equals("tasks")) {
                    form.press("save");
                    look(softly, visit, "saved");
                    visit.go("/survey");
                }
                respondent.answerPage();
            }
            look(softly, visit, "done");
        }
        softly.assertAll();
    }
}
