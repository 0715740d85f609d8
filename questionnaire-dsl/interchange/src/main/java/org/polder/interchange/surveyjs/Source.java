package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import org.polder.name.ItemId;

/**
 * A question of a form, before its conditions are read.
 *
 * @param name its name in the form
 * @param id the item it becomes
 * @param kind the kind of item
 * @param node the question
 * @param gates the panels and the page it lies in, outermost first
 * @param options its options, or the options beside a number or date
 * @param rows its rows
 */
record Source(
        String name, ItemId id, Kind kind, JsonNode node, ImmutableList<JsonNode> gates, Coding options, Coding rows) {

    /** A variable that is an item here, with a number for its value. */
    static Source computed(String name, ItemId id, JsonNode variable) {
        return new Source(name, id, Kind.COMPUTED, variable, ImmutableList.of(), Coding.none(), Coding.none());
    }

    /** The kinds of item that questions become. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        RANKING,
        OPEN,
        NUMBER,
        DATE,
        COMPUTED,
        GRID,
        MULTIPLE_GRID,
        NOTICE,
        SCREEN_OUT;

        boolean isGrid() {
            return this == GRID || this == MULTIPLE_GRID;
        }

        boolean isNumber() {
            return this == NUMBER || this == COMPUTED;
        }

        boolean isChoice() {
            return this == SINGLE || this == MULTIPLE || this == RANKING;
        }
    }
}
