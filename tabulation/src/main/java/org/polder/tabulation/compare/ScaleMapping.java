package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Net;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableStatistics;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.IntervalMethod;

/**
 * How the options of one scale stand for those of another, to be cited and used again.
 *
 * <p>Each row has some options of ours and some of theirs, or of one side only: those the other side has nothing for.
 * Every option of both scales stands in one row, or is left out with a reason.
 *
 * @param name the mapping's name
 * @param version its version
 * @param citation who made it, and where it stands; may be empty
 * @param ours the scale that is mapped
 * @param theirs the scale it is mapped to
 * @param rows the rows in order
 * @param leftOut the options left out
 * @param notes how wording, period and population differ
 */
public record ScaleMapping(
        String name,
        String version,
        String citation,
        Scale ours,
        Scale theirs,
        ImmutableList<Row> rows,
        ImmutableList<LeftOut> leftOut,
        MappingNotes notes)
        implements ComparisonDocument {
    private static final String INVERSE = " (inverse)";

    /**
     * Options that stand for one another.
     *
     * @param label what to call the row
     * @param ours keys of our options; none when only they have it
     * @param theirs keys of their options; none when only we have it
     * @param note what to know about this row; may say nothing
     */
    public record Row(Phrase label, ImmutableSet<String> ours, ImmutableSet<String> theirs, Phrase note) {

        /**
         * Aligns options, without a note.
         *
         * @param label what to call the row
         * @param ours keys of our options; none when only they have it
         * @param theirs keys of their options; none when only we have it
         * @return the row
         */
        public static Row of(String label, Iterable<String> ours, Iterable<String> theirs) {
            return new Row(Phrase.of(label), ImmutableSet.copyOf(ours), ImmutableSet.copyOf(theirs), Phrase.nothing());
        }

        /**
         * Tells whether the row has options of both sides.
         *
         * @return true when there is something to compare
         */
        public boolean isTwoSided() {
            return !ours.isEmpty() && !theirs.isEmpty();
        }

        /**
         * Gives the options of one side.
         *
         * @param side the side
         * @return their keys
         */
        public ImmutableSet<String> of(Side side) {
            return side == Side.OURS ? ours : theirs;
        }
    }

    /**
     * Holds a mapping.
     *
     * @throws ProblemsException naming every option that is missing, repeated or unknown, every row without options and
     *     every option left out without a reason
     */
    public ScaleMapping {
        List<Problem> problems = new MappingChecks(name, ours, theirs, rows, leftOut).problems();
        if (!problems.isEmpty()) {
            throw new ProblemsException("Mapping '" + name + "'", problems);
        }
    }

    /**
     * Maps one scale to another.
     *
     * @param name the mapping's name
     * @param version its version
     * @param ours the scale that is mapped
     * @param theirs the scale it is mapped to
     * @param rows the rows in order, with every option of both scales
     * @return the mapping, without citation and notes
     * @throws ProblemsException naming every option that is missing, repeated or unknown
     */
    public static ScaleMapping of(String name, String version, Scale ours, Scale theirs, Row... rows) {
        return new ScaleMapping(
                name, version, "", ours, theirs, ImmutableList.copyOf(rows), ImmutableList.of(), MappingNotes.none());
    }

    /**
     * Maps a scale to itself.
     *
     * @param scale the scale
     * @return each option to itself
     */
    public static ScaleMapping identity(Scale scale) {
        Row[] rows = scale.options().entrySet().stream()
                .map(option -> new Row(
                        option.getValue(),
                        ImmutableSet.of(option.getKey()),
                        ImmutableSet.of(option.getKey()),
                        Phrase.nothing()))
                .toArray(Row[]::new);
        return of(scale.name() + " to itself", "1.0", scale, scale, rows);
    }

    /**
     * Turns the mapping round.
     *
     * @return the mapping from their scale to ours; its inverse is this mapping
     */
    public ScaleMapping inverse() {
        String turned = name.endsWith(INVERSE) ? name.substring(0, name.length() - INVERSE.length()) : name + INVERSE;
        return new ScaleMapping(
                turned,
                version,
                citation,
                theirs,
                ours,
                rows.stream()
                        .map(row -> new Row(row.label(), row.theirs(), row.ours(), row.note()))
                        .collect(ImmutableList.toImmutableList()),
                leftOut.stream()
                        .map(out -> new LeftOut(out.side().other(), out.option(), out.reason()))
                        .collect(ImmutableList.toImmutableList()),
                notes);
    }

    /**
     * Maps on, through a scale in the middle.
     *
     * <p>Options that one option in the middle ties together come in one row. Where an option in the middle has no
     * counterpart on one side, what it is tied to is not comparable and stands in rows of one side; where one in the
     * middle is left out, what it is tied to is left out on both sides, with that reason. {@link #losses} of the
     * result says all of it.
     *
     * @param next a mapping of the scale this one maps to
     * @return the mapping from our scale to the scale of the next one's other side
     * @throws ProblemsException when the next mapping starts from other options than this one leads to
     */
    public ScaleMapping then(ScaleMapping next) {
        return new Composition(this, next).mapping();
    }

    /**
     * Says what is lost of both scales when shares are compared through this mapping.
     *
     * @return options that are merged, that have no counterpart and that are left out; empty when nothing is lost
     */
    public ImmutableList<Loss> losses() {
        ImmutableList.Builder<Loss> losses = ImmutableList.builder();
        for (Side side : Side.values()) {
            for (Row row : rows) {
                if (!row.isTwoSided() && !row.of(side).isEmpty()) {
                    losses.add(new Loss.NotComparable(side, row.of(side)));
                } else if (row.of(side).size() > 1) {
                    losses.add(new Loss.Merged(side, row.of(side)));
                }
            }
            leftOut.stream()
                    .filter(out -> out.side() == side)
                    .forEach(out -> losses.add(new Loss.Dropped(side, out.option(), out.reason())));
        }
        return losses.build();
    }

    /**
     * Says what must be known of it.
     *
     * @param author who made it, and where it stands
     * @param mismatches how wording, period and population differ
     * @return this mapping with these
     */
    public ScaleMapping noting(String author, MappingNotes mismatches) {
        return new ScaleMapping(name, version, author, ours, theirs, rows, leftOut, mismatches);
    }

    /**
     * Plans the table that a {@link Comparison} through this mapping needs: a line for each row, of those whose answer
     * is not left out, with intervals.
     *
     * @param table a plan of our variable: whom it is about, weight, design, level of confidence
     * @return that plan with what is needed
     * @throws IllegalArgumentException when a row has options of ours that are no codes
     */
    public Table plan(Table table) {
        Net[] nets = rows.stream()
                .filter(row -> row.ours().size() > 1)
                .map(ScaleMapping::net)
                .toArray(Net[]::new);
        ImmutableSortedSet<Integer> out = leftOut.stream()
                .filter(option -> option.side() == Side.OURS)
                .map(option -> code(option.option()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo));
        TableStatistics statistics = table.statistics()
                .intervals(IntervalMethod.WILSON, table.statistics().level());
        Table planned = table.nets(nets).statistics(statistics);
        return out.isEmpty()
                ? planned
                : planned.filter(table.filter().and(Filter.not(new Filter.In(table.variable(), out))));
    }

    /**
     * Leaves out what only one side has, so that shares are of what both cover.
     *
     * @param reason why, for the warnings
     * @return the mapping with the rows of both sides only
     * @throws ProblemsException when there are no such rows
     */
    public ScaleMapping common(Phrase reason) {
        ImmutableList.Builder<LeftOut> out = ImmutableList.<LeftOut>builder().addAll(leftOut);
        for (Row row : rows) {
            if (!row.isTwoSided()) {
                row.ours().forEach(option -> out.add(new LeftOut(Side.OURS, option, reason)));
                row.theirs().forEach(option -> out.add(new LeftOut(Side.THEIRS, option, reason)));
            }
        }
        return new ScaleMapping(
                name,
                version,
                citation,
                ours,
                theirs,
                rows.stream().filter(Row::isTwoSided).collect(ImmutableList.toImmutableList()),
                out.build(),
                notes);
    }

    static Net net(Row row) {
        return new Net(
                row.label().toString(),
                row.ours().stream()
                        .map(ScaleMapping::code)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo)));
    }

    static int code(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException noCode) {
            throw new IllegalArgumentException("Our option '" + key
                    + "' is no code: a mapping of our own answers has the codes of a variable on our side");
        }
    }

    /** Refuses a variable or distribution that is not on the scales of this mapping. */
    void check(Variable variable, PublishedDistribution published) {
        List<Problem> problems = new ArrayList<>(ours.misfits(variable, name));
        problems.addAll(theirs.misfits(published, name));
        problems.addAll(new MappingChecks(name, ours, theirs, rows, leftOut).overlaps(variable, published));
        if (!problems.isEmpty()) {
            throw new ProblemsException("Mapping '" + name + "'", problems);
        }
    }

    /** Lists the options of one side that count. */
    ImmutableSet<String> kept(Side side) {
        return rows.stream().flatMap(row -> row.of(side).stream()).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.mapping(this);
    }
}
