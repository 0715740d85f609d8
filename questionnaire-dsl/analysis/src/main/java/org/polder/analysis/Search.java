package org.polder.analysis;

import java.util.function.Consumer;
import org.polder.model.Item;

/** Looks for one sort of finding at an item. */
@FunctionalInterface
interface Search {
    /**
     * Looks at an item.
     *
     * @param position its position
     * @param item the item
     * @param found takes what is found
     */
    void at(int position, Item item, Consumer<Finding> found);
}
