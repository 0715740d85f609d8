package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;

class CountingTest {
    @Test
    void the_suite_has_more_than_two_hundred_tables_with_something_to_count_in_nearly_all() {
        Counts counts = TableSuite.people(1, 400).count(TableSuite.scan(), Run.here());

        assertThat(counts.crosstabs()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(counts.crosstabs().stream().filter(table -> total(table) > 0).count())
                .isGreaterThan(counts.crosstabs().size() * 9L / 10);
    }

    private static long total(CrossCounts table) {
        long total = 0;
        for (long group = 0; group < table.groups(); group++) {
            total += table.answered(group).n();
        }
        return total;
    }

    @Property(tries = 12)
    void rows_are_counted_as_a_naive_loop_counts_them(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        TestPeople people = TableSuite.people(seed, size);
        Scan all = TableSuite.scan();
        // The three tables of towns within others have thousands of groups, which a naive loop cannot afford.
        Scan scan = new Scan(
                all.crosstabs().stream()
                        .filter(crosstab -> !crosstab.by().contains("town")
                                && !crosstab.rows().equals("town")
                                && crosstab.by().size() < 3)
                        .collect(ImmutableList.toImmutableList()),
                all.derived());
        Counts counts = people.count(scan, Run.here());
        NaiveCounting naive = new NaiveCounting(people, scan);

        assertThat(counts.rows()).isEqualTo(size);
        for (CrossCounts table : counts.crosstabs()) {
            List<List<Category>> groups = NaiveCounting.groups(table.breaks());
            assertThat(table.groups()).isEqualTo(groups.size());
            for (int i = 0; i < groups.size(); i++) {
                agree(naive, table, i, groups.get(i));
            }
        }
    }

    private static void agree(NaiveCounting naive, CrossCounts table, int number, List<Category> group) {
        Crosstab crosstab = table.crosstab();
        String where = crosstab + ", " + group;
        SameCounts.assertSame(naive.everyone(crosstab, group), table.everyone(number), where + ", everyone");
        SameCounts.assertSame(naive.answered(crosstab, group), table.answered(number), where + ", answered");
        SameCounts.assertSame(naive.substantive(crosstab, group), table.substantive(number), where + ", substantive");
        SameCounts.assertSame(naive.leftOpen(crosstab, group), table.leftOpen(number), where + ", left open");
        for (int i = 0; i < table.rows().categories().size(); i++) {
            Category category = table.rows().categories().get(i);
            SameCounts.assertSame(
                    naive.category(crosstab, group, category), table.category(number, i), where + ", " + category);
        }
        table.numbers(number)
                .forEach((value, count) ->
                        SameCounts.assertSame(naive.number(crosstab, group, value), count, where + ", " + value));
        long inNumbers = table.numbers(number).values().stream()
                .mapToLong(count -> count.n())
                .sum();
        long inCategories = table.rows().kind().isNumeric()
                ? IntStream.range(0, table.rows().categories().size())
                        .mapToLong(i -> table.category(number, i).n())
                        .sum()
                : 0;
        if (table.rows().kind().isNumeric()) {
            assertThat(inNumbers + inCategories)
                    .as(where)
                    .isEqualTo(table.answered(number).n());
        }
    }
}
