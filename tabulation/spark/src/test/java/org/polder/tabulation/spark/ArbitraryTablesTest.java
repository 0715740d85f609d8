package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;

/** Runs Spark, which only the profile "full" brings. */
@Tag("full")
class ArbitraryTablesTest {
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void arbitrary_tables_of_arbitrary_respondents_are_counted_as_row_by_row(
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int size,
            @ForAll @IntRange(min = 1, max = 50) int partitions) {
        Random random = new Random(seed);
        TestPeople people = TableSuite.people(seed, size);
        Layout layout = random.nextBoolean() ? Layout.texts() : Layout.typed();
        Scan scan = some(random);

        SameCounts.assertSame(
                people.count(scan, Run.here()),
                SparkCountsTest.source(layout, people, partitions).count(scan, Run.here()));
    }

    /** A few tables of the suite, each with the filter, weight and design of others. */
    private static Scan some(Random random) {
        List<Crosstab> all = new ArrayList<>(TableSuite.scan().crosstabs());
        Collections.shuffle(all, random);
        ImmutableList.Builder<Crosstab> crosstabs = ImmutableList.builder();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            Crosstab one = all.get(i);
            Crosstab other = all.get(random.nextInt(all.size()));
            crosstabs.add(new Crosstab(
                    one.rows(),
                    other.by(),
                    one.weight().isPresent() ? one.filter() : one.filter().or(other.filter()),
                    one.weight(),
                    all.get(random.nextInt(all.size())).design()));
        }
        return new Scan(crosstabs.build(), TableSuite.scan().derived());
    }
}
