package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.source.Variable;

/**
 * A table with its numbers.
 *
 * @param plan what was asked for
 * @param variable the variable in the rows
 * @param total the total
 * @param groups the groups that are shown, break by break; those below the least base are left out
 * @param hidden the groups left out
 */
public record TableResult(
        Table plan, Variable variable, Group total, ImmutableList<Group> groups, ImmutableList<Group> hidden) {

    /**
     * Keeps the groups of one break only.
     *
     * @param name the break's name
     * @return this table with the total and the groups of that break
     */
    public TableResult by(String name) {
        return new TableResult(plan.by(name), variable, total, of(groups, name), of(hidden, name));
    }

    private static ImmutableList<Group> of(List<Group> groups, String name) {
        return groups.stream()
                .filter(group -> group.by().filter(name::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds a group that is shown.
     *
     * @param by the break's name
     * @param code the code of its category
     * @return the group, or nothing when it is hidden or does not exist
     */
    public Optional<Group> group(String by, int code) {
        return groups.stream()
                .filter(group -> group.by().filter(by::equals).isPresent()
                        && group.category()
                                .filter(category -> category.code() == code)
                                .isPresent())
                .findFirst();
    }

    /**
     * Lists the groups whose joint share of some categories stays below a threshold.
     *
     * @param codes the categories added up
     * @param percent the threshold in percent; a share equal to it is not below
     * @return the outlying groups in order
     */
    public ImmutableList<Group> below(List<Integer> codes, int percent) {
        return groups.stream()
                .filter(group -> group.base() > 0)
                .filter(group -> group.net(codes).n() * 100 < (long) percent * group.base())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Lists the groups worth reporting: those whose most-chosen options differ from the total's, or that differ from
     * the total by a number of points in some category.
     *
     * @param points the difference in percentage points that counts
     * @param withoutMissing whether "don't know" and the like are left out
     * @return the deviating groups in order
     */
    public ImmutableList<Group> deviating(BigDecimal points, boolean withoutMissing) {
        return groups.stream()
                .filter(group -> group.base() > 0)
                .filter(group -> !group.mostChosen(withoutMissing).equals(total.mostChosen(withoutMissing))
                        || differs(group, points, withoutMissing))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean differs(Group group, BigDecimal points, boolean withoutMissing) {
        for (int i = 0; i < group.cells().size(); i++) {
            Group.Cell cell = group.cells().get(i);
            boolean missing =
                    cell.option().filter(option -> option.missing().isEmpty()).isEmpty();
            Share ours = cell.share();
            Share all = total.cells().get(i).share();
            // |a/b - c/d| >= p/100, multiplied out so that nothing is rounded.
            BigDecimal left = BigDecimal.valueOf(Math.abs(ours.n() * all.base() - all.n() * ours.base()) * 100);
            BigDecimal right = points.multiply(BigDecimal.valueOf(ours.base() * all.base()));
            if (!(missing && withoutMissing) && left.compareTo(right) >= 0) {
                return true;
            }
        }
        return false;
    }
}
