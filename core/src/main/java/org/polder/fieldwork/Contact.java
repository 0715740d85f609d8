package org.polder.fieldwork;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.store.ContactKey;

/**
 * The key of one person's contact data, and what is kept under it but does not fit the interview as it is: an earlier
 * version asked for it, so it stays until the person is forgotten.
 */
record Contact(ContactKey key, ImmutableMap<ItemId, Answer> unused) {

    static Contact fresh() {
        return new Contact(ContactKey.random(), ImmutableMap.of());
    }

    static Contact of(ContactKey key, Map<ItemId, Answer> data, Interview interview) {
        Map<ItemId, Answer> used = Keeper.personal(interview);
        return new Contact(key, ImmutableMap.copyOf(Maps.filterKeys(data, item -> !used.containsKey(item))));
    }
}
