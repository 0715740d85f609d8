package org.polder.arbitrary;

import org.polder.model.Item;
import org.polder.name.ItemId;

/** An item that later ones may look at, under the id they know it by. */
record Known(ItemId id, Item item) {
    static Known of(Item item) {
        return new Known(item.id(), item);
    }
}
