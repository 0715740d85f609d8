package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** What a node of a form stands for. */
sealed interface Meaning {
    /** The answer to an item; codes by the value that stands for them. */
    record Own(Item item, ImmutableMap<String, Integer> codes) implements Meaning {}

    /** An option chosen in place of a number or date. */
    record Instead(Item item, ImmutableMap<String, Integer> codes) implements Meaning {}

    /** A row of a grid. */
    record GridRow(Item grid, int row, ImmutableMap<String, Integer> codes) implements Meaning {}

    /** The respondent's name for a row. */
    record GridRowName(ItemId grid, int row) implements Meaning {}

    /** The open part of an option. */
    record Open(ItemId item, int code) implements Meaning {}

    /** Holds 1 where an item is asked. */
    record IsAsked(ItemId item) implements Meaning {}

    /** Holds 1 where an item is answered. */
    record IsAnswered(ItemId item) implements Meaning {}

    /** Holds 1 where an option is shown, which a condition on that option takes for granted. */
    record IsShown() implements Meaning {}

    /** The day on which the interview started. */
    record Today() implements Meaning {}
}
