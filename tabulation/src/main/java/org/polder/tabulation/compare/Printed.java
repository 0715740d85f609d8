package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that may be behind printed shares of exclusive categories: all within their rounding that add up to 100
 * together, or to no more where others were not published.
 *
 * @param shares the shares by category
 * @param whole complete or partial
 */
record Printed(ImmutableMap<String, Optional<PublishedShare>> shares, Whole whole) {

    /** Tells why no numbers can be behind it. */
    Optional<String> impossible() {
        PercentRange sum = sum(shares.keySet());
        if (sum.low().compareTo(PercentRange.ALL) > 0) {
            return Optional.of("has shares that add up to at least "
                    + sum.low().toPlainString() + " % however they were rounded, and categories that exclude one"
                    + " another have 100 % together: correct a share, or say that the categories overlap");
        }
        boolean under = sum.high().compareTo(PercentRange.ALL) < 0
                || sum.high().compareTo(PercentRange.ALL) == 0 && !sum.highIncluded();
        return whole == Whole.COMPLETE && under
                ? Optional.of("has shares that add up to less than "
                        + sum.high().toPlainString() + " % or to no more, and categories that cover everyone have 100 %"
                        + " together: correct a share, add the category that is missing, or say that it is partial")
                : Optional.empty();
    }

    /** Gives the possible sums, when they follow from what was printed. */
    Optional<PercentRange> range(Collection<String> categories) {
        Set<String> others = new HashSet<>(shares.keySet());
        categories.forEach(others::remove);
        boolean printed = areAllPrinted(categories);
        boolean follows = whole == Whole.COMPLETE && areAllPrinted(others);
        return categories.isEmpty() || !printed && !follows ? Optional.empty() : Optional.of(bounds(categories));
    }

    /** Gives the possible sums; a category that was not printed may be anything that the others leave. */
    PercentRange bounds(Collection<String> categories) {
        Set<String> others = new HashSet<>(shares.keySet());
        categories.forEach(others::remove);
        PercentRange own = sum(categories);
        PercentRange left = sum(others).low().compareTo(PercentRange.ALL) > 0 ? own : rest(sum(others));
        boolean fromLeft = whole == Whole.COMPLETE && left.low().compareTo(own.low()) > 0;
        boolean bothLow = whole == Whole.COMPLETE && left.low().compareTo(own.low()) == 0;
        int order = left.high().compareTo(own.high());
        return new PercentRange(
                fromLeft ? left.low() : own.low(),
                fromLeft ? left.lowIncluded() : own.lowIncluded() && (!bothLow || left.lowIncluded()),
                order < 0 ? left.high() : own.high(),
                order < 0 ? left.highIncluded() : own.highIncluded() && (order > 0 || left.highIncluded()));
    }

    private static PercentRange rest(PercentRange others) {
        boolean over = others.high().compareTo(PercentRange.ALL) > 0;
        return (over ? new PercentRange(others.low(), others.lowIncluded(), PercentRange.ALL, true) : others).rest();
    }

    private boolean areAllPrinted(Collection<String> categories) {
        return categories.stream().allMatch(category -> share(category).isPresent());
    }

    private PercentRange sum(Collection<String> categories) {
        return categories.stream()
                .map(category -> share(category).map(PublishedShare::range).orElseGet(PercentRange::anything))
                .reduce(PercentRange.nothing(), PercentRange::plus);
    }

    private Optional<PublishedShare> share(String category) {
        return Optional.ofNullable(shares.get(category)).flatMap(found -> found);
    }
}
