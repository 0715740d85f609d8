package org.polder.tabulation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Example;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;

class ParquetTest {
    private static Path written(StoredTable table, Engine engine, String name) throws Exception {
        Path folder = Files.createTempDirectory("polder-parquet");
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        engine.run("COPY " + Dialect.name(table.name) + " TO " + Dialect.DUCKDB.quoted(file.toString())
                + " (FORMAT parquet)");
        return file;
    }

    @Example
    void parquet_files_are_counted_as_the_respondents_in_them() throws Exception {
        Engine engine = Engine.duckDb();
        StoredTable table = new StoredTable(engine, "people", TableSuite.people(3, 400), 3).store();
        Path file = written(table, engine, "it's [1] people*.parquet");
        JdbcSource source = JdbcSource.parquet(table.codebook, file);
        Scan scan = TableSuite.scan();

        Counts counts = source.count(scan, Run.here());

        assertThat(source.statements(scan)).hasSize(1);
        assertThat(counts.rows()).isEqualTo(400);
        SameCounts.assertSame(table.source().count(scan, Run.here()), counts);
        SameCounts.assertSame(new JdbcCountingTest.OneByOne(source).count(scan, Run.here()), counts);
        assertThat(JdbcSource.parquet(table.codebook, file, file)
                        .count(Scan.of(List.of(Crosstab.of("sex"))), Run.here())
                        .rows())
                .isEqualTo(800);
        assertThat(JdbcSource.infer(file).rows()).isEqualTo(400);
    }

    @Example
    void a_file_that_is_not_there_or_is_no_parquet_is_told() throws Exception {
        Engine engine = Engine.duckDb();
        StoredTable table = new StoredTable(engine, "people", TableSuite.people(3, 1), 3);
        assertThatThrownBy(() -> JdbcSource.parquet(table.codebook, Path.of("no.parquet"), Path.of("none.parquet")))
                .hasMessageContaining("There is no file 'no.parquet'")
                .hasMessageContaining("There is no file 'none.parquet'");
        Path text = Files.createTempFile("polder", ".parquet");
        text.toFile().deleteOnExit();
        Files.writeString(text, "sex,w\n1,2\n");
        JdbcSource source = JdbcSource.parquet(table.codebook, text);
        assertThatThrownBy(() -> source.count(Scan.of(List.of()), Run.here()))
                .hasMessageContaining("It cannot be read: ")
                .hasNoCause();
    }
}
