package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;

/**
 * What one digit tells about one crosstab.
 *
 * @param crosstab the number of the crosstab within the scan
 * @param breaks the digits of its breaks, one within the other
 * @param digit the digit of its rows
 */
record Part(int crosstab, ImmutableList<GroupDigit> breaks, RowDigit digit) {
    /** Whether this part has every respondent just once, of several parts that share a crosstab's groups. */
    boolean isFirst() {
        return digit.option().isEmpty() && breaks.stream().allMatch(part -> part.from() == 0);
    }
}
