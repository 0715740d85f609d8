package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/** Makes one table from its counts: columns, letters, tests, what is left out and hidden, footnotes. */
final class TableMaker {
    private final Table plan;
    private final List<GroupMaker> makers;
    private final Skipped skipped;
    private final ResponseSource source;
    private final List<HiddenGroup> hidden = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Group> small = new ArrayList<>();
    private final ImmutableList.Builder<Independence> independence = ImmutableList.builder();
    private final ImmutableList.Builder<Note> notes = ImmutableList.builder();

    /** Takes the counts: the first maker is that of the total, then one a break. */
    TableMaker(Table plan, List<GroupMaker> makers, Skipped skipped, ResponseSource source) {
        this.plan = plan;
        this.makers = makers;
        this.skipped = skipped;
        this.source = source;
    }

    TableResult result() {
        Group total = makers.get(0).group(Optional.empty(), 0);
        Optional<Letters> letters = plan.statistics().letters().map(Letters::new);
        int letter = 0;
        for (int i = 0; i < plan.breaks().size(); i++) {
            letter += column(plan.breaks().get(i), makers.get(i + 1), letters, letter);
        }
        Notes written = new Notes(plan, notes);
        written.about(source, makers);
        letters.ifPresent(written::letters);
        independence.build().forEach(written::independence);
        ImmutableList<ImmutableList<Variable>> breaks =
                makers.stream().skip(1).map(maker -> maker.counts().breaks()).collect(ImmutableList.toImmutableList());
        Suppression suppression = new Suppression(plan, makers.get(0).rows(), breaks, total, groups, small, hidden);
        written.hidden(suppression, skipped, hidden);
        return new TableResult(
                plan,
                makers.get(0).rows(),
                breaks,
                suppression.total(),
                suppression.groups(),
                suppression.hiddenGroups(),
                suppression.hidesAnything() ? ImmutableList.of() : independence.build(),
                notes.build(),
                skipped);
    }

    /** Makes the columns of a break, and gives how many letters they took. */
    private int column(Break by, GroupMaker maker, Optional<Letters> letters, int letter) {
        List<Group> shown = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (long number : LongStream.range(0, maker.counts().groups()).toArray()) {
            Group group = maker.group(Optional.of(by), number);
            if (group.base() > 0 && group.base() >= plan.leastBase()) {
                shown.add(group);
                numbers.add(number);
            } else {
                if (group.base() > 0) {
                    small.add(group);
                }
                hidden.add(new HiddenGroup(
                        by,
                        group.path(),
                        group.base() == 0 ? HiddenGroup.Reason.EMPTY : HiddenGroup.Reason.SMALL_BASE));
            }
        }
        boolean overlapping =
                maker.counts().breaks().stream().anyMatch(variable -> variable.kind() == Variable.Kind.MULTIPLE);
        if (plan.statistics().independence()) {
            independence(by, maker, overlapping);
        }
        if (letters.isEmpty() || overlapping || plan.unit() == Unit.RESPONSES) {
            if (letters.isPresent()) {
                notes.add(Note.of(Note.Kind.OVERLAP, by.name()));
            }
            groups.addAll(shown);
            return 0;
        }
        groups.addAll(letters.get().mark(maker, by.name(), shown, numbers, letter));
        return shown.size();
    }

    private void independence(Break by, GroupMaker maker, boolean overlapping) {
        if (overlapping || maker.rows().kind() != Variable.Kind.SINGLE) {
            notes.add(Note.of(Note.Kind.NO_TEST, by.name(), "OVERLAP"));
        } else {
            independence.add(new Independence(by, new IndependenceTest(maker).outcome()));
        }
    }
}
