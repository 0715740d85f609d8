package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.tabulation.Group;
import org.polder.tabulation.source.Category;

/** Tests one statement on tables. */
final class StatementTest implements Statement.Visitor<StatementTest.Result> {
    private final PublishedFigures figures;
    private final ClaimCheck.Counts counts;

    StatementTest(PublishedFigures figures, ClaimCheck.Counts counts) {
        this.figures = figures;
        this.counts = counts;
    }

    /** Whether a statement holds, and the counts it speaks of. */
    record Result(boolean met, ImmutableList<CheckedClaim.Found> found) {}

    private static Result result(boolean met, CheckedClaim.Found... found) {
        return new Result(met, ImmutableList.copyOf(found));
    }

    private static CheckedClaim.Found found(Group group, Collection<Integer> codes) {
        // Counts of a single choice add up; of a multiple choice only one option is counted at a time.
        return new CheckedClaim.Found(
                codes.stream().mapToLong(code -> group.share(code).n()).sum(), group.base());
    }

    @Override
    public Result claim(Claim claim) {
        return claim.measure().accept(new Measure.Visitor<>() {
            @Override
            public Result chosen(Measure.Chosen measure) {
                Group group = counts.of(measure.variable(), claim.group());
                CheckedClaim.Found found = found(group, measure.codes());
                boolean marked = claim.mark()
                        .map(mark ->
                                (mark == Mark.HIGHEST ? group.highest() : group.lowest()).containsAll(measure.codes()))
                        .orElse(true);
                return result(claim.stated().holds(found.n(), found.base()) && marked, found);
            }

            @Override
            public Result leftOpen(Measure.LeftOpen measure) {
                Group group = counts.of(measure.variable(), claim.group());
                CheckedClaim.Found found = new CheckedClaim.Found(
                        group.leftOpen().map(share -> share.n()).orElse(0L), group.base());
                return result(claim.stated().holds(found.n(), found.base()), found);
            }

            @Override
            public Result meanChosen(Measure.MeanChosen measure) {
                List<CheckedClaim.Found> all = measure.variables().stream()
                        .map(variable -> found(counts.of(variable, claim.group()), measure.codes()))
                        .toList();
                return new Result(meanHolds(claim.stated(), all), ImmutableList.copyOf(all));
            }

            @Override
            public Result written(Measure.Written measure) {
                CheckedClaim.Found found =
                        found(counts.of(measure.variable(), claim.group()), ImmutableSortedSet.of(measure.code()));
                int parts = figures.claims().stream()
                        .filter(other -> other.measure().equals(measure)
                                && other.group()
                                        .map(GroupRef::key)
                                        .equals(claim.group().map(GroupRef::key)))
                        .mapToInt(other -> other.stated().count().orElse(0))
                        .sum();
                return result(parts <= found.n(), found);
            }
        });
    }

    /** A mean of fractions is exact in whole numbers only over their common denominator: 40 digits will do. */
    private static boolean meanHolds(Stated stated, List<CheckedClaim.Found> all) {
        if (all.stream().anyMatch(one -> one.base() == 0)) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (CheckedClaim.Found one : all) {
            sum = sum.add(
                    BigDecimal.valueOf(one.n() * 100).divide(BigDecimal.valueOf(one.base()), 40, RoundingMode.HALF_UP));
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(all.size()), 38, RoundingMode.HALF_UP);
        return stated.percent()
                .map(printed -> mean.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                                .compareTo(printed)
                        == 0)
                .orElse(true);
    }

    @Override
    public Result base(PublishedBase base) {
        List<CheckedClaim.Found> all = new ArrayList<>();
        for (String variable : base.of()) {
            long n = counts.of(variable, Optional.empty()).base();
            all.add(new CheckedClaim.Found(n, n));
        }
        return new Result(all.stream().allMatch(one -> one.base() == base.n()), ImmutableList.copyOf(all));
    }

    @Override
    public Result mostChosen(MostChosen most) {
        Group group = counts.of(most.variable(), most.group());
        Set<Integer> chosen = group.mostChosen(most.withoutMissing()).stream()
                .map(Category::code)
                .collect(Collectors.toSet());
        return new Result(chosen.equals(most.codes()), each(group, most.codes()));
    }

    private static ImmutableList<CheckedClaim.Found> each(Group group, Collection<Integer> codes) {
        return codes.stream()
                .map(code -> found(group, ImmutableSortedSet.of(code)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Result deviation(Deviation deviation) {
        if (!deviation.isNumber()) {
            return new Result(true, ImmutableList.of());
        }
        Group group = counts.of(deviation.variable(), deviation.group());
        Group total = counts.of(deviation.variable(), Optional.empty());
        ImmutableList<CheckedClaim.Found> found = each(group, deviation.codes());
        boolean met = deviation.kind() == Deviation.Kind.BELOW_HALF
                ? group.base() > 0 && found(group, deviation.codes()).n() * 2 < group.base()
                : deviation.codes().stream().allMatch(code -> differs(group, total, code));
        return new Result(met, found);
    }

    private static boolean differs(Group group, Group total, int code) {
        return group.base() > 0
                && group.share(code).n() * total.base() != total.share(code).n() * group.base();
    }
}
