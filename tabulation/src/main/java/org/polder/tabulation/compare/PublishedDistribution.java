package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * A distribution that somebody published; it need not be complete nor add up to 100.
 *
 * @param name a name to refer to it by
 * @param source who published it
 * @param citation where, so that others find it; may be empty
 * @param question what was asked, as it was worded
 * @param population of whom
 * @param period when, or about which time; may be empty
 * @param n the number of respondents, when it is known; nothing also where everyone was counted
 * @param whole what the categories are of the whole
 * @param shares the published shares by category; a category without a printed share has none
 */
public record PublishedDistribution(
        String name,
        String source,
        String citation,
        Phrase question,
        Phrase population,
        Phrase period,
        OptionalLong n,
        Whole whole,
        ImmutableMap<String, Optional<PublishedShare>> shares)
        implements ComparisonDocument {

    /**
     * Holds a distribution.
     *
     * @throws ProblemsException when no numbers of respondents can be behind it: a number of respondents below 1 or beyond 2³¹, no
     *     category, or shares of exclusive categories that cannot add up to 100 %, however they were rounded
     */
    public PublishedDistribution {
        List<Problem> problems = new ArrayList<>();
        if (n.isPresent() && (n.getAsLong() < 1 || n.getAsLong() > Integer.MAX_VALUE)) {
            report(
                    problems,
                    name,
                    "n",
                    "'" + name + "' has " + n.getAsLong() + " respondents: give 1 to " + Integer.MAX_VALUE
                            + ", or leave it out");
        }
        if (shares.isEmpty()) {
            report(problems, name, "categories", "'" + name + "' has no categories: give one at least");
        } else if (whole != Whole.OVERLAPPING) {
            new Printed(shares, whole)
                    .impossible()
                    .ifPresent(why -> report(problems, name, "categories", "'" + name + "' " + why));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The distribution '" + name + "'", problems);
        }
    }

    /**
     * Takes printed shares of categories that cover everyone, each in one.
     *
     * @param name a name to refer to it by
     * @param source who published it
     * @param shares the shares by category; a category without a printed share has none
     * @return the distribution, of which no more is known
     */
    public static PublishedDistribution of(String name, String source, Map<String, Optional<PublishedShare>> shares) {
        return of(name, source, Whole.COMPLETE, shares);
    }

    /**
     * Takes printed shares.
     *
     * @param name a name to refer to it by
     * @param source who published it
     * @param whole what the categories are of the whole
     * @param shares the shares by category; a category without a printed share has none
     * @return the distribution, of which no more is known
     */
    public static PublishedDistribution of(
            String name, String source, Whole whole, Map<String, Optional<PublishedShare>> shares) {
        return new PublishedDistribution(
                name,
                source,
                "",
                Phrase.nothing(),
                Phrase.nothing(),
                Phrase.nothing(),
                OptionalLong.empty(),
                whole,
                ImmutableMap.copyOf(shares));
    }

    /**
     * Says how many respondents there were.
     *
     * @param respondents the number, from 1
     * @return this distribution with that number
     */
    public PublishedDistribution n(long respondents) {
        return new PublishedDistribution(
                name, source, citation, question, population, period, OptionalLong.of(respondents), whole, shares);
    }

    /**
     * Says what the categories are of the whole.
     *
     * @param kind complete, partial or overlapping
     * @return this distribution of that kind
     */
    public PublishedDistribution whole(Whole kind) {
        return new PublishedDistribution(name, source, citation, question, population, period, n, kind, shares);
    }

    /**
     * Says what was asked of whom and when.
     *
     * @param wording the question
     * @param whom the population
     * @param when the period; may say nothing
     * @return this distribution with these
     */
    public PublishedDistribution asked(Phrase wording, Phrase whom, Phrase when) {
        return new PublishedDistribution(name, source, citation, wording, whom, when, n, whole, shares);
    }

    /**
     * Adds up printed shares.
     *
     * @param categories some of the categories
     * @return the sum of the printed percentages; nothing when one of them was not printed, there are none, or there are
     *     several that overlap
     * @throws IllegalArgumentException when there is no such category
     */
    public Optional<BigDecimal> printed(Collection<String> categories) {
        List<Optional<PublishedShare>> found =
                categories.stream().map(this::share).toList();
        boolean several = whole == Whole.OVERLAPPING && found.size() > 1;
        return found.isEmpty() || several || found.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : found.stream().map(share -> share.orElseThrow().percent()).reduce(BigDecimal::add);
    }

    /**
     * Gives what the share of some categories together can be, given how the printed ones were rounded.
     *
     * <p>It is exact: every number in the range is the sum of numbers that are printed as published, and no other is.
     * Where the categories cover everyone, that they add up to 100 % narrows it, and what was not printed is what
     * remains.
     *
     * @param categories some of the categories, of which one at most is in each
     * @return the range in percent; nothing when part of them was not printed and does not follow
     * @throws IllegalArgumentException when there is no such category
     */
    public Optional<PercentRange> range(Collection<String> categories) {
        categories.forEach(this::share);
        if (whole == Whole.OVERLAPPING) {
            return categories.size() == 1
                    ? share(categories.iterator().next()).map(PublishedShare::range)
                    : Optional.empty();
        }
        return new Printed(shares, whole).range(categories);
    }

    private Optional<PublishedShare> share(String category) {
        Optional<PublishedShare> share = shares.get(category);
        if (share == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' has no category '" + category + "'; it has " + shares.keySet());
        }
        return share;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.distribution(this);
    }

    private static void report(List<Problem> problems, String name, String at, String message) {
        problems.add(Problem.error("distribution", Place.item(name), message).with(Map.of("at", at)));
    }
}
