package org.polder.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** How one page behaves under a respondent's hands. */
class FormTest extends BrowserTest {
    private final Interview meant = new Circumstances(1, true, false, Language.EN, Screen.PHONE, true).respondent(SEED);

    private Respondent at(Visit visit, String page) {
        Respondent respondent = Respondent.begin(visit, meant, Language.EN);
        while (!respondent.form().name().equals(page)) {
            respondent.answerPage();
        }
        return respondent;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void each_error_is_listed_leads_to_its_field_and_describes_it(boolean script) {
        try (Visit visit = visit(Screen.PHONE, script)) {
            SurveyForm form = at(visit, "work").form();
            form.press("next");
            Page page = visit.page();
            assertThat(page.locator("#errors[role=alert]")).isVisible();
            List<Locator> links = page.locator("#errors a").all();
            assertThat(links).hasSize(form.shown().size());
            for (Locator link : links) {
                String target = link.getAttribute("href");
                assertThat(target).startsWith("#");
                link.click();
                Locator field = page.locator("[id='" + target.substring(1) + "']");
                assertThat(field).isFocused();
                Locator described = field.locator("xpath=ancestor-or-self::*[@aria-describedby][1]");
                List<String> fault =
                        List.of(described.getAttribute("aria-describedby").split(" "));
                assertThat(fault)
                        .anySatisfy(id -> assertThat(
                                        page.locator("[id='" + id + "']").innerText())
                                .isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void an_option_to_be_explained_shows_its_field_while_it_is_chosen(boolean script) {
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            at(visit, "work");
            Locator field = visit.page().locator("[name='Q1.4']");
            assertThat(field).isHidden();
            visit.page().locator("[name=Q1][value='4']").check();
            assertThat(field).isVisible();
            visit.page().locator("[name=Q1][value='3']").check();
            assertThat(field).isHidden();
        }
    }

    @Test
    void an_exclusive_option_clears_the_others_and_they_clear_it() {
        try (Visit visit = visit(Screen.PHONE, true)) {
            SurveyForm form = at(visit, "effects").form();
            ItemId item = ItemId.of("Q22");
            Page page = visit.page();
            page.locator("[name=Q22][value='2']").check();
            page.locator("[name=Q22][value='7']").check();
            assertThat(form.filled(item).entries()).containsExactly(Map.entry("Q22", "7"));
            page.locator("[name=Q22][value='3']").check();
            assertThat(form.filled(item).entries()).containsExactly(Map.entry("Q22", "3"));
        }
    }

    @Test
    void an_exclusive_option_beside_others_is_an_error_without_script() {
        try (Visit visit = visit(Screen.PHONE, false)) {
            Respondent respondent = at(visit, "effects");
            respondent.fillPage();
            Page page = visit.page();
            page.locator("[name=Q22]").all().forEach(Locator::uncheck);
            page.locator("[name=Q22][value='7']").check();
            page.locator("[name=Q22][value='8']").check();
            page.locator("[name='Q22.8']").fill("mills");
            respondent.form().press("next");
            assertThat(respondent.form().name()).isEqualTo("effects");
            assertThat(page.locator("#errors a")).hasCount(1);
            assertThat(respondent.form().filled(ItemId.of("Q22")).entries())
                    .contains(Map.entry("Q22", "7"), Map.entry("Q22", "8"), Map.entry("Q22.8", "mills"));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_row_that_the_respondent_names_is_carried_to_the_grid_below_as_text(boolean script) {
        String name = "<b>mixing</b> & \"mastering\"";
        try (Visit visit = visit(Screen.PHONE, script)) {
            Respondent respondent = at(visit, "tasks");
            SurveyForm form = respondent.form();
            Page page = visit.page();
            assertThat(page.locator("[name='Q24.r12']")).hasCount(0);
            Locator field = page.locator("[name='Q23.r12.name']");
            field.fill(name);
            field.press("Tab");
            page.locator("[name='Q23.r12'][value='2']").check();
            if (!script) {
                form.press("next");
                assertThat(form.name()).isEqualTo("tasks");
            }
            assertThat(page.locator("[name='Q24.r12']")).hasCount(4);
            assertThat(form.item(ItemId.of("Q24"))).containsText(name);
            assertThat(form.filled(ItemId.of("Q23")))
                    .isEqualTo(Entries.of(
                            ItemId.of("Q23"), Answer.rows(Map.of(12, 2)).named(12, name)));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_judgement_in_a_grid_is_named_after_its_row_and_its_column(boolean script) {
        for (Screen screen : Screen.values()) {
            try (Visit visit = visit(screen, script)) {
                Respondent respondent = at(visit, "statements");
                var prompt = respondent.now().prompt(ItemId.of("Q25")).orElseThrow();
                for (var row : prompt.rows()) {
                    Locator judgements =
                            respondent.form().item(prompt.id()).locator("[name='Q25.r" + row.code() + "']");
                    assertThat(judgements).hasCount(prompt.choices().size());
                    for (int i = 0; i < prompt.choices().size(); i++) {
                        assertThat(SpokenName.of(judgements.nth(i)))
                                .contains(row.label())
                                .contains(prompt.choices().get(i).label());
                    }
                }
            }
        }
    }
}
