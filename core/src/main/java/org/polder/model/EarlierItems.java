package org.polder.model;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.polder.model.ReferenceCheck.Fault;
import org.polder.name.ItemId;

/** Looks up the items that a reference at some position may look at, and notes what is wrong with it. */
final class EarlierItems {
    private static final int MOST_FAULTS = 100;

    private final Questionnaire questionnaire;
    private final int before;
    private final Optional<ItemId> self;
    private final IntPredicate moving;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Looks among the items before a position.
     *
     * @param self the item whose own check this is; it may look at its answer, contact data or not
     * @param moving the positions that may come earlier or later, as the order of their page varies
     */
    EarlierItems(Questionnaire questionnaire, int before, Optional<ItemId> self, IntPredicate moving) {
        this.questionnaire = questionnaire;
        this.before = before;
        this.self = self;
        this.moving = moving;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Notes a fault, unless there are so many that they repeat one another. */
    void fault(Fault fault) {
        if (!full()) {
            faults.add(fault);
        }
    }

    private boolean full() {
        return faults.size() >= MOST_FAULTS;
    }

    /** Finds an earlier item, whatever is asked of it. */
    Optional<Item> find(ItemId id) {
        Optional<Integer> place = questionnaire.position(id);
        if (full()) {
            return Optional.empty();
        }
        if (place.isEmpty()) {
            fault(new Fault(
                    "unknown-item",
                    "depends on '" + id + "', which does not exist. " + questionnaire.unknownItem(id.value()),
                    ImmutableMap.of("item", id.value())));
            return Optional.empty();
        }
        if (place.get() >= before) {
            fault(new Fault(
                    "later-item",
                    "depends on '" + id + "', which is not asked earlier: move '" + id
                            + "' before it, or depend on an earlier item"));
            return Optional.empty();
        }
        if (moving.test(place.get())) {
            fault(new Fault(
                    "same-page",
                    "depends on '" + id + "', which stands on the same page, whose order varies: put '" + id
                            + "' on an earlier page, or keep the page as written"));
            return Optional.empty();
        }
        return Optional.of(questionnaire.items().get(place.get()));
    }

    /** Finds an earlier item of which the answer is looked at. */
    @SafeVarargs
    final Optional<Item> as(ItemId id, String words, Class<? extends Item>... kinds) {
        Optional<Item> found = find(id);
        if (found.isEmpty()) {
            return found;
        }
        Item item = found.get();
        if (Arrays.stream(kinds).noneMatch(kind -> kind.isInstance(item))) {
            fault(new Fault(
                    "wrong-kind", "uses '" + id + "' as " + words + ", but it is " + item.accept(KindWords.INSTANCE)));
            return Optional.empty();
        }
        if (item.asking().personal() && !self.equals(Optional.of(id))) {
            fault(new Fault(
                    "personal-source",
                    "depends on what was answered to '" + id + "', which is contact data and kept apart: look only at"
                            + " whether it was asked or answered"));
            return Optional.empty();
        }
        return found;
    }

    /** Checks that options, rows or scale codes exist. */
    boolean codes(ItemId id, String what, Set<Integer> known, Collection<Integer> wanted) {
        boolean sound = true;
        for (int code : wanted) {
            if (!known.contains(code) && !full()) {
                fault(new Fault(
                        "unknown-" + what.replace(' ', '-'),
                        "depends on '" + id + "', " + what + " " + code + ", which does not exist; it has "
                                + Codes.listed(known),
                        ImmutableMap.of("item", id.value(), "what", what, "code", String.valueOf(code))));
                sound = false;
            }
        }
        return sound;
    }
}
