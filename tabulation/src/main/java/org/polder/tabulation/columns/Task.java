package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * One crosstab of a scan, with what decides how it is counted.
 *
 * @param index its place in the scan
 * @param crosstab the crosstab
 * @param rows the variable that is counted
 * @param breaks the breaks
 */
record Task(int index, Crosstab crosstab, Variable rows, ImmutableList<Variable> breaks) {
    /** More cells than this are added up row by row, where only those that occur take room. */
    private static final long MOST_CELLS = 1 << 18;

    /** Groups that are told apart at once, at most. */
    static final int MOST_JOINT = 1 << 12;

    private static final int BYTE_STATES = 1 << Byte.SIZE;

    static Task of(int index, Crosstab crosstab, Schema schema) {
        return new Task(
                index,
                crosstab,
                schema.variable(crosstab.rows()),
                crosstab.by().stream().map(schema::variable).collect(ImmutableList.toImmutableList()));
    }

    /** Whether sums by group and slot can be kept in arrays: else it is counted row by row. */
    boolean isDense() {
        double cells = Sums.slots(rows);
        for (Variable variable : breaks) {
            cells *= variable.categories().size();
        }
        return crosstab.design().isEmpty() && rows.kind().isCategorical() && cells <= MOST_CELLS;
    }

    int groups() {
        int groups = 1;
        for (Variable variable : breaks) {
            groups *= variable.categories().size();
        }
        return groups;
    }

    /** How many pairs of bitmaps are counted when it is counted by bitmaps. */
    long pairs() {
        return (long) groups() * rowPlanes();
    }

    /** How many bitmaps the rows have: the categories, left open, and more for a multiple choice. */
    int rowPlanes() {
        return Sums.slots(rows) - 1;
    }

    /** Whether it can be counted by one number for the groups and one byte for the rows. */
    boolean isJoint() {
        double joint = 1;
        for (Variable variable : breaks) {
            joint *= variable.categories().size() + 1;
        }
        return joint <= MOST_JOINT && isByte(rows) && breaks.stream().allMatch(Task::isByte);
    }

    private static boolean isByte(Variable variable) {
        return variable.kind() == Variable.Kind.SINGLE && States.of(variable).given() <= BYTE_STATES;
    }

    Sums sums() {
        return new Sums(rows, groups(), crosstab.weight().isPresent());
    }
}
