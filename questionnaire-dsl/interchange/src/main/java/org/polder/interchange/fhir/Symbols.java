package org.polder.interchange.fhir;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the {@code linkId}s in conditions mean. */
final class Symbols {
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    /** What a part of an item is for. */
    enum Part {
        WHOLE,
        ROW,
        ROW_NAME,
        INSTEAD
    }

    /**
     * What a {@code linkId} stands for.
     *
     * @param row the code of the row, 0 where it is none
     */
    record Target(Entry entry, Part part, int row) {}

    /** Notes an item that the questionnaire has and that is none here. */
    void unread(String link) {
        unread.add(link);
    }

    boolean isUnread(String link) {
        return unread.contains(link);
    }

    void add(Entry entry) {
        targets.putIfAbsent(entry.link(), new Target(entry, Part.WHOLE, 0));
        entry.rows().forEach(row -> {
            put(row.node().path("linkId").asText(), new Target(entry, Part.ROW, row.code()));
            row.name()
                    .ifPresent(name -> put(name.path("linkId").asText(), new Target(entry, Part.ROW_NAME, row.code())));
        });
        Optional.ofNullable(entry.parts().get("instead"))
                .ifPresent(node -> put(node.path("linkId").asText(), new Target(entry, Part.INSTEAD, 0)));
    }

    private void put(String link, Target target) {
        targets.putIfAbsent(link, target);
    }

    Optional<Target> of(String link) {
        return Optional.ofNullable(targets.get(link));
    }

    Collection<Target> all() {
        return targets.values();
    }
}
