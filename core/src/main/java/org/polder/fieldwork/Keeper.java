package org.polder.fieldwork;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.journal.Recorder;
import org.polder.json.JournalFormat;
import org.polder.name.ItemId;
import org.polder.store.ContactKey;
import org.polder.store.ContactStore;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;

/** Puts what is new in an interview into its stores. */
record Keeper(JournalStore journals, ContactStore contacts) {

    /**
     * Keeps new contact data before the journal says that they were given, and drops old ones only after it says that
     * they were replaced: what was acknowledged is somewhere, whenever the power fails.
     */
    void keep(InterviewKey key, Contact contact, Recorder recorder, Interview before) {
        Map<ItemId, Answer> old = personal(before);
        Map<ItemId, Answer> now = personal(recorder.interview());
        Map<ItemId, Answer> both = new LinkedHashMap<>(old);
        both.putAll(now);
        if (!both.equals(old)) {
            put(contact, both);
        }
        if (!recorder.unsaved().isEmpty()) {
            journals.append(
                    key, recorder.unsaved().stream().map(JournalFormat::line).toList());
        }
        if (!now.equals(both)) {
            put(contact, now);
        }
    }

    private void put(Contact contact, Map<ItemId, Answer> data) {
        Map<ItemId, Answer> all = new LinkedHashMap<>(contact.unused());
        all.putAll(data);
        if (all.isEmpty()) {
            contacts.delete(contact.key());
        } else {
            contacts.put(contact.key(), JournalFormat.contactData(all));
        }
    }

    /** Reads contact data; of an unknown key there are none. */
    ImmutableMap<ItemId, Answer> contactData(ContactKey key) {
        return contacts.get(key).map(JournalFormat::readContactData).orElse(ImmutableMap.of());
    }

    /** The answers to personal items that say something, on the path or kept aside. */
    static Map<ItemId, Answer> personal(Interview interview) {
        if (interview.questionnaire().items().stream()
                .noneMatch(item -> item.asking().personal())) {
            return Map.of();
        }
        return ImmutableMap.copyOf(Maps.filterEntries(
                interview.given(),
                entry -> interview
                                .questionnaire()
                                .item(entry.getKey())
                                .orElseThrow()
                                .asking()
                                .personal()
                        && !(entry.getValue() instanceof Answer.Withheld)
                        && !(entry.getValue() instanceof Answer.LeftOpen)));
    }

    /** An interview that says of its contact data only that they were given. */
    static Interview withholding(Interview interview) {
        Map<ItemId, Answer> data = personal(interview);
        return data.isEmpty()
                ? interview
                : interview
                        .restore(Maps.transformValues(data, answer -> Answer.withheld()))
                        .interview();
    }
}
