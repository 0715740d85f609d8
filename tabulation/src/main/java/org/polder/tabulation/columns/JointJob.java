package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.polder.tabulation.source.Variable;

/** Counts single choices by single choices, the breaks of many crosstabs taken together. */
final class JointJob {
    /**
     * How many blocks are counted at once where nothing else has to be kept of them: the cells of a bundle are fetched
     * into the cache anew for each batch, which took a fifth of the time with a quarter of these.
     */
    static final int BLOCKS = 4 * Popcount.BLOCKS;

    private final JointBreaks breaks;
    private final List<Task> tasks;
    private final boolean weighted;
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<char[]> joint = new ArrayList<>();
    private final byte[] pair = new byte[Block.ROWS];

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
                bundles.add(Bundle.of(high, low, groups, weighted));
            } else {
                bundles.add(Bundle.of(high, groups, weighted));
            }
        }
    }

    /** Takes the blocks one after the other within a bundle, so that its cells stay in the cache. */
    void add(BlockView[] views, Selected[] selected) {
        for (int i = 0; i < views.length; i++) {
            if (i == joint.size()) {
                joint.add(new char[Block.ROWS]);
            }
            breaks.number(views[i], selected[i], weighted ? Bundle.SUMS : 1, joint.get(i));
        }
        for (Bundle bundle : bundles) {
            for (int i = 0; i < views.length; i++) {
                if (weighted) {
                    bundle.weigh(views[i], pair, joint.get(i), selected[i].weights());
                } else {
                    bundle.count(views[i], pair, joint.get(i));
                }
            }
        }
    }

    void addTo(Sums[] sums) {
        Map<String, Sums> finer = new HashMap<>();
        bundles.forEach(bundle -> finer.putAll(bundle.sums()));
        Map<ImmutableList<String>, int[]> groups = new HashMap<>();
        for (Task task : tasks) {
            sums[task.index()].addAll(
                    Objects.requireNonNull(finer.get(task.rows().name())),
                    groups.computeIfAbsent(task.crosstab().by(), fresh -> breaks.groups(task)));
        }
    }
}
