package org.polder.interchange.fhir;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.fhir.Symbols.Target;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.ItemId;

/** Finds what the parts of a chain say of whether questions have an answer. */
final class Presences {
    private final Symbols symbols;

    Presences(Symbols symbols) {
        this.symbols = symbols;
    }

    /** The questions that are answered where all parts hold. */
    Set<String> guards(List<Path> parts, boolean wanted) {
        Set<String> guards = new HashSet<>();
        for (Path part : parts) {
            answered(part, wanted).ifPresent(target -> guards.add(LeafReader.link(target)));
        }
        return guards;
    }

    /** The question that a statement says has an answer, and nothing else. */
    private Optional<Target> answered(Path part, boolean wanted) {
        if (!(part instanceof Path.Call call)
                || !call.name().equals(wanted ? "exists" : "empty")
                || !call.arguments().isEmpty()) {
            return Optional.empty();
        }
        try {
            return symbols.of(Selection.of(call.of()).link());
        } catch (NotUnderstood reportedLater) {
            return Optional.empty();
        }
    }

    /** Where all parts of an item are asked whether they have an answer, the item is. */
    List<Path> whole(List<Path> parts, boolean wanted, List<Condition> found) {
        Map<ItemId, Set<String>> seen = new LinkedHashMap<>();
        Map<ItemId, Entry> entries = new LinkedHashMap<>();
        for (Path part : parts) {
            plain(part).ifPresent(target -> {
                entries.put(target.entry().id(), target.entry());
                seen.computeIfAbsent(target.entry().id(), any -> new HashSet<>())
                        .add(LeafReader.link(target));
            });
        }
        Set<ItemId> complete = new HashSet<>();
        entries.forEach((id, entry) -> {
            long names =
                    entry.rows().stream().filter(row -> row.name().isPresent()).count();
            long own = entry.parts().containsKey("instead") ? 2 : 1;
            long all = entry.kind().isGrid() ? entry.rows().size() + names : own;
            if (all > 1 && seen.get(id).size() == all) {
                complete.add(id);
                found.add(wanted ? new Condition.Answered(id) : new Condition.Answered(id).negate());
            }
        });
        return parts.stream()
                .filter(part -> plain(part)
                        .filter(target -> complete.contains(target.entry().id()))
                        .isEmpty())
                .toList();
    }

    private Optional<Target> plain(Path part) {
        try {
            return part instanceof Path.Call call
                            && call.name().equals("exists")
                            && call.arguments().isEmpty()
                            && Selection.of(call.of()).filter().isEmpty()
                    ? symbols.of(Selection.of(call.of()).link())
                    : Optional.empty();
        } catch (NotUnderstood reportedLater) {
            return Optional.empty();
        }
    }
}
