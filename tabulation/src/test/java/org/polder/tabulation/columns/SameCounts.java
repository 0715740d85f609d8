package org.polder.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;

/** Compares counts: numbers of respondents exactly, sums of weights up to the order in which they were added. */
final class SameCounts {
    private SameCounts() {}

    static void check(Counts actual, Counts expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.skipped()).isEqualTo(expected.skipped());
        assertThat(actual.crosstabs()).hasSameSizeAs(expected.crosstabs());
        for (int i = 0; i < actual.crosstabs().size(); i++) {
            check(actual.crosstabs().get(i), expected.crosstabs().get(i));
        }
    }

    private static void check(CrossCounts actual, CrossCounts expected) {
        String what = expected.crosstab().toString();
        assertThat(actual.crosstab()).isEqualTo(expected.crosstab());
        assertThat(actual.drawn()).as(what).isEqualTo(expected.drawn());
        for (long group = 0; group < expected.groups(); group++) {
            String in = "group " + group + " of " + what;
            for (int place = 0; place < expected.rows().categories().size(); place++) {
                same(actual.category(group, place), expected.category(group, place), "category " + place + ", " + in);
            }
            same(actual.answered(group), expected.answered(group), "answered, " + in);
            same(actual.substantive(group), expected.substantive(group), "substantive, " + in);
            same(actual.leftOpen(group), expected.leftOpen(group), "left open, " + in);
            same(actual.everyone(group), expected.everyone(group), "everyone, " + in);
            assertThat(actual.numbers(group).keySet())
                    .as(in)
                    .isEqualTo(expected.numbers(group).keySet());
            for (Double number : expected.numbers(group).keySet()) {
                same(
                        actual.numbers(group).get(number),
                        expected.numbers(group).get(number),
                        "number " + number + ", " + in);
            }
        }
        assertThat(actual.units().keySet()).as(what).isEqualTo(expected.units().keySet());
        expected.units().forEach((unit, counts) -> check(actual.units().get(unit), counts));
    }

    private static void same(Count actual, Count expected, String what) {
        // Building a description for each of millions of cells would take longer than counting them.
        if (actual.equals(expected)) {
            return;
        }
        assertThat(actual.n()).as(what).isEqualTo(expected.n());
        assertThat(actual.weight()).as(what).isCloseTo(expected.weight(), within(1e-9 * (1 + expected.weight())));
        assertThat(actual.squares()).as(what).isCloseTo(expected.squares(), within(1e-9 * (1 + expected.squares())));
    }
}
