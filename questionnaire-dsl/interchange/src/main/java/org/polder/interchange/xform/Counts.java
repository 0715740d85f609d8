package org.polder.interchange.xform;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/** Reads our own counts of rows, or of options where not all are shown to everyone. */
final class Counts {
    private static final int MOST = 10_000;

    private final ConditionReader reader;
    private final Runnable lost;

    Counts(ConditionReader reader, Runnable lost) {
        this.reader = reader;
        this.lost = lost;
    }

    /** The conditions counted by our own if(condition, 1, 0) + …. */
    static Optional<List<XPath>> counted(XPath expression) {
        List<XPath> found = new ArrayList<>();
        XPath at = expression;
        while (at instanceof XPath.Binary binary && binary.sign().equals("+")) {
            found.add(0, binary.right());
            at = binary.left();
        }
        found.add(0, at);
        XPath.Number one = new XPath.Number(BigDecimal.ONE);
        XPath.Number none = new XPath.Number(BigDecimal.ZERO);
        boolean ours = found.stream()
                .allMatch(part -> part instanceof XPath.Call call
                        && call.name().equals("if")
                        && call.arguments().size() == 3
                        && call.arguments().get(1).equals(one)
                        && call.arguments().get(2).equals(none));
        return ours
                ? Optional.of(found.stream()
                        .map(part -> ((XPath.Call) part).arguments().get(0))
                        .toList())
                : Optional.empty();
    }

    /** A row that is counted: certainly, or also where it was left open. */
    private record Counted(ItemId grid, int row, ImmutableSortedSet<Integer> codes, boolean orOpen) {}

    Logic read(List<XPath> conditions, Comparison comparison, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return reader.nodes().unread("a count of " + number.toPlainString());
        }
        int wanted = number.intValue();
        Optional<Logic> options = options(conditions, comparison, wanted);
        if (options.isPresent()) {
            return options.get();
        }
        List<Counted> rows = new ArrayList<>();
        conditions.forEach(condition -> row(condition).ifPresent(rows::add));
        boolean alike = rows.size() == conditions.size()
                && rows.stream()
                                .map(row -> List.of(row.grid(), row.codes(), row.orOpen()))
                                .distinct()
                                .count()
                        == 1;
        return alike ? rows(rows, comparison, wanted) : reader.nodes().unread("arithmetic");
    }

    private Logic rows(List<Counted> rows, Comparison comparison, int wanted) {
        Counted first = rows.get(0);
        ImmutableSortedSet<Integer> codes = rows.stream()
                .map(Counted::row)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        boolean above = comparison == Comparison.AT_LEAST || comparison == Comparison.GREATER;
        boolean below = comparison == Comparison.AT_MOST || comparison == Comparison.LESS;
        if (above && !first.orOpen()) {
            int least = comparison == Comparison.GREATER ? wanted + 1 : wanted;
            return between(first, codes, least, Math.max(least, rows.size()));
        }
        if (below && first.orOpen()) {
            int most = comparison == Comparison.LESS ? wanted - 1 : wanted;
            return most < 0 ? new Logic.Fixed(false) : between(first, codes, 0, most);
        }
        return reader.nodes().unread("a count of rows that takes those left open for something else");
    }

    private Logic between(Counted row, ImmutableSortedSet<Integer> rows, int least, int most) {
        return new Logic.OneWay(new Condition.RowsBetween(row.grid(), rows, row.codes(), least, most), lost);
    }

    private Optional<Counted> row(XPath condition) {
        Optional<XPath> open = open(condition);
        Condition judged = quietly(open.map(Counts::rest).orElse(condition));
        return judged instanceof Condition.RowIn row
                ? Optional.of(new Counted(row.grid(), row.row(), row.codes(), open.isPresent()))
                : Optional.empty();
    }

    private Condition quietly(XPath condition) {
        return reader.logic(condition).condition();
    }

    /** A condition that begins with: row = '' or …. */
    private static Optional<XPath> open(XPath condition) {
        XPath first = condition;
        while (first instanceof XPath.Binary binary && binary.sign().equals("or")) {
            first = binary.left();
        }
        return first instanceof XPath.Binary equal
                        && equal.sign().equals("=")
                        && equal.right().equals(new XPath.Literal(""))
                ? Optional.of(condition)
                : Optional.empty();
    }

    /** The same condition without its beginning. */
    private static XPath rest(XPath condition) {
        if (condition instanceof XPath.Binary binary && binary.sign().equals("or")) {
            return binary.left() instanceof XPath.Binary left && left.sign().equals("or")
                    ? new XPath.Binary("or", rest(left), binary.right())
                    : binary.right();
        }
        return condition;
    }

    private Optional<Logic> options(List<XPath> conditions, Comparison comparison, int wanted) {
        Set<Integer> codes = new HashSet<>();
        Set<ItemId> questions = new HashSet<>();
        for (XPath condition : conditions) {
            if (open(condition).isPresent()
                    || !(quietly(condition) instanceof Condition.ContainsAny any)
                    || any.codes().size() != 1) {
                return Optional.empty();
            }
            codes.addAll(any.codes());
            questions.add(any.question());
        }
        boolean all = questions.size() == 1
                && reader.nodes().optionsOf(questions.iterator().next()).equals(codes);
        return all
                ? Optional.of(reader.count(questions.iterator().next(), codes.size(), comparison, wanted))
                : Optional.empty();
    }
}
