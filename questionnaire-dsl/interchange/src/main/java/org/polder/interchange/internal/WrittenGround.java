package org.polder.interchange.internal;

import java.util.Set;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** What conditions written as text may say of an item's answer. */
public interface WrittenGround {
    /** Finds an item. */
    Item item(ItemId id);

    /** Holds where the item is asked. */
    String asked(ItemId item);

    /** Holds where the item has an answer that counts. */
    String answered(Item item);

    /** Holds where the variable of the item itself holds something. */
    String filled(ItemId item);

    /** Holds where one of some options was chosen and is shown. */
    String chosen(Item item, Set<Integer> codes);

    /** How many options were chosen. */
    String count(Item item);
}
