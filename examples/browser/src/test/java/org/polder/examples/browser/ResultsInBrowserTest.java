package org.polder.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polder.dsl.RandomRespondents;

/** What the researcher sees: every page of results, behind its login. */
class ResultsInBrowserTest extends BrowserTest {
    private static final int PEOPLE = 30;

    @BeforeAll
    void field() {
        RandomRespondents respondents = RandomRespondents.of(Site.QUESTIONNAIRE, SEED);
        site.hold(Stream.iterate(1, number -> number + 1)
                .limit(PEOPLE)
                .map(respondents::interview)
                .toList());
    }

    private static void logIn(Page page, String password) {
        page.getByRole(AriaRole.MAIN).locator("input[type=password]").fill(password);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
    }

    @ParameterizedTest
    @EnumSource
    void every_page_is_behind_the_login_and_has_no_grave_violation(Screen screen) {
        SoftAssertions softly = new SoftAssertions();
        try (Visit visit = visit(screen, true)) {
            Page page = visit.page();
            for (String closed : List.of("", "/monitoring", "/figures", "/open", "/comparisons", "/export")) {
                visit.go("/results" + closed);
                assertThat(visit.path()).isEqualTo("/results/login");
            }
            AccessibilityTest.look(softly, visit, "login");
            logIn(page, "een heel ander woord");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            AccessibilityTest.look(softly, visit, "login-refused");
            logIn(page, Site.PASSWORD);
            assertThat(visit.path()).isEqualTo("/results");

            List<String> addresses = page.locator("nav a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(addresses).hasSizeGreaterThan(5);
            for (String address : addresses) {
                visit.go(address);
                assertThat(visit.path()).isEqualTo(address);
                AccessibilityTest.look(softly, visit, address.substring(1).replace('/', '-'));
            }
            visit.go("/results/figures?page=tasks&by=Q1");
            AccessibilityTest.look(softly, visit, "results-figures-tasks");

            page.locator("form[action='/results/logout'] button").click();
            visit.go("/results/figures");
            assertThat(visit.path()).isEqualTo("/results/login");
        }
        softly.assertAll();
    }
}
