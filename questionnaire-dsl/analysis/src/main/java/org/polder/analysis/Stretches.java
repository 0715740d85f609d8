package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;

/**
 * Which items have surely been put before each item: those before its stretch, and those before it in its own group.
 *
 * <p>A stretch is a page, or the askings of a block, whose order varies by respondent; elsewhere an item is a stretch
 * by itself.
 */
final class Stretches {
    private final int[] stretch;
    private final int[] group;
    private final Ordering[] varying;
    private int at;

    private Stretches(int size) {
        this.stretch = new int[size];
        this.group = new int[size];
        this.varying = new Ordering[size];
    }

    static Stretches of(Questionnaire questionnaire) {
        Stretches stretches = new Stretches(questionnaire.items().size());
        for (int page = 0; page < questionnaire.pages().size(); page++) {
            stretches.page(
                    questionnaire,
                    questionnaire.pages().get(page),
                    questionnaire.groups().get(page));
        }
        return stretches;
    }

    private void page(Questionnaire questionnaire, Page page, ImmutableList<ImmutableList<Item>> groups) {
        int pageStart = at;
        boolean pageVaries = page.order() != Ordering.AS_WRITTEN;
        int next = 0;
        for (Element element : page.elements()) {
            int elementStart = at;
            Ordering own = element instanceof Block block ? block.order() : Ordering.AS_WRITTEN;
            boolean varies = own != Ordering.AS_WRITTEN;
            for (List<Item> one : groups.subList(next, next += groups(questionnaire, element))) {
                int groupStart = at;
                for (int i = 0; i < one.size(); i++) {
                    varying[at] = pageVaries ? page.order() : own;
                    stretch[at] = pageVaries ? pageStart : varies ? elementStart : groupStart;
                    group[at++] = groupStart;
                }
            }
        }
    }

    private static int groups(Questionnaire questionnaire, Element element) {
        return element instanceof Block block
                ? questionnaire
                        .item(block.each().source())
                        .flatMap(block.each()::turns)
                        .orElseThrow()
                        .size()
                : 1;
    }

    /** Tells whether a respondent may be put the items around this one in another order. */
    private boolean varies(int position) {
        return varying[position] != Ordering.AS_WRITTEN;
    }

    /** Tells whether the order is either as written or the other way round. */
    boolean isFlipped(int position) {
        return varying[position] == Ordering.FLIPPED;
    }

    /** Tells whether everyone is put the items in the order written. */
    boolean areOrderly() {
        return Arrays.stream(varying).allMatch(order -> order == Ordering.AS_WRITTEN);
    }

    /** Where the stretch of an item begins. */
    int stretchOf(int position) {
        return stretch[position];
    }

    /** Where the stretch of an item ends: at the item itself where it is put as written. */
    int endOf(int position) {
        if (!varies(position)) {
            return position;
        }
        int end = position;
        while (end < stretch.length && stretch[end] == stretch[position]) {
            end++;
        }
        return end;
    }

    /** Where the group of an item ends. */
    int endOfGroup(int position) {
        int end = position;
        while (end < group.length && group[end] == group[position]) {
            end++;
        }
        return end;
    }

    /** Where the group of an item begins, which is asked together. */
    int groupOf(int position) {
        return group[position];
    }
}
