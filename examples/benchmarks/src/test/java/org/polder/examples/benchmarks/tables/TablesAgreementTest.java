package org.polder.examples.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.Table;

/** What is compared must do the same: every way of counting gives the same cells. */
class TablesAgreementTest {
    private static final int ROWS = 40_000;

    private final SurveyData data = SurveyData.of(ROWS);
    private final Tables expected = naive();

    @Test
    void polder_counts_what_a_naive_loop_counts() {
        PolderTables polder = new PolderTables();
        polder.prepare(data);
        Tables unweighted = PolderTables.tables(polder.all(false, 1));
        assertThat(unweighted.n()).isDeepEqualTo(expected.n());
        for (int threads = 1; threads <= 2; threads++) {
            Tables weighted = PolderTables.tables(polder.all(true, threads));
            assertThat(weighted.n()).isDeepEqualTo(expected.n());
            same(weighted.weight(), expected.weight());
            same(weighted.squares(), expected.squares());
        }
        assertThat(polder.one().crosstabs().get(0).category(0, 0).n()).isEqualTo(expected.n()[3][1][0][0]);
        polder.stop();
    }

    @Test
    void polder_takes_two_bytes_an_answer_at_most() {
        PolderTables polder = new PolderTables();
        polder.prepare(data);
        assertThat(polder.bytesPerAnswer()).isBetween(1.0, 2.0);
        polder.stop();
    }

    @Test
    void bitmaps_count_what_a_naive_loop_counts() {
        BitmapTables bitmaps = new BitmapTables();
        bitmaps.prepare(data);
        assertThat(bitmaps.plain().n()).isDeepEqualTo(expected.n());
        assertThat(bitmaps.packed().n()).isDeepEqualTo(expected.n());
    }

    @Test
    void joint_passes_count_what_a_naive_loop_counts() {
        JointTables joint = new JointTables();
        joint.prepare(data);
        assertThat(joint.unweighted().n()).isDeepEqualTo(expected.n());
        same(joint.weighted().weight(), expected.weight());
        Tables whole = joint.weightedWhole();
        assertThat(whole.n()).isDeepEqualTo(expected.n());
        same(whole.weight(), expected.weight());
        same(whole.squares(), expected.squares());
    }

    @ParameterizedTest
    @EnumSource
    void duckdb_counts_what_a_naive_loop_counts(DuckDbTables.Query query) throws SQLException {
        DuckDbTables duckDb = new DuckDbTables();
        duckDb.prepare(data);
        assertThat(duckDb.all(query, false).n()).isDeepEqualTo(expected.n());
        Tables weighted = duckDb.all(query, true);
        assertThat(weighted.n()).isDeepEqualTo(expected.n());
        same(weighted.weight(), expected.weight());
        same(weighted.squares(), expected.squares());
        duckDb.close();
    }

    @Test
    void a_parquet_file_is_counted_as_a_naive_loop_counts() throws SQLException, IOException {
        ParquetTables parquet = new ParquetTables();
        parquet.prepare(data);
        assertThat(PolderTables.tables(parquet.polder(false)).n()).isDeepEqualTo(expected.n());
        Tables weighted = PolderTables.tables(parquet.polder(true));
        assertThat(weighted.n()).isDeepEqualTo(expected.n());
        same(weighted.weight(), expected.weight());
        same(weighted.squares(), expected.squares());
        assertThat(parquet.byHand(false))
                .isEqualTo(parquet.byHandConnected(false))
                .isPositive();
        parquet.close();
    }

    @Test
    void tablesaw_counts_what_a_naive_loop_counts() {
        TablesawTable tablesaw = new TablesawTable();
        tablesaw.prepare(data);
        Table one = tablesaw.one();
        int row = one.stringColumn(0).firstIndexOf("2");
        assertThat(one.intColumn("4").get(row)).isEqualTo((int) expected.n()[3][1][2][4]);
    }

    private Tables naive() {
        Tables tables = Tables.empty();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int number = 0; number < SurveyData.breakCount(); number++) {
                for (int row = 0; row < ROWS; row++) {
                    int code = data.variables()[i][row];
                    int group = data.breaks()[number][row];
                    double weight = data.weights()[row];
                    if (code < SurveyData.codes(i) && group < SurveyData.breakCodes(number)) {
                        tables.add(i, number, group, code, 1, weight, weight * weight);
                    }
                }
            }
        }
        return tables;
    }

    private static void same(double[][][][] actual, double[][][][] expected) {
        for (int i = 0; i < expected.length; i++) {
            for (int number = 0; number < expected[i].length; number++) {
                for (int group = 0; group < expected[i][number].length; group++) {
                    assertThat(actual[i][number][group]).containsExactly(expected[i][number][group], within(1e-6));
                }
            }
        }
    }
}
