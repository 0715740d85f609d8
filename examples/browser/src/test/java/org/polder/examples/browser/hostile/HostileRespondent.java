package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.examples.browser.Entries;
import org.polder.examples.browser.load.Browser;
import org.polder.examples.browser.load.SeenPage;
import org.polder.name.ItemId;

/** Somebody who fills every field with the same words, and looks at each page it comes back on. */
final class HostileRespondent {
    private final Browser browser;
    private final Map<ItemId, Answer> answers;
    private SeenPage page;

    HostileRespondent(Browser browser, String words) throws Browser.Broken, InterruptedException {
        this.browser = browser;
        this.answers = HostileAnswers.with(words);
        SeenPage welcome = browser.get("/");
        this.page = browser.post(
                "/start",
                ImmutableListMultimap.<String, String>builder()
                        .putAll(welcome.hidden())
                        .put("language", "en")
                        .build());
    }

    SeenPage page() {
        return page;
    }

    boolean isAsked() {
        return page.asks();
    }

    /** Fills in all that is asked, goes on, and looks back at what was filled in. */
    SeenPage goOn() throws Browser.Broken, InterruptedException {
        SeenPage before = page;
        page = browser.post("/survey", form(before, "next"));
        assertThat(page.errors()).as("after page %s", before.name()).isEmpty();
        return page;
    }

    /** Goes back a page, looks at it, and returns. */
    SeenPage lookBack() throws Browser.Broken, InterruptedException {
        SeenPage earlier = browser.post("/survey", form(page, "back"));
        page = browser.post("/survey", form(earlier, "next"));
        return earlier;
    }

    private ImmutableListMultimap<String, String> form(SeenPage shown, String action) {
        ImmutableListMultimap.Builder<String, String> form = ImmutableListMultimap.builder();
        form.putAll(shown.hidden());
        shown.items()
                .forEach(item -> form.putAll(
                        Entries.of(ItemId.of(item), answers.getOrDefault(ItemId.of(item), Answer.leftOpen()))));
        return form.put("action", action).build();
    }
}
