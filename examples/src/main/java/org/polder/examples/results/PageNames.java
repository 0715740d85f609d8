package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.Language;
import org.polder.text.Text;

/**
 * What the pages and questions of a questionnaire are called.
 *
 * @param questionnaire the questionnaire
 * @param language the language of its own words
 * @param words the words around them
 */
record PageNames(Questionnaire questionnaire, Language language, ResultsWords words) {

    static PageNames of(ResultsData data, ResultsWords words) {
        return new PageNames(data.questionnaire(), data.labels(words), words);
    }

    ImmutableList<Page> pages() {
        return questionnaire.pages();
    }

    /** The items of a page in order, those of blocks included. */
    ImmutableList<Item> items(Page page) {
        return questionnaire.groups().get(questionnaire.pages().indexOf(page)).stream()
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** Tells whether an item is something a respondent answers or reads, rather than a value or an end. */
    boolean isPut(Item item) {
        return !(item instanceof Computed) && !(item instanceof ScreenOut);
    }

    /** A page is called by its title, or else by its number; the questions on it tell which it is. */
    String of(Page page) {
        int number = questionnaire.pages().indexOf(page) + 1;
        List<Item> items = items(page).stream().filter(this::isPut).toList();
        String title = page.title().map(this::plain).orElseGet(() -> words.of("page", number));
        return items.isEmpty()
                ? title
                : words.of(
                        items.size() == 1 ? "page.one" : "page.several",
                        title,
                        items.get(0).id(),
                        items.get(items.size() - 1).id());
    }

    /** A question in the words for everyone; what follows its mark tells how to answer it. */
    String text(Item item) {
        return question(plain(item.asking().text()));
    }

    static String question(String label) {
        return label.replaceFirst("\\?\\s.*", "?");
    }

    private String plain(Text text) {
        return Optional.of(text)
                .flatMap(Text::otherwise)
                .or(() -> text.keys().findFirst())
                .map(key -> questionnaire.wording(language, key).fill(blank -> "…"))
                .orElse("");
    }
}
