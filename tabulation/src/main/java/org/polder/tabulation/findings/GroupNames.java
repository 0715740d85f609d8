package org.polder.tabulation.findings;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.tabulation.Break;
import org.polder.tabulation.source.Category;

/**
 * What to call the members of groups in a sentence, as data: a plural such as {@code zzp'ers} for a category of a break.
 * Groups are named in the order in which their names are given, those without a name last.
 *
 * @param plurals the plurals by the name of a variable and the code of its category
 */
public record GroupNames(ImmutableMap<String, ImmutableMap<Integer, String>> plurals) {

    // A blank name would leave a sentence without a subject.
    public GroupNames {
        plurals.forEach((variable, names) -> names.forEach((code, name) -> {
            if (name.isBlank()) {
                throw new IllegalArgumentException("Code " + code + " of '" + variable
                        + "' has a blank name: give a plural, or leave the code out");
            }
        }));
    }

    /**
     * Names no group: each is then called by its label.
     *
     * @return no names
     */
    public static GroupNames none() {
        return new GroupNames(ImmutableMap.of());
    }

    /**
     * Adds the names of the groups of a variable.
     *
     * @param variable the variable's name
     * @param names a plural for each code, in the order in which sentences name the groups
     * @return these names with those; names given for the variable before are dropped
     */
    public GroupNames with(String variable, Map<Integer, String> names) {
        return new GroupNames(ImmutableMap.<String, ImmutableMap<Integer, String>>builder()
                .putAll(plurals)
                .put(variable, ImmutableMap.copyOf(names))
                .buildKeepingLast());
    }

    /** Gives the plural for a group of one choice; a nested group has none. */
    Optional<String> plural(Break by, List<Category> path) {
        return path.size() == 1 ? Optional.ofNullable(of(by).get(path.get(0).code())) : Optional.empty();
    }

    /** Tells where a group stands among the named ones; behind them when it has no name. */
    int place(Break by, List<Category> path) {
        int place =
                path.size() == 1 ? of(by).keySet().asList().indexOf(path.get(0).code()) : -1;
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private ImmutableMap<Integer, String> of(Break by) {
        return plurals.getOrDefault(by.name(), ImmutableMap.of());
    }
}
