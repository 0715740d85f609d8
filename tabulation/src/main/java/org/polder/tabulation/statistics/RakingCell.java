package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The respondents of one combination of categories, with their starting weights.
 *
 * @param categories one category a margin, in the order of the margins
 * @param start who they are and what they weigh before
 */
public record RakingCell(ImmutableList<String> categories, Tally start) {

    /**
     * Takes respondents.
     *
     * @param start who they are and what they weigh before; {@link Tally#unweighted} without starting weights
     * @param categories one category a margin, in the order of the margins
     * @return the cell
     */
    public static RakingCell of(Tally start, String... categories) {
        return new RakingCell(ImmutableList.copyOf(List.of(categories)), start);
    }
}
