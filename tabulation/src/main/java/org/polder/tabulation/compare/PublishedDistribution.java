package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A distribution that somebody published; it need not be complete nor sum to 100.
 *
 * @param source who published it
 * @param question what was asked
 * @param population of whom
 * @param n the number of respondents, when it is known
 * @param shares the published shares by category; a category without a printed share has none
 */
public record PublishedDistribution(
        String source,
        String question,
        String population,
        Optional<Integer> n,
        ImmutableMap<String, Optional<PublishedShare>> shares) {}
