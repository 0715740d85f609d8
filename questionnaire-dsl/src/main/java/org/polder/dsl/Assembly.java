package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.polder.name.ItemId;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.text.TextBundle;

/** What the parts of one questionnaire share while they are built: the wordings there are, and what goes wrong. */
final class Assembly {
    private final Map<String, Set<String>> blanks = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Set<String> written = new LinkedHashSet<>();

    /** Takes note of the wordings of a bundle. */
    void worded(TextBundle bundle) {
        bundle.wordings()
                .forEach((key, wording) -> blanks.computeIfAbsent(key.value(), any -> new LinkedHashSet<>())
                        .addAll(wording.blanks()));
    }

    /** Takes note of the keys worded in Java: such a wording belongs to nothing only when its own part failed. */
    void written(Collection<String> keys) {
        written.addAll(keys);
    }

    /** Tells whether some language has a wording for a key. */
    boolean knows(String key) {
        return blanks.containsKey(key);
    }

    /** The blanks of a key's wordings in all languages. */
    Set<String> blanks(TextKey key) {
        return blanks.getOrDefault(key.value(), ImmutableSet.of());
    }

    /** Makes a part, or takes note of why it cannot be made. */
    <T> Optional<T> attempt(String place, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException malformed) {
            report("malformed", place, String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    void report(String code, String place, String message) {
        problems.add(Problem.error(code, Place.item(place), message));
    }

    /** Makes an item, and takes note when any part of it cannot be made. */
    <T> Optional<T> item(ItemId id, Supplier<T> made) {
        int before = problems.size();
        Optional<T> item = attempt(id.value(), made);
        if (problems.size() > before) {
            failed.add(id.value());
        }
        return item;
    }

    /** What was found here, and of what the questionnaire's own check found all that does not merely follow from it. */
    ImmutableList<Problem> problemsWith(List<Problem> found) {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(problems);
        found.stream()
                .filter(problem -> isSound() || !follows(problem))
                .map(problem -> Mistake.behind(problem).orElse(problem))
                .forEach(all::add);
        return all.build();
    }

    private boolean follows(Problem problem) {
        String item = problem.details().getOrDefault("item", "");
        String place = problem.place().item().orElse("");
        return switch (problem.code()) {
            case "unused-wording" ->
                written.contains(place) || failed.stream().anyMatch(id -> place.startsWith(id + "."));
            case "unknown-item" -> failed.contains(item);
            default -> false;
        };
    }

    boolean isSound() {
        return problems.isEmpty();
    }
}
