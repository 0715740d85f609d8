package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;

/**
 * A questionnaire as rows of items and arrows between them: read row by row, as a text is, the items stand in asking
 * order, and no item stands in one row with an item that decides about it.
 *
 * @param bands the rows by page
 * @param arrows which items decide about which
 */
record Flow(ImmutableList<Band> bands, ImmutableList<Arrow> arrows) {

    /** One page, with its rows of items. */
    record Band(Optional<String> title, ImmutableList<ImmutableList<Item>> rows) {}

    static Flow of(Questionnaire questionnaire, RoutingWords words, int mostInRow) {
        Map<ItemId, Set<Arrow>> arrows = new LinkedHashMap<>();
        for (Item item : words.names().book().items()) {
            arrows.put(item.id(), arrows(questionnaire, words, item));
        }
        ImmutableList.Builder<Band> bands = ImmutableList.builder();
        for (Page page : questionnaire.pages()) {
            Optional<String> title = page.title().map(text -> words.names().text(text, Map.of()));
            bands.add(new Band(title, rows(page, arrows, mostInRow)));
        }
        return new Flow(
                bands.build(), arrows.values().stream().flatMap(Set::stream).collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<ImmutableList<Item>> rows(Page page, Map<ItemId, Set<Arrow>> arrows, int most) {
        ImmutableList.Builder<ImmutableList<Item>> rows = ImmutableList.builder();
        List<Item> row = new ArrayList<>();
        for (Element element : page.elements()) {
            List<Item> items = element instanceof Block block ? block.items() : List.of((Item) element);
            for (Item item : items) {
                boolean decided = row.stream()
                        .anyMatch(before -> arrows.get(item.id()).stream()
                                .anyMatch(arrow -> arrow.from().equals(before.id())));
                if (decided || row.size() == most) {
                    rows.add(ImmutableList.copyOf(row));
                    row.clear();
                }
                row.add(item);
            }
        }
        return rows.add(ImmutableList.copyOf(row)).build();
    }

    private static Set<Arrow> arrows(Questionnaire questionnaire, RoutingWords words, Item item) {
        Set<Arrow> arrows = new LinkedHashSet<>();
        Condition condition = Tidied.of(item.askedIf());
        for (ItemId source : condition.items()) {
            arrows.add(new Arrow(Book.plain(source), item.id(), new ArrowLabel(words, source).of(condition)));
        }
        for (String quota : condition.quotas()) {
            String label = words.phrases()
                    .say("arrow.quota", Map.of("quota", words.phrases().quoted(quota)));
            questionnaire.quota(quota).map(Quota::cell).map(Condition::items).orElseThrow().stream()
                    .map(source -> new Arrow(Book.plain(source), item.id(), label))
                    .forEach(arrows::add);
        }
        words.names()
                .book()
                .block(item.id())
                .map(block -> new Arrow(
                        Book.plain(block.each().source()),
                        item.id(),
                        words.phrases().say("arrow.each")))
                .ifPresent(arrows::add);
        return arrows;
    }
}
