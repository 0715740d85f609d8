package org.polder.model;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.model.ReferenceCheck.Fault;
import org.polder.name.ItemId;

/** Looks up the items that a reference at some position may look at, and notes what is wrong with it. */
final class EarlierItems {
    private final Questionnaire questionnaire;
    private final int before;
    private final Optional<ItemId> self;
    private final Set<Integer> moving;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Looks among the items before a position.
     *
     * @param self the item whose own check this is; it may look at its answer, contact data or not
     * @param moving the positions that may come earlier or later, as the order of their page varies
     */
    EarlierItems(Questionnaire questionnaire, int before, Optional<ItemId> self, Set<Integer> moving) {
        this.questionnaire = questionnaire;
        this.before = before;
        this.self = self;
        this.moving = moving;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    /** Finds an earlier item, whatever is asked of it. */
    Optional<Item> find(ItemId id) {
        Optional<Integer> place = questionnaire.position(id);
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
        if (moving.contains(place.get())) {
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
    boolean codes(ItemId id, String what, List<Integer> known, Collection<Integer> wanted) {
        boolean sound = true;
        for (int code : wanted) {
            if (!known.contains(code)) {
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

    static List<Integer> codesOf(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }

    static List<Integer> codesOfRows(Item grid) {
        return grid.rows().stream().map(Row::code).toList();
    }
}
