package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.LetteredTable.Letter;

/**
 * Hides what a table would tell about few people, and as much beside it as it takes.
 *
 * <p>First whole groups, by their bases, then cells. Each time the least count that stands in a sum with something
 * that could be worked out is hidden too, until nothing can.
 */
final class Suppression {
    /** With more hidden cells than this, proving takes long: the breaks are left out instead. */
    private static final int MOST_HIDDEN = 500;

    private final Disclosure rule;
    private final Layout layout;
    private final BitSet hiddenColumns = new BitSet();
    private BitSet hiddenCells = new BitSet();

    Suppression(
            Table plan,
            Variable rows,
            List<ImmutableList<Variable>> breaks,
            Group total,
            List<Group> shown,
            List<Group> small,
            List<HiddenGroup> left) {
        this.rule = plan.disclosure();
        this.layout = new Layout(plan, rows, breaks, total, shown, small, left);
        if (rule.applies()) {
            hideGroups();
            hideCells();
        }
    }

    boolean hidesAnything() {
        return rule.applies() && (!hiddenCells.isEmpty() || hiddenColumns.length() > 0 && newlyHidden());
    }

    private boolean newlyHidden() {
        return hiddenColumns.stream().anyMatch(column -> column < layout.shown());
    }

    private void hideGroups() {
        Sums bases = layout.bases();
        BitSet hidden = new BitSet();
        BitSet primary = new BitSet();
        for (int column = 0; column < layout.columns(); column++) {
            boolean small = rule.isSmallBase(layout.column(column).base());
            hidden.set(column, small || column >= layout.shown());
            primary.set(column, small);
        }
        if (rule.isSmallBase(layout.column(0).base())) {
            hidden.set(0, layout.columns());
        }
        BitSet groups = new BitSet();
        groups.set(1, layout.columns());
        protect(bases, hidden, primary, groups, new BitSet());
        hiddenColumns.or(hidden);
    }

    private void hideCells() {
        Sums cells = layout.cells();
        BitSet hidden = new BitSet();
        BitSet primary = new BitSet();
        BitSet candidates = new BitSet();
        for (int column = 0; column < layout.columns(); column++) {
            boolean gone = hiddenColumns.get(column);
            if (gone) {
                hidden.set(layout.base(column));
            }
            for (int line = 0; line < layout.lines(); line++) {
                int place = layout.place(column, line);
                boolean small = rule.isSmallCell(cells.count(place));
                hidden.set(place, gone || small);
                primary.set(place, small || gone && column < layout.shown() && cells.count(place) > 0);
                candidates.set(place, !gone);
            }
        }
        if (hidden.cardinality() > MOST_HIDDEN) {
            hiddenColumns.set(1, layout.columns());
            for (int line = 0; line < layout.lines(); line++) {
                hiddenCells.set(layout.place(0, line), rule.isSmallCell(cells.count(layout.place(0, line))));
            }
            alone();
            return;
        }
        BitSet ofTotal = new BitSet();
        ofTotal.set(0, layout.place(1, 0));
        protect(cells, hidden, primary, candidates, ofTotal);
        hiddenCells = hidden;
    }

    /** Sees to it that the total alone gives no hidden cell away. */
    private void alone() {
        List<Integer> hidden = IntStream.range(0, layout.lines())
                .filter(line -> hiddenCells.get(layout.place(0, line)))
                .boxed()
                .toList();
        if (hidden.size() == 1) {
            IntStream.range(0, layout.lines()).forEach(line -> hiddenCells.set(layout.place(0, line)));
        }
    }

    /** Hides candidates, the smallest first, until nothing primary can be worked out; then shows again what may be. */
    private static void protect(Sums sums, BitSet hidden, BitSet primary, BitSet candidates, BitSet reluctant) {
        BitSet before = (BitSet) hidden.clone();
        while (isOpen(sums, hidden, primary)) {
            BitSet open = sums.recoverable(hidden);
            open.and(primary);
            Optional<Integer> next = next(sums, open, hidden, candidates, reluctant)
                    .or(() -> next(sums, hidden, hidden, candidates, reluctant));
            if (next.isEmpty()) {
                hidden.or(candidates);
                return;
            }
            hidden.set(next.get());
        }
        BitSet added = (BitSet) hidden.clone();
        added.andNot(before);
        // The greatest first: it tells most.
        added.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> !reluctant.get(place))
                        .thenComparing((Integer place) -> -sums.count(place)))
                .forEach(place -> {
                    hidden.clear(place);
                    hidden.set(place, isOpen(sums, hidden, primary));
                });
    }

    private static boolean isOpen(Sums sums, BitSet hidden, BitSet primary) {
        return sums.recoverable(hidden).intersects(primary);
    }

    private static Optional<Integer> next(Sums sums, BitSet near, BitSet hidden, BitSet candidates, BitSet reluctant) {
        Set<Integer> beside = new HashSet<>();
        near.stream().forEach(place -> sums.beside(place).stream().forEach(beside::add));
        // An empty cell hides little, and the total is what all look at: take these only where nothing else is left.
        return beside.stream()
                .filter(place -> candidates.get(place) && !hidden.get(place))
                .min(Comparator.comparing((Integer place) -> sums.count(place) == 0)
                        .thenComparing((Integer place) -> reluctant.get(place))
                        .thenComparing(sums::count)
                        .thenComparing(Comparator.<Integer>reverseOrder()));
    }

    Group total() {
        return visible(0);
    }

    ImmutableList<Group> groups() {
        return IntStream.range(1, layout.shown())
                .filter(column -> !hiddenColumns.get(column))
                .mapToObj(this::visible)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<HiddenGroup> hiddenGroups() {
        List<HiddenGroup> groups = new ArrayList<>(layout.left());
        IntStream.range(1, layout.shown())
                .filter(hiddenColumns::get)
                .mapToObj(layout::column)
                .map(group -> new HiddenGroup(group.by().orElseThrow(), group.path(), HiddenGroup.Reason.DISCLOSURE))
                .forEach(groups::add);
        return ImmutableList.copyOf(groups);
    }

    private Group visible(int column) {
        Group group = layout.column(column);
        if (!rule.applies()) {
            return group;
        }
        boolean gone = hiddenColumns.get(column);
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        boolean some = false;
        for (int line = 0; line < layout.lines(); line++) {
            boolean hidden = gone || hiddenCells.get(layout.place(column, line));
            some |= hidden;
            Cell cell = group.cells().get(line);
            cells.add(hidden ? cell.hidden() : cell.lettered(told(cell.letters(), line)));
        }
        Group changed = some || gone ? group.without(cells.build(), gone) : group.with(cells.build());
        return changed.with(changed.numbers().map(summary -> summary.lettered(told(summary.letters(), -1))));
    }

    /** Keeps the letters of columns whose own share is shown: the others would tell of it. */
    private ImmutableList<Letter> told(List<Letter> letters, int line) {
        return letters.stream()
                .filter(letter -> IntStream.range(1, layout.shown())
                        .filter(column -> layout.column(column)
                                .letter()
                                .filter(letter.column()::equals)
                                .isPresent())
                        .noneMatch(column ->
                                hiddenColumns.get(column) || line >= 0 && hiddenCells.get(layout.place(column, line))))
                .collect(ImmutableList.toImmutableList());
    }
}
