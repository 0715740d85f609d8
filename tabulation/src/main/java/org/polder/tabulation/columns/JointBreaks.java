package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.source.Variable;

/** Some breaks taken together: one number for what a respondent has of all of them, no category included. */
final class JointBreaks {
    /** More cells than this for a variable are not worth the pass they save. */
    private static final int MOST_CELLS = 1 << 18;

    private final Map<String, Variable> breaks = new LinkedHashMap<>();
    private final Map<String, Integer> factors = new LinkedHashMap<>();
    private int groups = 1;
    private int widest;

    /** Shares crosstabs of the same respondents out over as few sets of breaks as can each be told apart. */
    static Map<JointBreaks, List<Task>> sets(List<Task> tasks) {
        Map<JointBreaks, List<Task>> sets = new LinkedHashMap<>();
        for (Task task : tasks) {
            JointBreaks taker = sets.keySet().stream()
                    .filter(set -> set.takes(task))
                    .findFirst()
                    .orElseGet(() -> {
                        JointBreaks fresh = new JointBreaks();
                        fresh.takes(task);
                        return fresh;
                    });
            sets.computeIfAbsent(taker, fresh -> new ArrayList<>()).add(task);
        }
        return sets;
    }

    /** Takes the breaks of a crosstab in, if all can still be told apart. */
    boolean takes(Task task) {
        int states = States.of(task.rows()).count();
        int needed = groups;
        for (Variable variable : task.breaks().stream().distinct().toList()) {
            if (!breaks.containsKey(variable.name())) {
                needed *= variable.categories().size() + 1;
            }
        }
        if (needed > Task.MOST_JOINT || groups > 1 && (long) needed * Math.max(widest, states) > MOST_CELLS) {
            return false;
        }
        widest = Math.max(widest, states);
        for (Variable variable : task.breaks()) {
            if (breaks.putIfAbsent(variable.name(), variable) == null) {
                factors.put(variable.name(), groups);
                groups *= variable.categories().size() + 1;
            }
        }
        return true;
    }

    /** How many numbers there are; who does not count gets the one behind the last. */
    int groups() {
        return groups;
    }

    /** Numbers the respondents of a block, in steps of a size. */
    void number(BlockView view, Selected selected, int step, char[] numbers) {
        Arrays.fill(numbers, 0, view.rows(), (char) 0);
        breaks.forEach((name, variable) -> {
            byte[] codes = view.codes(name);
            char[] parts = new char[1 << Byte.SIZE];
            int categories = variable.categories().size();
            for (int state = 0; state < parts.length; state++) {
                parts[state] = (char) (Math.min(state, categories) * factors.get(name) * step);
            }
            for (int row = 0; row < view.rows(); row++) {
                numbers[row] = (char) (numbers[row] + parts[codes[row] & 0xFF]);
            }
        });
        if (!selected.everyone()) {
            for (int row = 0; row < view.rows(); row++) {
                if (!selected.has(row)) {
                    numbers[row] = (char) (groups * step);
                }
            }
        }
    }

    /** Gives, by number, the group of a crosstab, or -1 for who has no category of a break. */
    int[] groups(Task task) {
        int[] made = new int[groups];
        List<Integer> steps = new ArrayList<>();
        task.breaks().forEach(variable -> steps.add(factors.get(variable.name())));
        for (int number = 0; number < groups; number++) {
            int group = 0;
            for (int i = 0; i < steps.size() && group >= 0; i++) {
                int categories = task.breaks().get(i).categories().size();
                int place = number / steps.get(i) % (categories + 1);
                group = place == categories ? -1 : group * categories + place;
            }
            made[number] = group;
        }
        return made;
    }
}
