package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Gathers what a survey of LimeSurvey cannot say, each thing once. */
final class Losses {
    private final Set<Problem> found = new LinkedHashSet<>();

    void add(String code, ItemId item, String message) {
        add(code, Place.item(item.value()), message);
    }

    void add(String code, Place place, String message) {
        found.add(Problem.warning(code, place, message));
    }

    /** Notes what a condition of an item uses that cannot be said, and what LimeSurvey does instead. */
    Unsayable within(String code, ItemId item, String owner, String instead) {
        return what -> add(code, item, owner + " of '" + item + "' uses " + what + ": " + instead);
    }

    ImmutableList<Problem> all() {
        return ImmutableList.copyOf(found);
    }
}
