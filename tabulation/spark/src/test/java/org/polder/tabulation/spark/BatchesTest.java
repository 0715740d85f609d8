package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polder.answer.Missing;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * Holds the quick reading of rows beside the reading that reports every cell. Spark does not run, but its rows want jars
 * that only the profile "full" brings.
 */
@Tag("full")
class BatchesTest {
    /** What columns of all types hold, good and bad. */
    private static final List<Object> CONTENTS = Arrays.asList(
            null,
            null,
            "",
            " ",
            "0",
            "1",
            " 1",
            "2",
            "1.0",
            "99",
            "-1",
            "-2",
            "-3",
            "-4",
            "1;2",
            "1;9",
            ";",
            "1;-1",
            "x",
            "option 1",
            "2026-02-29",
            "2024-02-29",
            "NaN",
            "1e3",
            "judge",
            "since",
            0,
            1,
            2,
            99,
            -1,
            -7,
            1L,
            3L,
            1L << 60,
            (short) 1,
            (byte) 2,
            1.0,
            -0.0,
            2.5,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            1f,
            0.1f,
            Float.NaN,
            true,
            false,
            new BigDecimal("1.00"),
            new BigDecimal("0.10"),
            Date.valueOf("2024-02-29"),
            LocalDate.of(2025, 1, 31));

    @Property(tries = 100)
    void cells_of_every_type_good_or_bad_are_read_as_the_reader_of_flat_files_reads_them(
            @ForAll boolean typed, @ForAll long seed) {
        Random random = new Random(seed);
        Codebook codebook = (typed ? Layout.typed() : Layout.texts()).codebook();
        List<Crosstab> tables = new ArrayList<>(TableSuite.scan().crosstabs());
        Crosstab one = tables.get(random.nextInt(tables.size()));
        // One table that looks at few variables, or most rows would be bad.
        assertSame(codebook, new Scan(ImmutableList.of(one), TableSuite.scan().derived()), random);
    }

    @Property(tries = 100)
    void every_variable_by_itself_is_read_as_the_reader_of_flat_files_reads_it(
            @ForAll boolean typed, @ForAll long seed) {
        Random random = new Random(seed);
        Codebook codebook = (typed ? Layout.typed() : Layout.texts()).codebook();
        for (Variable variable : TableSuite.SCHEMA.variables()) {
            assertSame(codebook, Scan.of(List.of(Crosstab.of(variable.name()))), random);
        }
    }

    private static void assertSame(Codebook codebook, Scan scan, Random random) {
        Plan plan = Plan.of("cells", codebook, Optional.empty(), scan);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Object[] cells = new Object[plan.columns().size()];
            for (int j = 0; j < cells.length; j++) {
                cells[j] = random.nextInt(3) == 0 ? null : CONTENTS.get(random.nextInt(CONTENTS.size()));
            }
            cells[plan.columns().indexOf(codebook.respondent().orElseThrow())] = "r" + i;
            rows.add(RowFactory.create(cells));
        }
        Counts expected =
                new FetchedRows(plan, rows.iterator()).count(scan, Run.here().skipBadRows());
        Counts counts = counts(plan, rows);

        SameCounts.assertSame(expected, counts);
        assertThat(counts.rows()).isEqualTo(expected.rows());
        assertThat(counts.skipped().rows()).isEqualTo(expected.skipped().rows());
        assertThat(counts.skipped().first())
                .containsExactlyInAnyOrderElementsOf(expected.skipped().first());
    }

    @Example
    void a_partition_of_several_batches_is_counted_whole() {
        Codebook codebook = new Codebook(
                Schema.of(List.of(Variable.single("x", "X", Category.of(1, "one"), Category.of(2, "two")))),
                ImmutableMap.of("x", new Stored.Code("x")),
                Codebook.ABSENCES,
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
        Plan plan = Plan.of("rows", codebook, Optional.empty(), Scan.of(List.of(Crosstab.of("x"))));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 2 * Batches.ROWS + 3; i++) {
            rows.add(RowFactory.create(i % 3));
        }
        // Of 0, 1, 2, 0, 1, 2, … zero is no code: 43,692 rows, and as many of 1 and one fewer of 2.
        Counts counts = counts(plan, rows);

        assertThat(counts.skipped().rows()).isEqualTo(43_692);
        assertThat(counts.skipped().first()).hasSize(100);
        assertThat(counts.crosstabs().get(0).category(0, 0).n()).isEqualTo(43_692);
        assertThat(counts.crosstabs().get(0).category(0, 1).n()).isEqualTo(43_691);
    }

    private static Counts counts(Plan plan, List<Row> rows) {
        Parts sum = new Parts(plan);
        Batches batches = new Batches(plan, rows.iterator(), sum.bad());
        while (batches.hasNext()) {
            sum.add(batches.next().count(plan.scan(), Run.here().skipBadRows()));
        }
        return sum.sum();
    }
}
