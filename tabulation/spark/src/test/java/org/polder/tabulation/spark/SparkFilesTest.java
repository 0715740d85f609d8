package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Runs Spark, which only the profile "full" brings. */
@Tag("full")
class SparkFilesTest {
    private static final Codebook SMALL = Codebook.of(Schema.of(List.of(
            Variable.single("sex", "Sex", Category.of(1, "woman"), Category.of(2, "man")),
            new Variable("said", "Said", Variable.Kind.TEXT, ImmutableList.of()))));

    @TempDir
    private Path directory;

    @Test
    void parquet_files_are_counted_as_the_rows_that_were_written() {
        TestPeople people = TableSuite.people(3, 300);
        for (Layout layout : List.of(Layout.texts(), Layout.typed())) {
            String path = directory.resolve("people" + layout.types().size()).toString();
            layout.data(people).repartition(3).write().parquet(path);

            SameCounts.assertSame(
                    people.count(TableSuite.scan(), Run.here()),
                    SparkResponses.parquet(LocalSpark.session(), path, layout.codebook())
                            .count(TableSuite.scan(), Run.here()));
        }
    }

    @Test
    void csv_files_with_quotes_and_line_breaks_are_counted_as_the_rows_that_were_written() {
        TestPeople people = TableSuite.people(3, 300);
        String path = directory.resolve("people").toString();
        Layout.texts()
                .data(people)
                .repartition(3)
                .write()
                .option("header", "true")
                .option("escape", "\"")
                .csv(path);

        SameCounts.assertSame(
                people.count(TableSuite.scan(), Run.here()),
                SparkResponses.csv(LocalSpark.session(), path, Layout.texts().codebook())
                        .count(TableSuite.scan(), Run.here()));
    }

    @Test
    void a_line_of_csv_with_more_or_fewer_cells_than_the_header_is_a_bad_row() throws IOException {
        Path file = csv(
                "respondent,reached,sex,said,said_missing\nr1,,1,\"a, \"\"b\"\"\nc\",\nr2,,2\nr3,,1,x,,9\nr4,,2,,-1\n");
        SparkResponses source = SparkResponses.csv(LocalSpark.session(), file.toString(), SMALL);
        Scan scan = Scan.of(List.of(Crosstab.of("sex")));
        Counts counts = source.count(scan, Run.here().skipBadRows());

        assertThat(counts.rows()).isEqualTo(2);
        assertThat(counts.skipped().rows()).isEqualTo(2);
        assertThat(counts.skipped().first())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "The line 'r2,,2' has more or fewer cells than the header names, or a quote that is not closed",
                        "The line 'r3,,1,x,,9' has more or fewer cells than the header names, or a quote that is not closed");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        String path = directory.resolve("nowhere").toString();

        assertThat(catchThrowableOfType(
                                ProblemsException.class,
                                () -> SparkResponses.parquet(LocalSpark.session(), path, SMALL))
                        .problems())
                .singleElement()
                .asString()
                .contains("nowhere")
                .doesNotContain("\n");
    }

    @Test
    void a_column_that_a_file_lacks_is_named_with_the_one_that_was_probably_meant() throws IOException {
        Path file = csv("respondent,reached,sexe,said,said_missing\n");

        assertThat(catchThrowableOfType(
                                ProblemsException.class,
                                () -> SparkResponses.csv(LocalSpark.session(), file.toString(), SMALL))
                        .problems())
                .singleElement()
                .asString()
                .endsWith("There is no column 'sex', which the codebook names. Did you mean 'sexe'?");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), text);
    }
}
