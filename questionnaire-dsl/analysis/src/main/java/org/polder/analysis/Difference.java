package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/**
 * What differs between two versions of a questionnaire, and for whom.
 *
 * @param changes the changes, in the order of the new version, what is gone first
 */
public record Difference(ImmutableList<Change> changes) {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /**
     * Compares two versions, for interviews that start today.
     *
     * @param before the old version
     * @param after the new version
     * @return what differs
     */
    public static Difference between(Questionnaire before, Questionnaire after) {
        return between(before, after, LocalDate.now());
    }

    /**
     * Compares two versions.
     *
     * @param before the old version
     * @param after the new version
     * @param today the day on which interviews start; it matters where dates are compared with it
     * @return what differs
     */
    public static Difference between(Questionnaire before, Questionnaire after, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        for (Item item : before.items()) {
            if (after.item(item.id()).isEmpty()) {
                changes.add(
                        Change.of(Change.Kind.ITEM_REMOVED, item.id().value(), "Item '" + item.id() + "' is gone."));
            }
        }
        Set<ItemId> moved = moved(before, after);
        Rerouting rerouting = new Rerouting(before, after, today, LIMIT);
        for (Item item : after.items()) {
            Optional<Item> old = before.item(item.id());
            if (old.isEmpty()) {
                changes.add(Change.of(Change.Kind.ITEM_ADDED, item.id().value(), "Item '" + item.id() + "' is new."));
                continue;
            }
            if (moved.contains(item.id())) {
                changes.add(Change.of(
                        Change.Kind.ITEM_MOVED,
                        item.id().value(),
                        "Item '" + item.id() + "' stands elsewhere: it was item "
                                + (before.position(item.id()).orElseThrow() + 1) + " and is item "
                                + (after.position(item.id()).orElseThrow() + 1) + "."));
            }
            changes.addAll(new ItemChanges(before, after, old.get(), item).changes());
            changes.addAll(rerouting.of(item.id()));
        }
        return new Difference(ImmutableList.copyOf(changes));
    }

    /** Items that are not in the longest run of items in the same order in both. */
    private static Set<ItemId> moved(Questionnaire before, Questionnaire after) {
        List<ItemId> common = after.items().stream()
                .map(Item::id)
                .filter(id -> before.item(id).isPresent())
                .toList();
        // Patience: the last place of the best run of each length, and what came before each item in its run.
        List<Integer> ends = new ArrayList<>();
        int[] previous = new int[common.size()];
        for (int i = 0; i < common.size(); i++) {
            int place = before.position(common.get(i)).orElseThrow();
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (before.position(common.get(ends.get(middle))).orElseThrow() < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        Set<ItemId> moved = new HashSet<>(common);
        for (int at = ends.isEmpty() ? -1 : Lists.reverse(ends).get(0); at >= 0; at = previous[at]) {
            moved.remove(common.get(at));
        }
        return moved;
    }
}
