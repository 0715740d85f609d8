package org.polder.tabulation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.columns.RandomSurvey;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/** What every database must count as respondents are counted one by one. */
abstract class JdbcCountingTest {
    abstract Engine engine() throws Exception;

    /** The respondents of a source, counted one by one. */
    record OneByOne(ResponseSource source) implements ResponseSource {
        @Override
        public Schema schema() {
            return source.schema();
        }

        @Override
        public void forEach(Consumer<? super Respondent> respondents) {
            source.forEach(respondents);
        }

        @Override
        public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
            return source.forEach(respondents, run);
        }
    }

    private static void agree(Counts expected, Counts actual) {
        assertThat(actual.rows())
                .as(
                        "row by row %s, by a statement %s",
                        expected.skipped().first(), actual.skipped().first())
                .isEqualTo(expected.rows());
        assertThat(actual.skipped().rows()).isEqualTo(expected.skipped().rows());
        SameCounts.assertSame(expected, actual);
    }

    @Example
    void the_tables_that_every_source_must_count_alike_are_counted_alike() throws Exception {
        for (long seed = 0; seed < 2; seed++) {
            StoredTable table = new StoredTable(engine(), "suite", TableSuite.people(seed, 500), seed).store();
            Scan scan = TableSuite.scan();
            Counts expected = new OneByOne(table.source()).count(scan, Run.here());

            assertThat(table.source().statements(scan)).isNotEmpty();
            agree(expected, table.source().count(scan, Run.here()));
            if (!table.losesLeftOpen()) {
                SameCounts.assertSame(TableSuite.people(seed, 500).count(scan, Run.here()), expected);
            }
        }
    }

    @Property(tries = 50, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void a_scan_is_counted_by_a_statement_as_it_is_counted_row_by_row(
            @ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 8) int crosstabs)
            throws Exception {
        RandomSurvey survey = new RandomSurvey(seed, size);
        StoredTable table = new StoredTable(engine(), "it's \"odd\"", survey, seed).store();
        Scan scan = survey.scan(crosstabs, seed);
        Run run = Run.here().skipBadRows();

        assertThat(table.source().statements(scan)).isNotEmpty();
        Counts counts = table.source().count(scan, run);
        agree(new OneByOne(table.source()).count(scan, run), counts);
        if (!table.losesLeftOpen()) {
            agree(survey.count(scan, run), counts);
        }
    }

    @Property(tries = 50, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void bad_cells_make_the_same_rows_bad_as_row_by_row(
            @ForAll long seed, @ForAll @IntRange(max = 40) int size, @ForAll @IntRange(max = 6) int cells)
            throws Exception {
        RandomSurvey survey = new RandomSurvey(seed, size);
        StoredTable table = new StoredTable(engine(), "spoiled", survey, seed)
                .spoiled(cells)
                .store();
        Scan scan = survey.scan(4, seed);
        Run run = Run.here().skipBadRows();

        agree(new OneByOne(table.source()).count(scan, run), table.source().count(scan, run));
    }
}
