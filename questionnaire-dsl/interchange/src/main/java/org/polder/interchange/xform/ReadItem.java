package org.polder.interchange.xform;

import org.polder.interchange.internal.XmlElement;
import org.polder.name.ItemId;

/**
 * An item that is being read.
 *
 * @param id its id
 * @param path where its answer stands
 * @param control what asks for it
 */
record ReadItem(ItemId id, String path, XmlElement control) {
    /** What the keys of its texts begin with; an id with brackets gives no key by itself. */
    String key() {
        return Nodes.item(id);
    }
}
