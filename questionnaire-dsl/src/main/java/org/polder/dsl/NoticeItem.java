package org.polder.dsl;

import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.model.Item;
import org.polder.model.Notice;

/** A text to read, without an answer, being declared. */
public final class NoticeItem extends DeclaredItem<NoticeItem> {

    NoticeItem(AskingDraft asking) {
        super(asking);
    }

    @Override
    NoticeItem with(AskingDraft changed) {
        return new NoticeItem(changed);
    }

    @Override
    Item make(Assembly assembly) {
        return new Notice(asking.build(assembly));
    }

    /**
     * Says that the notice was read.
     *
     * @return the reply
     */
    public Reply seen() {
        return new Reply(id(), Answer.seen());
    }
}
