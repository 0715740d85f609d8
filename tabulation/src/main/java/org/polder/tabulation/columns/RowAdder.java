package org.polder.tabulation.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.source.Schema;

/** Counts one crosstab of any kind, respondent by respondent of a block. */
final class RowAdder {
    private static final long[] NONE = {};
    private static final Count ONE = Count.of(1);

    private final Task task;
    private final CrossCounts.Builder builder;
    private final Map<SampleUnit, CrossCounts.Builder> units = new HashMap<>();

    RowAdder(Task task, Schema schema) {
        this.task = task;
        this.builder = CrossCounts.builder(task.crosstab(), schema);
    }

    CrossCounts counts() {
        return builder.build();
    }

    int index() {
        return task.index();
    }

    void add(BlockView view, Selected selected) {
        Optional<SampleDesign> design = task.crosstab().design();
        Keys stratum = new Keys(view, design.flatMap(SampleDesign::stratum));
        Keys cluster = new Keys(view, design.flatMap(SampleDesign::cluster));
        RowGroups groups = new RowGroups(view, task.breaks());
        RowValues values = new RowValues(view, task.rows());
        for (int row = 0; row < view.rows(); row++) {
            boolean counts = selected.has(row);
            if (!counts && design.isEmpty()) {
                continue;
            }
            Count count = counts && selected.weights().length > 0 ? weighted(selected.weights()[row]) : ONE;
            long[] in = counts ? groups.of(row) : NONE;
            if (design.isPresent()) {
                CrossCounts.Builder unit =
                        units.computeIfAbsent(new SampleUnit(stratum.of(row), cluster.of(row)), builder::unit);
                unit.drawn(1);
                for (long group : in) {
                    values.add(row, group, count, unit);
                }
            }
            for (long group : in) {
                values.add(row, group, count, builder);
            }
        }
    }

    private static Count weighted(double weight) {
        return new Count(1, weight, weight * weight);
    }

    /**
     * Names the strata or clusters of a block.
     *
     * @param view the block
     * @param variable the variable, if there are strata or clusters
     */
    private record Keys(BlockView view, Optional<String> variable) {
        String of(int row) {
            return variable.map(name -> view.value(name, row).key()).orElse("");
        }
    }
}
