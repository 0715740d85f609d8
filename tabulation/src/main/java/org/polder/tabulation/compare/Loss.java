package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableSet;

/** What a mapping loses of a scale. */
public sealed interface Loss {

    /**
     * Tells whose scale loses it.
     *
     * @return the side
     */
    Side side();

    /**
     * Options that can no longer be told apart.
     *
     * @param side whose options
     * @param options their keys, two or more
     */
    record Merged(Side side, ImmutableSet<String> options) implements Loss {}

    /**
     * Options that the other side has nothing for; who has them counts in the base.
     *
     * @param side whose options
     * @param options their keys
     */
    record NotComparable(Side side, ImmutableSet<String> options) implements Loss {}

    /**
     * An option that does not count.
     *
     * @param side whose option
     * @param option its key
     * @param reason why
     */
    record Dropped(Side side, String option, Phrase reason) implements Loss {}
}
