package org.polder.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.store.InterviewKey;

/** A whole interview without a mouse: Tab, arrows, space and Enter. */
class KeyboardTest extends BrowserTest {
    /** More steps than any page has controls. */
    private static final int MOST_STEPS = 400;

    private static final String FOCUSED = """
            () => {
                const focused = document.activeElement ?? document.body;
                return [focused.type ?? focused.localName, focused.name ?? "", focused.value ?? ""];
            }
            """;

    private static final String HAS_VISIBLE_FOCUS = """
            () => {
                const style = (element) => getComputedStyle(element);
                const marked = (element) => style(element).outlineStyle !== "none" || style(element).boxShadow !== "none";
                const focused = document.activeElement;
                return marked(focused) || (focused.closest("label") !== null && marked(focused.closest("label")));
            }
            """;

    /** Whether a person sees the middle of what has the focus, or its label, and in a grid the row that it belongs to. */
    private static final String IS_UNCOVERED = """
            () => {
                const at = (element) => {
                    const box = element.getBoundingClientRect();
                    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                };
                const focused = document.activeElement;
                const seen = at(focused);
                const row = document.getElementById(focused.closest("[role=radiogroup]")?.getAttribute("aria-labelledby"));
                return seen !== null
                    && (seen === focused || [...focused.labels ?? []].some((label) => label.contains(seen)))
                    && (row === null || at(row) === null || row.contains(at(row)));
            }
            """;

    @ParameterizedTest
    @MethodSource("scripts")
    void an_interview_is_filled_in_by_keyboard_alone(boolean script) {
        Interview meant = new Circumstances(1, true, true, Language.EN, Screen.DESKTOP, script).respondent(SEED);
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            visit.go("/");
            Page page = visit.page();
            tabTo(page, "language", "en");
            enter(page);
            Respondent respondent = Respondent.begun(visit, meant, Language.EN);
            respondent.by(new Keys());
            respondent.answerAll();
            assertThat(visit.path()).isEqualTo("/done");
            assertThat(site.stored(site.keySince(before)).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
        }
    }

    /** The headings of a grid stay in view while its rows scroll below them. */
    @ParameterizedTest
    @EnumSource
    void what_has_the_focus_is_never_hidden_on_the_way_down_or_up(Screen screen) {
        Interview meant = new Circumstances(1, true, false, Language.NL, screen, true).respondent(SEED);
        try (Visit visit = visit(screen, true)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.NL);
            while (!respondent.form().name().equals("statements")) {
                respondent.answerPage();
            }
            Page page = visit.page();
            tabTo(page, "action", "save");
            for (String key : List.of("Shift+Tab", "Tab")) {
                for (int row = 0;
                        row
                                < respondent
                                        .now()
                                        .prompt(ItemId.of("Q25"))
                                        .orElseThrow()
                                        .rows()
                                        .size();
                        row++) {
                    page.keyboard().press(key);
                    assertThat(page.evaluate(IS_UNCOVERED))
                            .as("%s is seen after %s", focused(page), key)
                            .isEqualTo(true);
                }
            }
        }
    }

    private static final class Keys implements Respondent.Hand {
        @Override
        public boolean fill(SurveyForm form, Prompt prompt, Answer answer) {
            return KeyboardTest.fill(form, prompt, answer);
        }

        @Override
        public void goOn(SurveyForm form) {
            tabTo(form.page(), "action", "next");
            assertThat(form.page().evaluate(HAS_VISIBLE_FOCUS))
                    .as("focus is seen")
                    .isEqualTo(true);
            enter(form.page());
        }
    }

    /** Presses Enter and waits for the page that comes of it. */
    private static void enter(Page page) {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        page.keyboard().press("Enter");
        assertThat(page.locator("html:not([data-left]) main")).isVisible();
    }

    private static boolean fill(SurveyForm form, Prompt prompt, Answer answer) {
        boolean whole = true;
        for (Map.Entry<String, String> entry : inOrderOfControls(prompt.id(), answer)) {
            if (form.item(prompt.id())
                            .locator("[name='" + entry.getKey() + "']")
                            .count()
                    == 0) {
                whole = false;
            } else {
                fill(form.page(), entry.getKey(), entry.getValue());
            }
        }
        return whole;
    }

    private static void fill(Page page, String name, String value) {
        String type =
                String.valueOf(page.locator("[name='" + name + "']").first().getAttribute("type"));
        if (type.equals("checkbox")) {
            tabTo(page, name, value);
            page.keyboard().press("Space");
        } else if (type.equals("radio")) {
            tabTo(page, name);
            if (focused(page).value().equals(value)) {
                page.keyboard().press("Space");
            }
            // The arrow keys choose as they go.
            for (int step = 0; step < MOST_STEPS && !focused(page).value().equals(value); step++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(focused(page)).isEqualTo(new Control("radio", name, value));
        } else {
            tabTo(page, name);
            page.keyboard().type(value);
        }
    }

    /** An option and what is written beside it, then the next option; a row's name, then its judgement. */
    private static List<Map.Entry<String, String>> inOrderOfControls(ItemId item, Answer answer) {
        return Entries.of(item, answer).entries().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> entry) -> place(item, entry)))
                .toList();
    }

    private static int place(ItemId item, Map.Entry<String, String> entry) {
        String part = entry.getKey().substring(item.value().length());
        if (part.isEmpty()) {
            return entry.getValue().matches("\\d{1,3}") ? Integer.parseInt(entry.getValue()) : 0;
        }
        return Integer.parseInt(part.replaceAll("\\D", ""));
    }

    /** The control that has the focus. */
    private record Control(String type, String name, String value) {}

    private static Control focused(Page page) {
        List<?> control = (List<?>) page.evaluate(FOCUSED);
        return new Control(
                String.valueOf(control.get(0)), String.valueOf(control.get(1)), String.valueOf(control.get(2)));
    }

    /** Goes to a control with the Tab key only, forward. */
    private static void tabTo(Page page, String name, String value) {
        tab(
                page,
                name + " = " + value,
                control -> control.name().equals(name) && control.value().equals(value));
    }

    private static void tabTo(Page page, String name) {
        tab(page, name, control -> control.name().equals(name));
    }

    private static void tab(Page page, String what, Predicate<Control> wanted) {
        for (int step = 0; step < MOST_STEPS && !wanted.test(focused(page)); step++) {
            page.keyboard().press("Tab");
            assertThat(focused(page).type()).as("focus on the way to %s", what).isNotEqualTo("body");
        }
        assertThat(wanted.test(focused(page))).as("Tab comes to %s", what).isTrue();
    }
}
