package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Schema;

/** Counts all crosstabs of one filter and one weight, each in the way that suits it. */
final class SelectionJob {
    /** More pairs of bitmaps than this for a variable take longer than adding up its respondents one by one, once. */
    private static final long MOST_PAIRS_A_PASS = 256;

    /** More pairs of bitmaps than this take longer than taking each respondent apart. */
    private static final long MOST_PAIRS = 1 << 13;

    private final Filter filter;
    private final Optional<String> weight;
    private final List<Task> tasks;
    private final List<PlaneJob> planes;
    private final List<JointJob> counting;
    private final List<JointJob> weighing;
    private final List<RowAdder> adders = new ArrayList<>();

    SelectionJob(List<Task> tasks, Schema schema, Sums[] sums) {
        this.tasks = tasks;
        this.filter = tasks.get(0).crosstab().filter();
        this.weight = tasks.get(0).crosstab().weight();
        Set<String> few = tasks.stream()
                .filter(task -> task.isDense() && task.isJoint())
                .collect(Collectors.groupingBy(task -> task.rows().name()))
                .entrySet()
                .stream()
                .filter(variable -> haveFewPairs(variable.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Task> byPlanes = new ArrayList<>();
        List<Task> byJoint = new ArrayList<>();
        List<Task> toWeigh = new ArrayList<>();
        for (Task task : tasks) {
            if (task.isDense() && task.isJoint()) {
                boolean pairs = few.contains(task.rows().name());
                (weight.isPresent() ? toWeigh : pairs ? byPlanes : byJoint).add(task);
            } else if (task.isDense() && weight.isEmpty() && task.pairs() <= MOST_PAIRS) {
                byPlanes.add(task);
            } else {
                adders.add(new RowAdder(task, schema));
            }
        }
        this.planes = PlaneJob.of(byPlanes, sums);
        this.counting = JointJob.of(byJoint, false);
        this.weighing = JointJob.of(toWeigh, true);
    }

    /** Breaks that are too many to be told apart at once take a pass for each set of them. */
    private static boolean haveFewPairs(List<Task> ofOneVariable) {
        return ofOneVariable.stream().mapToLong(Task::pairs).sum()
                <= MOST_PAIRS_A_PASS * JointBreaks.sets(ofOneVariable).size();
    }

    void add(BlockView[] views, BadRows bad) {
        Selected[] selected = new Selected[views.length];
        for (int i = 0; i < views.length; i++) {
            BlockView view = views[i];
            view.passing().reset();
            selected[i] = weight.isEmpty()
                    ? Selected.unweighted(view, filter)
                    : Selected.weighted(view, filter, weight.get(), row -> {
                        for (Task task : tasks) {
                            bad.add(new BadRow(Block.first(view.block()) + row, task.index()));
                        }
                    });
        }
        planes.forEach(job -> job.add(views, selected));
        counting.forEach(job -> job.add(views, selected));
        weighing.forEach(job -> job.add(views, selected));
        for (RowAdder adder : adders) {
            for (int i = 0; i < views.length; i++) {
                adder.add(views[i], selected[i]);
            }
        }
    }

    void finish(Sums[] sums) {
        counting.forEach(job -> job.addTo(sums));
        weighing.forEach(job -> job.addTo(sums));
    }

    /** Tells whether all is counted in passes over joint breaks, which keep nothing of a block but what is in columns. */
    boolean isJoint() {
        return planes.isEmpty() && adders.isEmpty();
    }

    List<RowAdder> adders() {
        return adders;
    }
}
