package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.polder.name.ItemId;

/**
 * What becomes one item, before its conditions are read.
 *
 * @param link its {@code linkId}
 * @param id the item it becomes
 * @param kind the kind of item
 * @param node the item of FHIR
 * @param path where that stands, such as {@code item[2].item[0]}
 * @param gates the groups it lies in, outermost first
 * @param options its options, or the options beside a number or date
 * @param rows the rows of a grid
 * @param parts the items that belong to it, by what they are for: "hint", "instead", or the {@code linkId} of an
 *     option's open part
 */
record Entry(
        String link,
        ItemId id,
        Kind kind,
        JsonNode node,
        String path,
        ImmutableList<JsonNode> gates,
        Coding options,
        ImmutableList<RowEntry> rows,
        Map<String, JsonNode> parts) {

    /** The kinds of item that are read. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        RANKING,
        OPEN,
        NUMBER,
        DATE,
        YES_NO,
        GRID,
        MULTIPLE_GRID,
        NOTICE,
        SCREEN_OUT,
        COMPUTED;

        boolean isGrid() {
            return this == GRID || this == MULTIPLE_GRID;
        }
    }

    /**
     * A row of a grid.
     *
     * @param code its code
     * @param node the question for it
     * @param name the question for its name, when the respondent names it
     */
    record RowEntry(int code, JsonNode node, Optional<JsonNode> name) {}
}
