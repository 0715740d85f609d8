package org.polder.analysis.paper;

import org.polder.name.ItemId;

/**
 * An item that decides whether another is asked.
 *
 * @param from the item that decides, as it stands on paper
 * @param to the item that is asked or not
 * @param label what it must be, in few words
 */
record Arrow(ItemId from, ItemId to, String label) {}
