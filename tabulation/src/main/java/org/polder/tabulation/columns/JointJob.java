package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.source.Variable;

/** Counts single choices by single choices, the breaks of many crosstabs taken together. */
final class JointJob {
    private final JointBreaks breaks;
    private final List<Task> tasks;
    private final boolean weighted;
    private final Map<String, Bundle> byVariable = new LinkedHashMap<>();
    private final List<Bundle> bundles = new ArrayList<>();
    private final char[][] joint = new char[Popcount.BLOCKS][Block.ROWS];

    private JointJob(JointBreaks breaks, List<Task> tasks, boolean weighted) {
        this.breaks = breaks;
        this.tasks = tasks;
        this.weighted = weighted;
        bundle();
    }

    /** Takes crosstabs of the same respondents together, in as few jobs as tell their breaks apart. */
    static List<JointJob> of(List<Task> tasks, boolean weighted) {
        List<JointJob> jobs = new ArrayList<>();
        JointBreaks.sets(tasks).forEach((set, some) -> jobs.add(new JointJob(set, some, weighted)));
        return jobs;
    }

    /** Puts the variable with the most categories beside the one with the fewest, as long as both fit. */
    private void bundle() {
        List<Variable> variables =
                new ArrayList<>(tasks.stream().map(Task::rows).distinct().toList());
        variables.sort(Comparator.comparingInt(variable -> variable.categories().size()));
        int groups = breaks.groups();
        int first = 0;
        for (int last = variables.size() - 1; last >= first; last--) {
            Variable high = variables.get(last);
            if (first < last && Bundle.fits(high, variables.get(first), groups)) {
                Variable low = variables.get(first++);
                put(Bundle.of(high, low, groups, weighted), high, low);
            } else {
                put(Bundle.of(high, groups, weighted), high);
            }
        }
    }

    private void put(Bundle bundle, Variable... variables) {
        bundles.add(bundle);
        for (Variable variable : variables) {
            byVariable.put(variable.name(), bundle);
        }
    }

    /** Takes the blocks one after the other within a bundle, so that its cells stay in the cache. */
    void add(BlockView[] views, Selected[] selected) {
        for (int i = 0; i < views.length; i++) {
            breaks.number(views[i], selected[i], weighted ? Bundle.SUMS : 1, joint[i]);
        }
        for (Bundle bundle : bundles) {
            for (int i = 0; i < views.length; i++) {
                if (weighted) {
                    bundle.weigh(views[i], joint[i], selected[i].weights());
                } else {
                    bundle.count(views[i], joint[i]);
                }
            }
        }
    }

    void addTo(Sums[] sums) {
        Map<String, Sums> finer = new HashMap<>();
        Map<ImmutableList<String>, int[]> groups = new HashMap<>();
        for (Task task : tasks) {
            Bundle bundle = byVariable.get(task.rows().name());
            if (bundle != null) {
                sums[task.index()].addAll(
                        finer.computeIfAbsent(task.rows().name(), fresh -> bundle.of(task.rows())),
                        groups.computeIfAbsent(task.crosstab().by(), fresh -> breaks.groups(task)));
            }
        }
    }
}
