package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.SampleUnit;

/** Holds the counts of two sources side by side: whole numbers equal, sums of weights but for the order of addition. */
public final class SameCounts {
    private SameCounts() {}

    /**
     * Asserts that two sources counted the same.
     *
     * @param expected the counts to trust
     * @param actual the counts to check
     */
    public static void assertSame(Counts expected, Counts actual) {
        assertThat(actual.crosstabs()).hasSameSizeAs(expected.crosstabs());
        for (int i = 0; i < expected.crosstabs().size(); i++) {
            assertSame(expected.crosstabs().get(i), actual.crosstabs().get(i));
        }
    }

    private static void assertSame(CrossCounts expected, CrossCounts actual) {
        String what = expected.crosstab().toString();
        assertThat(actual.groups()).as(what).isEqualTo(expected.groups());
        for (long group = 0; group < expected.groups(); group++) {
            String where = "group " + group + " of " + what;
            for (int i = 0; i < expected.rows().categories().size(); i++) {
                assertSame(expected.category(group, i), actual.category(group, i), where + ", category " + i);
            }
            assertSame(expected.answered(group), actual.answered(group), where + ", answered");
            assertSame(expected.substantive(group), actual.substantive(group), where + ", substantive");
            assertSame(expected.leftOpen(group), actual.leftOpen(group), where + ", left open");
            assertSame(expected.everyone(group), actual.everyone(group), where + ", everyone");
            assertThat(actual.numbers(group).keySet())
                    .as(where)
                    .isEqualTo(expected.numbers(group).keySet());
            for (Map.Entry<Double, Count> number : expected.numbers(group).entrySet()) {
                assertSame(
                        number.getValue(),
                        actual.numbers(group).get(number.getKey()),
                        where + ", number " + number.getKey());
            }
        }
        assertThat(actual.units().keySet()).as(what).isEqualTo(expected.units().keySet());
        for (Map.Entry<SampleUnit, CrossCounts> unit : expected.units().entrySet()) {
            assertThat(actual.units().get(unit.getKey()).drawn())
                    .as("drawn in " + unit.getKey() + " of " + what)
                    .isEqualTo(unit.getValue().drawn());
            assertSame(unit.getValue(), actual.units().get(unit.getKey()));
        }
    }

    static void assertSame(Count expected, Count actual, String where) {
        assertThat(actual.n()).as(where).isEqualTo(expected.n());
        assertThat(actual.weight()).as(where).isEqualTo(expected.weight(), within(1e-9 * (1 + expected.weight())));
        assertThat(actual.squares()).as(where).isEqualTo(expected.squares(), within(1e-9 * (1 + expected.squares())));
    }
}
