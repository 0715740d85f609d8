package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
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

    /** The count of a variable's options in a group. */
    private CheckedClaim.Found found(String variable, Optional<GroupRef> group, Collection<Integer> codes) {
        Group counted = counts.of(variable, group);
        // Counts of a single choice add up; of a multiple choice only one option is counted at a time.
        return new CheckedClaim.Found(
                variable,
                group,
                ImmutableSortedSet.copyOf(codes),
                codes.stream().mapToLong(code -> counted.share(code).n()).sum(),
                counted.base(),
                counted.highest().containsAll(codes)
                        ? Optional.of(Mark.HIGHEST)
                        : counted.lowest().containsAll(codes) ? Optional.of(Mark.LOWEST) : Optional.empty());
    }

    private static CheckedClaim.Found found(String variable, Optional<GroupRef> group, long n, long base) {
        return new CheckedClaim.Found(variable, group, ImmutableSortedSet.of(), n, base, Optional.empty());
    }

    private ImmutableList<CheckedClaim.Found> each(
            String variable, Optional<GroupRef> group, Collection<Integer> codes) {
        return codes.stream()
                .map(code -> found(variable, group, ImmutableSortedSet.of(code)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Result claim(Claim claim) {
        return claim.measure().accept(new Measure.Visitor<>() {
            @Override
            public Result chosen(Measure.Chosen measure) {
                Group group = counts.of(measure.variable(), claim.group());
                CheckedClaim.Found found = found(measure.variable(), claim.group(), measure.codes());
                boolean marked = claim.mark()
                        .map(mark ->
                                (mark == Mark.HIGHEST ? group.highest() : group.lowest()).containsAll(measure.codes()))
                        .orElse(true);
                return result(claim.stated().holds(found.n(), found.base()) && marked, found);
            }

            @Override
            public Result leftOpen(Measure.LeftOpen measure) {
                Group group = counts.of(measure.variable(), claim.group());
                CheckedClaim.Found found = found(
                        measure.variable(),
                        claim.group(),
                        group.leftOpen().map(share -> share.n()).orElse(0L),
                        group.base());
                return result(claim.stated().holds(found.n(), found.base()), found);
            }

            @Override
            public Result meanChosen(Measure.MeanChosen measure) {
                List<CheckedClaim.Found> all = measure.variables().stream()
                        .map(variable -> found(variable, claim.group(), measure.codes()))
                        .toList();
                return new Result(meanHolds(claim.stated(), all), ImmutableList.copyOf(all));
            }

            @Override
            public Result written(Measure.Written measure) {
                CheckedClaim.Found found =
                        found(measure.variable(), claim.group(), ImmutableSortedSet.of(measure.code()));
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

    private static boolean meanHolds(Stated stated, List<CheckedClaim.Found> all) {
        return Share.meanPercent(
                        all.stream().map(one -> new Share(one.n(), one.base())).toList())
                .filter(mean -> stated.percent()
                        .map(printed -> mean.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                                        .compareTo(printed)
                                == 0)
                        .orElse(true))
                .isPresent();
    }

    @Override
    public Result base(PublishedBase base) {
        List<CheckedClaim.Found> all = new ArrayList<>();
        for (String variable : base.of()) {
            long n = counts.of(variable, Optional.empty()).base();
            all.add(found(variable, Optional.empty(), n, n));
        }
        return new Result(all.stream().allMatch(one -> one.base() == base.n()), ImmutableList.copyOf(all));
    }

    @Override
    public Result mostChosen(MostChosen most) {
        Group group = counts.of(most.variable(), most.group());
        ImmutableSortedSet<Integer> chosen = group.mostChosen(most.withoutMissing()).stream()
                .map(Category::code)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
        return new Result(
                chosen.equals(most.codes()),
                each(most.variable(), most.group(), chosen.isEmpty() ? most.codes() : chosen));
    }

    @Override
    public Result deviation(Deviation deviation) {
        if (!deviation.isNumber()) {
            return new Result(true, ImmutableList.of());
        }
        String variable = deviation.variable();
        if (deviation.kind() == Deviation.Kind.BELOW_HALF) {
            CheckedClaim.Found found = found(variable, deviation.group(), deviation.codes());
            return result(found.base() > 0 && found.n() * 2 < found.base(), found);
        }
        ImmutableList<CheckedClaim.Found> group = each(variable, deviation.group(), deviation.codes());
        ImmutableList<CheckedClaim.Found> total = each(variable, Optional.empty(), deviation.codes());
        boolean met = IntStream.range(0, group.size()).allMatch(i -> differ(group.get(i), total.get(i)));
        return new Result(
                met,
                ImmutableList.<CheckedClaim.Found>builder()
                        .addAll(group)
                        .addAll(total)
                        .build());
    }

    private static boolean differ(CheckedClaim.Found group, CheckedClaim.Found total) {
        return group.base() > 0 && group.n() * total.base() != total.n() * group.base();
    }
}
