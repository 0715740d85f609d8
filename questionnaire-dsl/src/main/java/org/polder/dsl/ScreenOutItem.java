package org.polder.dsl;

import org.polder.model.Item;
import org.polder.model.ScreenOut;

/** The end of the interview for those who meet its condition, being declared. */
public final class ScreenOutItem extends DeclaredItem<ScreenOutItem> {

    ScreenOutItem(AskingDraft asking) {
        super(asking);
    }

    @Override
    ScreenOutItem with(AskingDraft changed) {
        return new ScreenOutItem(changed);
    }

    @Override
    Item make(Assembly assembly) {
        return new ScreenOut(asking.build(assembly));
    }
}
