package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Progress;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;

/** Counts all crosstabs over some blocks, in one thread. */
final class PartScan {
    private final ImmutableList<Task> tasks;
    private final Sums[] sums;
    private final List<SelectionJob> jobs = new ArrayList<>();
    private final Supplier<BlockView> view;
    private final int batch;
    private final BadRows bad = new BadRows();

    PartScan(Columns columns, Scan scan, Schema schema, ImmutableList<Task> tasks) {
        this.tasks = tasks;
        this.sums = new Sums[tasks.size()];
        Map<Selection, List<Task>> selections = new LinkedHashMap<>();
        for (Task task : tasks) {
            if (task.isDense()) {
                sums[task.index()] = task.sums();
            }
            selections
                    .computeIfAbsent(
                            new Selection(
                                    task.crosstab().filter(), task.crosstab().weight()),
                            fresh -> new ArrayList<>())
                    .add(task);
        }
        selections.values().forEach(some -> jobs.add(new SelectionJob(some, schema, sums)));
        view = () -> new BlockView(columns, scan, schema);
        boolean lean = scan.derived().isEmpty() && jobs.stream().allMatch(SelectionJob::isJoint);
        batch = lean ? JointJob.BLOCKS : Popcount.BLOCKS;
    }

    /**
     * What crosstabs share that count the same respondents.
     *
     * @param filter who counts
     * @param weight what they weigh by
     */
    private record Selection(Filter filter, Optional<String> weight) {}

    void count(int from, int to, Progress progress) {
        BlockView[] views = new BlockView[Math.min(batch, to - from)];
        Arrays.setAll(views, i -> view.get());
        for (int block = from; block < to; block += views.length) {
            BlockView[] some = Arrays.copyOf(views, Math.min(views.length, to - block));
            long rows = 0;
            for (int i = 0; i < some.length; i++) {
                some[i].moveTo(block + i);
                rows += some[i].rows();
            }
            jobs.forEach(job -> job.add(some, bad));
            progress.read(rows);
            if (progress.isCancelled()) {
                throw new CancellationException("The scan was stopped");
            }
        }
        jobs.forEach(job -> job.finish(sums));
    }

    BadRows bad() {
        return bad;
    }

    /** Adds what was counted to builders, by place of the crosstab in the scan. */
    void addTo(List<CrossCounts.Builder> builders) {
        boolean[] byRow = new boolean[tasks.size()];
        for (SelectionJob job : jobs) {
            for (RowAdder adder : job.adders()) {
                builders.get(adder.index()).merge(adder.counts());
                byRow[adder.index()] = true;
            }
        }
        for (int i = 0; i < byRow.length; i++) {
            if (!byRow[i]) {
                sums[i].addTo(builders.get(i));
            }
        }
    }
}
