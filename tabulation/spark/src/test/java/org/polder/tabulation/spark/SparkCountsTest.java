package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Runs Spark, which only the profile "full" brings. */
@Tag("full")
class SparkCountsTest {
    @Test
    void every_table_of_the_suite_is_counted_as_row_by_row() {
        TestPeople people = TableSuite.people(3, 600);
        Scan scan = TableSuite.scan();
        Counts expected = people.count(scan, Run.here());

        for (Layout layout : List.of(Layout.texts(), Layout.typed())) {
            Counts counts = source(layout, people, 3).count(scan, Run.here());

            assertThat(counts.rows()).isEqualTo(600);
            SameCounts.assertSame(expected, counts);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 150})
    void tables_do_not_hang_on_the_number_of_partitions(int partitions) {
        TestPeople people = TableSuite.people(partitions, 100);
        Scan scan = some();

        SameCounts.assertSame(
                people.count(scan, Run.here()),
                source(Layout.typed(), people, partitions).count(scan, Run.here()));
    }

    /** Every 17th table of the suite, among which are all filters and weights, and two designs. */
    private static Scan some() {
        Scan all = TableSuite.scan();
        return new Scan(
                IntStream.range(0, all.crosstabs().size())
                        .filter(i -> i % 17 == 5)
                        .mapToObj(all.crosstabs()::get)
                        .collect(ImmutableList.toImmutableList()),
                all.derived());
    }

    @Test
    void data_without_respondents_give_tables_of_zeros() {
        TestPeople nobody = TableSuite.people(1, 0);
        Dataset<Row> none = Layout.texts().data(nobody);

        for (Dataset<Row> data : List.of(none, none.limit(0), none.where("1 = 0"), none.repartition(5))) {
            Counts counts =
                    SparkResponses.of("nobody", data, Layout.texts().codebook()).count(some(), Run.here());

            assertThat(counts.rows()).isZero();
            SameCounts.assertSame(nobody.count(some(), Run.here()), counts);
        }
    }

    @Test
    void a_scan_without_tables_counts_the_rows() {
        SparkResponses source = source(Layout.texts(), TableSuite.people(1, 17), 2);

        assertThat(source.count(Scan.of(List.of()), Run.here()).rows()).isEqualTo(17);
    }

    @Test
    void one_job_counts_all_tables() throws Exception {
        AtomicInteger jobs = new AtomicInteger();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        };
        for (int partitions : new int[] {3, 50}) {
            jobs.set(0);
            TestPeople people = TableSuite.people(1, 100);
            // What was made and laid out before the count is no part of it.
            Dataset<Row> data = LocalSpark.session()
                    .createDataFrame(
                            Layout.texts()
                                    .data(people)
                                    .toJavaRDD()
                                    .repartition(partitions)
                                    .cache(),
                            Layout.texts().types());
            data.count();
            LocalSpark.session().sparkContext().listenerBus().waitUntilEmpty();
            LocalSpark.session().sparkContext().addSparkListener(listener);
            SparkResponses.of("people", data, Layout.texts().codebook()).count(some(), Run.here());
            LocalSpark.session().sparkContext().listenerBus().waitUntilEmpty();
            LocalSpark.session().sparkContext().removeSparkListener(listener);

            assertThat(jobs).as(partitions + " partitions").hasValue(1);
        }
    }

    @Test
    void only_the_columns_of_the_scan_are_read() {
        Layout layout = Layout.texts();
        // Of an RDD, as Spark works out what is made of local rows before it drops what is not needed.
        Dataset<Row> data = LocalSpark.session()
                .createDataFrame(layout.data(TableSuite.people(4, 20)).toJavaRDD(), layout.types())
                .withColumn("said", functions.expr("raise_error('was read')").cast("string"));
        SparkResponses source = SparkResponses.of("people", data, Layout.texts().codebook());

        assertThat(source.count(Scan.of(List.of(Crosstab.of("use", "sex"))), Run.here())
                        .rows())
                .isEqualTo(20);
    }

    @Test
    void progress_adds_up_to_the_rows() {
        AtomicLong heard = new AtomicLong();
        source(Layout.texts(), TableSuite.people(4, 321), 5)
                .count(some(), Run.here().progress(heard::addAndGet));

        assertThat(heard).hasValue(321);
    }

    @Test
    void every_respondent_comes_to_the_driver_once_when_asked_for() {
        TestPeople people = TableSuite.people(9, 40);
        for (Layout layout : List.of(Layout.texts(), Layout.typed())) {
            List<String> seen = new ArrayList<>();
            source(layout, people, 3).forEach(respondent -> seen.add(words(respondent)));

            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            people.people().stream().map(SparkCountsTest::words).toList());
        }
    }

    private static String words(Respondent respondent) {
        StringBuilder words = new StringBuilder(respondent.place().respondent().orElse("?"));
        for (Variable variable : TableSuite.SCHEMA.variables()) {
            Value value = respondent.value(variable.name());
            words.append('|').append(value.key()).append(value.absence());
        }
        for (String item : TableSuite.SCHEMA.items()) {
            words.append(respondent.hasReached(item));
        }
        return words.toString();
    }

    static SparkResponses source(Layout layout, TestPeople people, int partitions) {
        return SparkResponses.of("people", layout.data(people).repartition(partitions), layout.codebook());
    }
}
