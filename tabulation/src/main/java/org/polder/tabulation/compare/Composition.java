package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Makes one mapping of two that meet in a scale. */
final class Composition {
    private final ScaleMapping first;
    private final ScaleMapping second;
    private final List<ScaleMapping.Row> rows = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Composition(ScaleMapping first, ScaleMapping second) {
        this.first = first;
        this.second = second;
    }

    /** Rows of both mappings that options in the middle tie together. */
    private record Tied(List<ScaleMapping.Row> before, List<ScaleMapping.Row> after, ImmutableSet<String> middle) {}

    ScaleMapping mapping() {
        Sets.SetView<String> differing =
                Sets.symmetricDifference(first.theirs().keys(), second.ours().keys());
        if (!differing.isEmpty()) {
            throw new ProblemsException(
                    "Mapping '" + first.name() + "' and '" + second.name() + "'",
                    differing.stream()
                            .map(option -> Problem.error(
                                    "mapping",
                                    Place.item(second.name()),
                                    "One of the mappings has '" + option + "' on the scale where they meet and the"
                                            + " other has not: give mappings that meet in one scale"))
                            .toList());
        }
        first.leftOut().stream().filter(out -> out.side() == Side.OURS).forEach(leftOut::add);
        second.leftOut().stream().filter(out -> out.side() == Side.THEIRS).forEach(leftOut::add);
        List<ScaleMapping.Row> after = new ArrayList<>(second.rows());
        List<ScaleMapping.Row> before = new ArrayList<>(first.rows());
        while (!before.isEmpty()) {
            add(tied(before.remove(0), before, after));
        }
        after.forEach(row -> add(new Tied(List.of(), List.of(row), row.ours())));
        if (rows.isEmpty()) {
            throw new ProblemsException(
                    "Mapping '" + first.name() + "' and '" + second.name() + "'",
                    List.of(Problem.error(
                            "mapping", Place.item(second.name()), "Nothing is left to compare through both mappings")));
        }
        return new ScaleMapping(
                first.name() + ", " + second.name(),
                first.version() + ", " + second.version(),
                joined(first.citation(), second.citation()),
                first.ours(),
                second.theirs(),
                ImmutableList.copyOf(rows),
                ImmutableList.copyOf(leftOut),
                first.notes().and(second.notes()));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other)
                ? (one.isEmpty() ? other : one)
                : one + "; " + other;
    }

    private static Tied tied(ScaleMapping.Row start, List<ScaleMapping.Row> before, List<ScaleMapping.Row> after) {
        List<ScaleMapping.Row> left = new ArrayList<>(List.of(start));
        List<ScaleMapping.Row> right = new ArrayList<>();
        Set<String> middle = Sets.newLinkedHashSet(start.theirs());
        boolean grown = true;
        while (grown) {
            grown = move(after, right, middle, Side.OURS) | move(before, left, middle, Side.THEIRS);
        }
        return new Tied(left, right, ImmutableSet.copyOf(middle));
    }

    private static boolean move(List<ScaleMapping.Row> from, List<ScaleMapping.Row> to, Set<String> middle, Side side) {
        List<ScaleMapping.Row> found = from.stream()
                .filter(row -> !Sets.intersection(row.of(side), middle).isEmpty())
                .toList();
        from.removeAll(found);
        to.addAll(found);
        found.forEach(row -> middle.addAll(row.of(side)));
        return !found.isEmpty();
    }

    private void add(Tied tied) {
        ImmutableSet<String> ours = options(tied.before(), Side.OURS);
        ImmutableSet<String> theirs = options(tied.after(), Side.THEIRS);
        Optional<Phrase> dropped = dropped(tied);
        if (dropped.isPresent()) {
            ours.forEach(option -> leftOut.add(new LeftOut(Side.OURS, option, dropped.get())));
            theirs.forEach(option -> leftOut.add(new LeftOut(Side.THEIRS, option, dropped.get())));
            return;
        }
        boolean whole = tied.before().stream().allMatch(ScaleMapping.Row::isTwoSided)
                && tied.after().stream().allMatch(ScaleMapping.Row::isTwoSided);
        if (whole || ours.isEmpty() != theirs.isEmpty()) {
            row(tied, ours, theirs);
        } else if (!ours.isEmpty()) {
            row(tied, ours, ImmutableSet.of());
            row(tied, ImmutableSet.of(), theirs);
        }
    }

    private void row(Tied tied, ImmutableSet<String> ours, ImmutableSet<String> theirs) {
        List<ScaleMapping.Row> named =
                tied.before().size() <= tied.after().size() && !tied.before().isEmpty() ? tied.before() : tied.after();
        Phrase label = named.stream().map(ScaleMapping.Row::label).reduce(Phrase.nothing(), (a, b) -> a.and(", ", b));
        Phrase note = Phrase.nothing();
        for (List<ScaleMapping.Row> part : List.of(tied.before(), tied.after())) {
            for (ScaleMapping.Row row : part) {
                note = row.note().equals(note) ? note : note.and(" ", row.note());
            }
        }
        rows.add(new ScaleMapping.Row(label, ours, theirs, note));
    }

    /** Gives the reason when an option in the middle does not count in one of the mappings. */
    private Optional<Phrase> dropped(Tied tied) {
        List<LeftOut> all = new ArrayList<>();
        first.leftOut().stream().filter(out -> out.side() == Side.THEIRS).forEach(all::add);
        second.leftOut().stream().filter(out -> out.side() == Side.OURS).forEach(all::add);
        List<String> order = first.theirs().keys().asList();
        return all.stream()
                .filter(out -> tied.middle().contains(out.option()))
                .sorted(Comparator.<LeftOut>comparingInt(out -> order.indexOf(out.option()))
                        .thenComparing(out -> out.reason().toString()))
                .map(out -> Phrase.of("'" + out.option() + "':").and(" ", out.reason()))
                .reduce((one, other) -> one.and(" ", other));
    }

    private static ImmutableSet<String> options(List<ScaleMapping.Row> rows, Side side) {
        return rows.stream().flatMap(row -> row.of(side).stream()).collect(ImmutableSet.toImmutableSet());
    }
}
