package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.interview.Interview;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** Which items stand on which page, and which page a respondent is at. */
final class PageMap {
    private final ImmutableList<String> names;
    private final ImmutableMap<ItemId, Integer> places;
    private final ImmutableSet<ItemId> echoed;

    PageMap(Questionnaire questionnaire) {
        this.names = questionnaire.pages().stream().map(page -> page.name()).collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<ItemId, Integer> found = ImmutableMap.builder();
        for (int page = 0; page < names.size(); page++) {
            int place = page;
            questionnaire.groups().get(page).stream()
                    .flatMap(List::stream)
                    .forEach(item -> found.put(item.id(), place));
        }
        this.places = found.buildOrThrow();
        this.echoed = questionnaire.items().stream()
                .flatMap(item -> sources(item).filter(source -> page(source) == page(item.id())))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The earlier items on which hangs whether an item, an option or a row is shown, or in which words. */
    private static Stream<ItemId> sources(Item item) {
        Stream<Condition> conditions = Stream.of(
                        Stream.of(item.askedIf()),
                        item.options().stream().map(option -> option.askedIf()),
                        item.rows().stream().map(row -> row.askedIf()))
                .flatMap(each -> each);
        Stream<Text> texts = Stream.of(
                        Stream.of(item.asking().text()),
                        item.asking().hint().stream(),
                        item.options().stream().map(option -> option.text()),
                        item.rows().stream().flatMap(row -> row.label().text().stream()))
                .flatMap(each -> each);
        return Stream.concat(
                conditions.flatMap(condition -> condition.items().stream()), texts.flatMap(PageMap::sources));
    }

    private static Stream<ItemId> sources(Text text) {
        return Stream.concat(
                text.variants().stream().flatMap(variant -> variant.condition().items().stream()),
                text.fills().values().stream().map(fill -> fill.source()));
    }

    int page(ItemId item) {
        return places.getOrDefault(item, -1);
    }

    String name(int page) {
        return names.get(page);
    }

    Optional<Integer> named(String name) {
        return Optional.of(names.indexOf(name)).filter(page -> page >= 0);
    }

    /** Tells whether what is shown on the same page hangs on an item. */
    boolean isEchoed(ItemId item) {
        return echoed.contains(item);
    }

    /** Lists the items of a page that are put to a respondent, in the order they are put. */
    ImmutableList<ItemId> on(Interview interview, int page) {
        return interview.path().stream()
                .filter(item -> page(item) == page && interview.isPut(item))
                .collect(ImmutableList.toImmutableList());
    }

    /** Finds the page where a respondent is: of the item to be put now, or the last one when all is answered. */
    Optional<Integer> current(Interview interview) {
        return interview
                .next()
                .map(item -> page(item.id()))
                .or(() -> pages(interview).max(Integer::compare));
    }

    Optional<Integer> after(Interview interview, int page) {
        return pages(interview).filter(other -> other > page).min(Integer::compare);
    }

    Optional<Integer> before(Interview interview, int page) {
        return pages(interview).filter(other -> other < page).max(Integer::compare);
    }

    private Stream<Integer> pages(Interview interview) {
        return interview.path().stream().filter(interview::isPut).map(this::page);
    }

    /** Tells whether no page can follow. */
    boolean isLast(int page) {
        return page == names.size() - 1;
    }
}
