package org.polder.dsl;

import java.util.Map;
import java.util.Optional;
import org.polder.model.Element;

/** What can stand on a page while it is being declared: an item, or a block of items that is repeated. */
public abstract sealed class PagePart permits DeclaredItem, RepeatedBlock {

    PagePart() {}

    /** Collects the wordings written in Java. */
    abstract void collect(Map<String, String> wordings);

    /** Makes the part, or nothing when it cannot be made and the assembly took note why. */
    abstract Optional<? extends Element> build(Assembly assembly);
}
