package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;

/** A questionnaire as it stands on paper: repeated items once, every question with a number. */
final class Book {
    private final Questionnaire questionnaire;
    private final ImmutableMap<ItemId, Block> blocks;
    private final ImmutableMap<ItemId, Item> printed;
    private final ImmutableMap<ItemId, String> numbers;

    private Book(Questionnaire questionnaire, Map<ItemId, String> own) {
        this.questionnaire = questionnaire;
        Map<ItemId, Item> items = new LinkedHashMap<>();
        Map<ItemId, Block> repeated = new LinkedHashMap<>();
        for (Page page : questionnaire.pages()) {
            for (Element element : page.elements()) {
                if (element instanceof Block block) {
                    block.items().forEach(item -> {
                        items.putIfAbsent(item.id(), item);
                        repeated.putIfAbsent(item.id(), block);
                    });
                } else {
                    Item item = (Item) element;
                    items.put(item.id(), item);
                }
            }
        }
        this.printed = ImmutableMap.copyOf(items);
        this.blocks = ImmutableMap.copyOf(repeated);
        Map<ItemId, String> all = new LinkedHashMap<>(Numbering.of(
                items.values().stream().filter(Book::isQuestion).map(Item::id).toList()));
        all.putAll(own);
        this.numbers = ImmutableMap.copyOf(all);
    }

    static Book of(Questionnaire questionnaire) {
        return new Book(questionnaire, ImmutableMap.of());
    }

    static Book of(Questionnaire questionnaire, Map<ItemId, String> own) {
        return new Book(questionnaire, own);
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The items in asking order, those of a block once. */
    ImmutableList<Item> items() {
        return printed.values().asList();
    }

    /** The item of that name, or the one of a block that it is one asking of. */
    Item item(ItemId id) {
        return Optional.ofNullable(printed.get(plain(id)))
                .orElseThrow(() -> new IllegalArgumentException(questionnaire.unknownItem(id.value())));
    }

    /** The number of a question; other items have none. */
    Optional<String> number(ItemId id) {
        return Optional.ofNullable(numbers.get(id)).or(() -> Optional.ofNullable(numbers.get(plain(id))));
    }

    Optional<Block> block(ItemId id) {
        return Optional.ofNullable(blocks.get(plain(id)));
    }

    /** The code of the option or row that an asking of a repeated item is for. */
    static Optional<Integer> turn(ItemId id) {
        int open = id.value().indexOf('[');
        return open < 0
                ? Optional.empty()
                : Optional.of(Integer.valueOf(
                        id.value().substring(open + 1, id.value().length() - 1)));
    }

    static ItemId plain(ItemId id) {
        int open = id.value().indexOf('[');
        return open < 0 ? id : ItemId.of(id.value().substring(0, open));
    }

    static boolean isQuestion(Item item) {
        return !(item instanceof Notice || item instanceof Computed || item instanceof ScreenOut);
    }
}
