package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.fhir.Entry.Kind;

/** Tells which groups are grids. */
final class Grids {
    private static final Set<String> TABLES = Set.of("htable", "table", "atable");

    private Grids() {}

    /** The kind of grid that a group is, if it is one: a table of questions that take the same options. */
    static Optional<Kind> kind(JsonNode group) {
        if (!group.path("type").asText().equals("group")) {
            return Optional.empty();
        }
        String own = Extensions.value(group, Urls.own("grid")).asText("");
        if (!own.isEmpty()) {
            return Optional.of(own.equals("multiple") ? Kind.MULTIPLE_GRID : Kind.GRID);
        }
        if (!TABLES.contains(Collector.control(group)) || group.path("item").size() < 2) {
            return Optional.empty();
        }
        JsonNode first = group.path("item").path(0);
        for (JsonNode row : group.path("item")) {
            boolean alike = row.path("type").asText().equals("choice")
                    && row.path("answerOption").size() > 0
                    && row.path("answerOption").equals(first.path("answerOption"))
                    && row.path("repeats").asBoolean() == first.path("repeats").asBoolean()
                    && row.path("required").asBoolean()
                            == first.path("required").asBoolean()
                    && !row.has("item");
            if (!alike) {
                return Optional.empty();
            }
        }
        return Optional.of(first.path("repeats").asBoolean() ? Kind.MULTIPLE_GRID : Kind.GRID);
    }
}
