package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.answer.Answer;
import org.polder.examples.browser.load.Browser;
import org.polder.examples.browser.load.SeenPage;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.store.InterviewKey;

/** Whatever a respondent writes comes back to them as text, and is kept as they wrote it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRespondentTest {
    private static final String PLAIN = "plain words";

    private HostileSite site;

    /** How each page looks when nobody means harm. */
    private final Map<String, String> skeletons = new LinkedHashMap<>();

    @BeforeAll
    void open(@TempDir Path folder) throws Browser.Broken, InterruptedException {
        site = new HostileSite(folder);
        HostileRespondent plain = new HostileRespondent(site.browser(), PLAIN);
        for (int step = 0; plain.isAsked(); step++) {
            skeletons.put(
                    step + " " + plain.page().name(),
                    HarmlessPage.skeleton(plain.page().document()));
            plain.goOn();
            if (plain.isAsked()) {
                SeenPage back = plain.lookBack();
                skeletons.put(step + " back " + back.name(), HarmlessPage.skeleton(back.document()));
            }
        }
        assertThat(plain.page().path()).isEqualTo("/done");
        assertThat(skeletons).hasSizeGreaterThan(10);
    }

    @AfterAll
    void close() {
        site.close();
    }

    static List<String> texts() {
        List<String> all = HostileCorpus.texts();
        // Where time is short, every seventh.
        int every = Integer.getInteger("polder.tries", 200) < 1_000 ? 7 : 1;
        return java.util.stream.IntStream.range(0, all.size())
                .filter(at -> at % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void words_that_mean_harm_change_no_page_and_are_kept_as_they_were_written(String words)
            throws Browser.Broken, InterruptedException {
        String kept = HostileAnswers.kept(words);
        Set<InterviewKey> before = site.keys();
        HostileRespondent respondent = new HostileRespondent(site.browser(), kept);
        boolean echoed = false;
        for (int step = 0; respondent.isAsked(); step++) {
            SeenPage page = respondent.page();
            look(step + " " + page.name(), page);
            echoed |= page.document().select("main").text().contains(normal(kept));
            respondent.goOn();
            if (respondent.isAsked()) {
                SeenPage back = respondent.lookBack();
                look(step + " back " + back.name(), back);
                sees(back, kept);
            }
        }
        HarmlessPage.check("the closing page", respondent.page().document());
        assertThat(respondent.page().path()).isEqualTo("/done");
        assertThat(echoed)
                .as("The name of a row comes back in the next question")
                .isTrue();
        assertThat(site.faults()).isEmpty();

        Interview stored =
                site.stored(Sets.difference(site.keys(), before).iterator().next());
        assertThat(impersonal(stored.given())).isEqualTo(impersonal(HostileAnswers.with(kept)));
    }

    private static Map<ItemId, Answer> impersonal(Map<ItemId, Answer> answers) {
        return ImmutableMap.copyOf(
                Maps.filterKeys(answers, item -> !item.value().startsWith("Q31")));
    }

    /** White space as a browser shows it. */
    private static String normal(String text) {
        return org.jsoup.Jsoup.parse("<p></p>").selectFirst("p").text(text).text();
    }

    private void look(String name, SeenPage page) {
        HarmlessPage.check(name, page.document());
        assertThat(HarmlessPage.skeleton(page.document())).as(name).isEqualTo(skeletons.get(name));
    }

    /** Every field for words holds those that were written. */
    private static void sees(SeenPage back, String kept) {
        for (Element field : back.document().select("main form textarea, main form input[type=text]")) {
            String value = field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
            if (!value.isEmpty() && !field.attr("name").equals("Q19.1")) {
                assertThat(value.replace("\r\n", "\n")).as(field.attr("name")).isEqualTo(kept);
            }
        }
    }
}
