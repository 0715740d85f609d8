package org.polder.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polder.answer.Answer;
import org.polder.interview.Choice;
import org.polder.interview.Prompt;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Rowed;
import org.polder.name.ItemId;

/**
 * The page of the questionnaire that a browser shows, with its controls found by what they are and how they are called.
 */
record SurveyForm(Page page) {
    private static final String SHOWN = """
            () => [...document.querySelectorAll("main form [data-item]")]
                .filter((item) => item.getClientRects().length > 0)
                .map((item) => item.dataset.item)
            """;

    private static final String SHOWS = "(expected) => JSON.stringify((" + SHOWN.strip() + ")()) === expected";

    private static final String FILLED = """
            () => [...new FormData(document.querySelector("main form")).entries()]
                .map(([name, value]) => [name, String(value).replaceAll("\\r\\n", "\\n")])
            """;

    private static final double PATIENCE = 20_000;

    /** The name of the page in the questionnaire; empty when another page is shown. */
    String name() {
        Locator named = page.locator("main[data-page]");
        return named.count() == 0 ? "" : named.getAttribute("data-page");
    }

    Locator item(ItemId id) {
        return page.locator("[data-item='" + id + "']");
    }

    /** The items that a person sees, in order. */
    ImmutableList<String> shown() {
        return ((List<?>) page.evaluate(SHOWN)).stream().map(String::valueOf).collect(ImmutableList.toImmutableList());
    }

    /** Waits until a page that renews itself shows these items, or patience ends. */
    void awaitShown(List<String> items) {
        String expected = items.stream().map(item -> '"' + item + '"').collect(Collectors.joining(",", "[", "]"));
        try {
            page.waitForFunction(SHOWS, expected, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            // What is shown instead is told by who asks next.
        }
    }

    /** What the form would send now, without what is hidden from a person. */
    ImmutableListMultimap<String, String> filled(ItemId item) {
        ImmutableListMultimap.Builder<String, String> found = ImmutableListMultimap.builder();
        for (Object entry : (List<?>) page.evaluate(FILLED)) {
            List<?> pair = (List<?>) entry;
            String name = String.valueOf(pair.get(0));
            String value = String.valueOf(pair.get(1));
            if ((name.equals(item.value()) || name.startsWith(item.value() + ".")) && !value.isEmpty()) {
                found.put(name, value);
            }
        }
        return found.build();
    }

    /** Gives an answer in place of what may be there; false when the page does not show all of it to be filled in. */
    boolean fill(Prompt prompt, Answer answer) {
        Locator item = item(prompt.id());
        assertThat(item).containsText(prompt.text());
        ImmutableListMultimap<String, String> entries = Entries.of(prompt.id(), answer);
        filled(prompt.id()).entries().stream()
                .filter(left -> !entries.containsEntry(left.getKey(), left.getValue()))
                .forEach(left -> takeBack(item, left.getKey(), left.getValue()));
        boolean whole = true;
        for (Map.Entry<String, String> entry : entries.entries()) {
            if (item.locator("[name='" + entry.getKey() + "']").count() == 0) {
                whole = false;
            } else {
                fill(prompt, item, entry.getKey(), entry.getValue());
            }
        }
        return whole;
    }

    /** Undoes what a person can undo: a box that is ticked. A text is typed over, another option chosen. */
    private static void takeBack(Locator item, String name, String value) {
        Locator box = item.locator(choice("checkbox", name, value));
        if (box.count() == 1) {
            box.uncheck();
        }
    }

    private void fill(Prompt prompt, Locator item, String name, String value) {
        Locator choice = item.locator(choice("radio", name, value) + ", " + choice("checkbox", name, value));
        if (choice.count() == 1) {
            named(prompt, item, value).and(choice).check();
            return;
        }
        Locator field = item.locator("[name='" + name + "']");
        if ("select".equals(field.evaluate("field => field.localName"))) {
            field.selectOption(value);
        } else {
            field.fill(value);
            field.press("Tab");
        }
    }

    private static String choice(String type, String name, String value) {
        return "input[type=" + type + "][name='" + name + "'][value='" + value.replace("'", "\\'") + "']";
    }

    /** The controls with the label that a person reads; of a grid those of the column. */
    private static Locator named(Prompt prompt, Locator item, String code) {
        String label = prompt.choices().stream()
                .filter(choice -> String.valueOf(choice.code()).equals(code))
                .map(Choice::label)
                .findFirst()
                .orElseThrow();
        boolean grid = prompt.item() instanceof Rowed;
        boolean several = prompt.item() instanceof MultipleGrid || prompt.item() instanceof MultipleChoice;
        return item.getByRole(
                several ? AriaRole.CHECKBOX : AriaRole.RADIO,
                new Locator.GetByRoleOptions().setName(label).setExact(!grid));
    }

    /** Presses a button of the form. */
    void press(String action) {
        button(action).click();
    }

    Locator button(String action) {
        return page.locator("main button[name=action][value=" + action + "]");
    }

    /** What a page says is wrong; empty when it says nothing. */
    String errors() {
        Locator errors = page.locator("#errors");
        return errors.count() == 0 ? "" : errors.innerText();
    }
}
