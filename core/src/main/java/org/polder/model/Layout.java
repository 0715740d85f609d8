package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Writes pages out in full: every block becomes the items of each of its askings. */
final class Layout {
    private static final int MOST_ITEMS = 1_000_000;

    private final Map<ItemId, Item> known = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ImmutableList<ImmutableList<ImmutableList<Item>>> groups;
    private long count;

    Layout(List<Page> pages) {
        ImmutableList.Builder<ImmutableList<ImmutableList<Item>>> all = ImmutableList.builder();
        for (Page page : pages) {
            all.add(page(page));
        }
        this.groups = all.build();
    }

    /** The items by page and by group; a group is an item or one asking of a block, and moves as a whole. */
    ImmutableList<ImmutableList<ImmutableList<Item>>> groups() {
        return groups;
    }

    List<Problem> problems() {
        return problems;
    }

    private ImmutableList<ImmutableList<Item>> page(Page page) {
        ImmutableList.Builder<ImmutableList<Item>> all = ImmutableList.builder();
        for (Element element : page.elements()) {
            all.addAll(
                    element instanceof Item item ? List.of(ImmutableList.of(remember(item))) : block((Block) element));
        }
        return all.build();
    }

    private Item remember(Item item) {
        known.putIfAbsent(item.id(), item);
        count++;
        return item;
    }

    private List<ImmutableList<Item>> block(Block block) {
        ItemId source = block.each().source();
        Item question = known.get(source);
        if (question == null) {
            problems.add(Problem.error(
                            "unknown-item",
                            Place.item(block.name()),
                            "Block '" + block.name() + "' is repeated for '" + source
                                    + "', which is no earlier item: put the question before it")
                    .with(Map.of("owner", "Block '" + block.name() + "'", "item", source.value())));
            return List.of(block.items());
        }
        Optional<ImmutableSortedMap<Integer, Block.Turn>> turns = block.each().turns(question);
        if (turns.isEmpty() || turns.get().isEmpty()) {
            problems.add(Problem.error(
                    "wrong-kind",
                    Place.item(block.name()),
                    "Block '" + block.name() + "' is repeated for '" + source + "', which is "
                            + question.accept(KindWords.INSTANCE)
                            + " without anything to repeat for: use a multiple choice, a ranking, or a grid with rows"
                            + " that the respondent names"));
            return List.of(block.items());
        }
        if (count + (long) turns.get().size() * block.items().size() > MOST_ITEMS) {
            problems.add(Problem.error(
                    "too-many-items",
                    Place.item(block.name()),
                    "Block '" + block.name() + "' makes more than " + MOST_ITEMS + " items: repeat less"));
            return List.of();
        }
        if (block.items().stream().anyMatch(item -> item.id().value().endsWith("]"))) {
            problems.add(Problem.error(
                    "wrong-name",
                    Place.item(block.name()),
                    "Block '" + block.name() + "' has an item whose id ends in brackets: leave them out, the block"
                            + " adds them"));
            return List.of();
        }
        List<ImmutableList<Item>> askings = new ArrayList<>();
        turns.get().forEach((code, turn) -> askings.add(asking(block, code, turn)));
        return askings;
    }

    private ImmutableList<Item> asking(Block block, int code, Block.Turn turn) {
        Set<ItemId> own = new HashSet<>();
        block.items().forEach(item -> own.add(item.id()));
        Rewrite rewrite = new Rewrite(
                id -> own.contains(id) ? id.repeatedFor(code) : id,
                text -> text.with(Map.of(block.label(), turn.label())),
                turn.condition());
        return block.items().stream()
                .map(item -> remember(rewrite.item(item)))
                .collect(ImmutableList.toImmutableList());
    }
}
