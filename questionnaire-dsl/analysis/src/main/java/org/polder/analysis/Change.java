package org.polder.analysis;

import java.util.Optional;
import org.polder.problem.Place;
import org.polder.response.Response;

/**
 * One difference between two versions of a questionnaire.
 *
 * @param kind what changed
 * @param place the item, option or row
 * @param explanation what was and what is, in words
 * @param before where routing changed, a respondent's answers to the old version
 * @param after the same respondent's answers to the new version: alike wherever both ask and offer the same
 */
public record Change(Kind kind, Place place, String explanation, Optional<Response> before, Optional<Response> after) {

    static Change of(Kind kind, String place, String explanation) {
        return new Change(kind, Place.item(place), explanation, Optional.empty(), Optional.empty());
    }

    /** What can change. */
    public enum Kind {
        /** An item is new. */
        ITEM_ADDED,
        /** An item is gone. */
        ITEM_REMOVED,
        /** An item stands elsewhere among those in both versions. */
        ITEM_MOVED,
        /** An item is of another kind. */
        ITEM_REPLACED,
        /** An item's words changed. */
        ITEM_REWORDED,
        /** What an item accepts changed: bounds, requirement, checks or order. */
        ITEM_RESTRICTED,
        /** An option or row is new. */
        PART_ADDED,
        /** An option or row is gone. */
        PART_REMOVED,
        /** An option's or row's words changed. */
        PART_REWORDED,
        /** Some respondents are asked an item who were not. */
        NOW_ASKED,
        /** Some respondents are not asked an item any more. */
        NO_LONGER_ASKED,
        /** Whether some are asked an item now and were not, or the other way round, could not be decided. */
        NOT_DECIDED
    }
}
