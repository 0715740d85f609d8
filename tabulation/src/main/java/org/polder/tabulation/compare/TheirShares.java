package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Published shares as a mapping wants them: of those whose option counts.
 *
 * @param published the distribution
 * @param kept the categories that count
 */
record TheirShares(PublishedDistribution published, ImmutableSet<String> kept) {
    private static final int DECIMALS = 10;

    private boolean isWhole() {
        return published.whole() == Whole.OVERLAPPING
                || kept.containsAll(published.shares().keySet());
    }

    private Set<String> dropped() {
        return Sets.difference(published.shares().keySet(), kept);
    }

    Optional<BigDecimal> printed(Collection<String> categories) {
        Optional<BigDecimal> sum = published.printed(categories);
        if (isWhole() || sum.isEmpty()) {
            return sum;
        }
        return published
                .printed(kept)
                .filter(whole -> whole.signum() > 0)
                .map(whole -> sum.get().multiply(PercentRange.ALL).divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }

    Optional<PercentRange> range(Collection<String> categories) {
        if (isWhole()) {
            return published.range(categories);
        }
        Set<String> rest = Sets.difference(kept, ImmutableSet.copyOf(categories));
        boolean restFollows = published.printed(rest).isPresent()
                || rest.isEmpty()
                || published.whole() == Whole.COMPLETE
                        && published.printed(dropped()).isPresent();
        return published.printed(categories).isPresent() && restFollows
                ? Optional.of(rebased(categories))
                : Optional.empty();
    }

    /** Gives the bounds of some categories as a share of all that count; they are exact but for ten decimals. */
    PercentRange rebased(Collection<String> categories) {
        Printed printed = new Printed(published.shares(), published.whole());
        Set<String> rest = Sets.difference(kept, ImmutableSet.copyOf(categories));
        PercentRange part = printed.bounds(categories);
        PercentRange others = printed.bounds(rest);
        PercentRange whole = printed.bounds(kept);
        Ratio ratio = new Ratio(
                part.low().doubleValue(),
                part.high().doubleValue(),
                others.low().doubleValue(),
                others.high().doubleValue(),
                whole.low().doubleValue(),
                whole.high().doubleValue());
        return PercentRange.closed(
                new BigDecimal(100 * ratio.low())
                        .setScale(DECIMALS, RoundingMode.FLOOR)
                        .max(BigDecimal.ZERO),
                new BigDecimal(100 * ratio.high())
                        .setScale(DECIMALS, RoundingMode.CEILING)
                        .min(PercentRange.ALL));
    }

    /** Gives how many respondents count at the least; nothing when it is not known. */
    OptionalLong n() {
        if (published.n().isEmpty() || isWhole()) {
            return published.n();
        }
        double least = new Printed(published.shares(), published.whole())
                        .bounds(kept)
                        .low()
                        .doubleValue()
                / 100;
        return OptionalLong.of(Math.max(1, (long) Math.floor(published.n().getAsLong() * least)));
    }
}
