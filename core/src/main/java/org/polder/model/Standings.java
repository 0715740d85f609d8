package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.polder.name.ItemId;

/** Where each item and page title of a questionnaire stands, sound or not. */
final class Standings {
    private final Questionnaire questionnaire;
    private final KnownCodes codes = new KnownCodes();
    private final Map<Item, List<Standing.Spot>> items = new IdentityHashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private int position;

    Standings(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        for (int number = 0; number < questionnaire.pages().size(); number++) {
            page(
                    questionnaire.pages().get(number),
                    new ArrayList<>(questionnaire.groups().get(number)));
        }
    }

    /** Where the title of a page stands. */
    Standing title(int page) {
        return standing(List.of(new Standing.Spot(starts.get(page), other -> false, UnaryOperator.identity())));
    }

    /** Where a quota's cell stands: behind everything. */
    Standing end() {
        return standing(List.of(new Standing.Spot(position, other -> false, UnaryOperator.identity())));
    }

    /** Where an item stands; it has no place when it is part of a block that cannot be written out. */
    Standing of(Item item) {
        return standing(items.getOrDefault(item, List.of()));
    }

    /** Tells whether a block is written out once for each thing it is asked for. */
    boolean isRepeated(Block block) {
        List<Standing.Spot> spots = items.getOrDefault(block.items().get(0), List.of());
        ItemId id = block.items().get(0).id();
        return !spots.isEmpty()
                && spots.stream().noneMatch(spot -> spot.names().apply(id).equals(id));
    }

    private Standing standing(List<Standing.Spot> spots) {
        return new Standing(questionnaire, codes, ImmutableList.copyOf(spots));
    }

    private void page(Page page, List<ImmutableList<Item>> groups) {
        starts.add(position);
        int start = position;
        int end = start + groups.stream().mapToInt(List::size).sum();
        boolean fixed = page.order() == Ordering.AS_WRITTEN;
        for (Element element : page.elements()) {
            List<Item> written = element instanceof Item item ? List.of(item) : ((Block) element).items();
            do {
                if (groups.isEmpty() || !isAsking(groups.get(0), written)) {
                    break;
                }
                int from = position;
                int to = from + written.size();
                group(
                        groups.remove(0),
                        written,
                        fixed
                                ? other -> false
                                : other -> other >= start && other < end && (other < from || other >= to));
            } while (element instanceof Block);
        }
    }

    private void group(List<Item> asked, List<Item> written, IntPredicate moving) {
        ImmutableSet<ItemId> own = written.stream().map(Item::id).collect(ImmutableSet.toImmutableSet());
        String suffix = suffix(asked.get(0), written.get(0));
        UnaryOperator<ItemId> names = id -> own.contains(id) ? ItemId.of(id + suffix) : id;
        for (Item item : written) {
            items.computeIfAbsent(item, any -> new ArrayList<>()).add(new Standing.Spot(position++, moving, names));
        }
    }

    private static String suffix(Item asked, Item written) {
        return asked.id().value().substring(written.id().value().length());
    }

    private static boolean isAsking(List<Item> asked, List<Item> written) {
        String id = written.get(0).id().value();
        String name = asked.get(0).id().value();
        return asked.size() == written.size() && (name.equals(id) || name.startsWith(id + "["));
    }
}
