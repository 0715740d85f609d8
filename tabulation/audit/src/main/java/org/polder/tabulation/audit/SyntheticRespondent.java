package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * One respondent made from published figures.
 *
 * @param chosen the codes chosen, by variable; a variable that was not asked or was left open is absent
 * @param stoppedAt the first question, in asking order, that the respondent did not get past
 */
public record SyntheticRespondent(
        ImmutableMap<String, ImmutableSortedSet<Integer>> chosen, Optional<String> stoppedAt) {}
