package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/**
 * A table with its numbers.
 *
 * @param plan what was asked for
 * @param variable the variable in the rows
 * @param breaks the variables of each break of the plan
 * @param total the total; its cells may be hidden too
 * @param groups the groups that are shown, break by break
 * @param hidden the groups left out
 * @param independence the tests of rows and breaks, when they were asked for
 * @param notes the footnotes
 * @param skipped the rows of the source that were left out because they could not be read
 */
public record TableResult(
        Table plan,
        Variable variable,
        ImmutableList<ImmutableList<Variable>> breaks,
        Group total,
        ImmutableList<Group> groups,
        ImmutableList<HiddenGroup> hidden,
        ImmutableList<Independence> independence,
        ImmutableList<Note> notes,
        Skipped skipped) {

    /**
     * Lists what the rows count.
     *
     * @return the lines in order
     */
    public ImmutableList<Line> lines() {
        return total.cells().stream().map(Cell::line).collect(ImmutableList.toImmutableList());
    }

    /**
     * Keeps some of the notes only, such as where others stand once for many tables.
     *
     * @param kept which notes to keep
     * @return this table with those notes
     */
    public TableResult notes(Predicate<Note> kept) {
        return new TableResult(
                plan,
                variable,
                breaks,
                total,
                groups,
                hidden,
                independence,
                notes.stream().filter(kept).collect(ImmutableList.toImmutableList()),
                skipped);
    }

    /**
     * Keeps the groups of one break only.
     *
     * @param name the break's name
     * @return this table with the total and the groups of that break
     * @throws IllegalArgumentException when the table has no such break
     */
    public TableResult by(String name) {
        return by(List.of(name));
    }

    /**
     * Keeps the groups of some breaks only.
     *
     * @param names the breaks' names
     * @return this table with the total and the groups of those breaks, in the table's order
     * @throws IllegalArgumentException when the table has no such break
     */
    public TableResult by(Collection<String> names) {
        List<String> known = plan.breaks().stream().map(Break::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("The table has no break '" + name + "'; it has " + known);
        });
        List<Integer> places = IntStream.range(0, known.size())
                .filter(place -> names.contains(known.get(place)))
                .boxed()
                .toList();
        List<Break> kept = places.stream().map(plan.breaks()::get).toList();
        return new TableResult(
                plan.by(kept.toArray(Break[]::new)),
                variable,
                places.stream().map(breaks::get).collect(ImmutableList.toImmutableList()),
                total,
                kept(groups, group -> group.by().filter(kept::contains).isPresent()),
                kept(hidden, group -> kept.contains(group.by())),
                kept(independence, test -> kept.contains(test.by())),
                kept(
                        notes,
                        note -> kept.stream().anyMatch(note::isAbout)
                                || plan.breaks().stream().noneMatch(note::isAbout)),
                skipped);
    }

    private static <T> ImmutableList<T> kept(List<T> all, Predicate<T> rule) {
        return all.stream().filter(rule).collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds a group that is shown.
     *
     * @param by the name of a break of one choice
     * @param code the code of its category
     * @return the group, or nothing when it is hidden or does not exist
     */
    public Optional<Group> group(String by, int code) {
        return group(Break.of(by), code);
    }

    /**
     * Finds a group that is shown.
     *
     * @param by the break
     * @param codes the codes of its categories, one a choice
     * @return the group, or nothing when it is hidden or does not exist
     */
    public Optional<Group> group(Break by, Integer... codes) {
        return groups.stream()
                .filter(group -> group.by().filter(by::equals).isPresent()
                        && group.path().stream()
                                .map(category -> category.code())
                                .toList()
                                .equals(List.of(codes)))
                .findFirst();
    }

    /**
     * Lists the groups whose joint share of some categories stays below a threshold.
     *
     * @param codes the categories added up
     * @param percent the threshold in percent; a share equal to it is not below
     * @return the outlying groups in order
     */
    public ImmutableList<Group> below(Collection<Integer> codes, int percent) {
        return outlying(codes, share -> compare(share, percent) < 0);
    }

    /**
     * Lists the groups whose joint share of some categories passes a threshold.
     *
     * @param codes the categories added up
     * @param percent the threshold in percent; a share equal to it is not above
     * @return the outlying groups in order
     */
    public ImmutableList<Group> above(Collection<Integer> codes, int percent) {
        return outlying(codes, share -> compare(share, percent) > 0);
    }

    private static int compare(Share share, int percent) {
        return new BigDecimal(share.weighted())
                .multiply(BigDecimal.valueOf(100))
                .compareTo(BigDecimal.valueOf(percent).multiply(new BigDecimal(share.weightedBase())));
    }

    private ImmutableList<Group> outlying(Collection<Integer> codes, Predicate<Share> rule) {
        return kept(
                groups,
                group -> group.count().weight() > 0
                        && group.cells().stream()
                                .filter(cell -> cell.option()
                                        .filter(option -> codes.contains(option.code()))
                                        .isPresent())
                                .noneMatch(Cell::isHidden)
                        && rule.test(group.net(codes)));
    }

    /**
     * Lists the groups worth reporting.
     *
     * @param rule what is worth reporting
     * @return the groups in order
     */
    public ImmutableList<Group> reported(ReportingRule rule) {
        return kept(groups, group -> rule.accepts(group, total));
    }
}
