package org.polder.fieldwork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.store.ContactKey;
import org.polder.store.ContactStore;

/** Contact data in memory that tell a log what is kept, as it happens. */
final class LoggedContacts implements ContactStore {
    private final Map<ContactKey, String> people = new LinkedHashMap<>();
    private final List<String> log;

    LoggedContacts(List<String> log) {
        this.log = log;
    }

    @Override
    public void put(ContactKey key, String json) {
        people.put(key, json);
        log.add("contact " + json);
    }

    @Override
    public Optional<String> get(ContactKey key) {
        return Optional.ofNullable(people.get(key));
    }

    @Override
    public boolean delete(ContactKey key) {
        log.add("contact deleted");
        return people.remove(key) != null;
    }

    @Override
    public long size() {
        return people.size();
    }

    @Override
    public void close() {}
}
