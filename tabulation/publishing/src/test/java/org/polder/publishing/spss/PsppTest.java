package org.polder.publishing.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.publishing.Crowds;
import org.polder.publishing.People;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.measured.Measured;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** PSPP, a program of others that reads SPSS's syntax, counts what Polder wrote. */
@Tag("full")
class PsppTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needs_pspp() {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pspp")));
        assumeTrue(found, "PSPP is not installed (Debian's package pspp)");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
    void pspp_reads_the_files_without_a_word_and_counts_as_polder_does(long seed) throws Exception {
        People people = Crowds.of(seed);
        if (people.people().isEmpty()) {
            return;
        }
        SpssLayout layout = new SpssLayout(
                people.schema(), Measured.of(people), ImmutableSet.of(), PublishingWords.of(TableWords.ENGLISH));
        SpssExport.of(people).write(folder, "survey");

        Map<String, Map<String, Long>> counted = counts(layout.columns());

        Map<String, Map<String, Long>> expected = new HashMap<>();
        for (SpssColumn column : layout.columns()) {
            if (isWhole(column)) {
                Map<String, Long> byCode = new HashMap<>();
                people.forEach(one -> {
                    String code = column.cell().apply(one);
                    byCode.merge(code.isEmpty() ? "." : code, 1L, Long::sum);
                });
                expected.put(column.name(), byCode);
            }
        }
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    void pspp_reads_days_texts_and_decimals_as_they_are() throws Exception {
        Schema schema = Schema.of(List.of(
                Variable.number("n", "number"),
                new Variable("d", "day", Variable.Kind.DATE, ImmutableList.of()),
                new Variable("t", "text", Variable.Kind.TEXT, ImmutableList.of())));
        List<Map<String, Value>> people = List.of(
                Map.of(
                        "n", Value.number(-0.25),
                        "d", Value.day(LocalDate.of(1582, 10, 15)),
                        "t", Value.text("\"één\", 't €")),
                Map.of("n", Value.number(1e14), "d", Value.day(LocalDate.of(9999, 12, 31)), "t", Value.text("  x")));
        SpssExport.of(new People(schema, people)).write(folder, "survey");

        pspp("INSERT FILE='survey.sps' SYNTAX=INTERACTIVE ERROR=STOP.\n"
                + "SAVE TRANSLATE /OUTFILE='back.csv' /TYPE=CSV /REPLACE.\n");

        assertThat(Files.readString(folder.resolve("back.csv")))
                .isEqualTo("-0.25, ,10/15/1582, ,\"\"\"één\"\", 't €\", \n" + "100000000000000, ,12/31/9999, ,  x, \n");
    }

    /** Lets PSPP make a table of every whole number, user-missing codes included, and reads it. */
    private Map<String, Map<String, Long>> counts(List<SpssColumn> columns) throws Exception {
        StringBuilder program = new StringBuilder("INSERT FILE='survey.sps' SYNTAX=INTERACTIVE ERROR=STOP.\n");
        List<String> whole =
                columns.stream().filter(PsppTest::isWhole).map(SpssColumn::name).toList();
        for (String name : whole) {
            program.append("VARIABLE LABELS ").append(name).append(" ''.\n");
            program.append("VALUE LABELS ").append(name).append(".\n");
            program.append("FREQUENCIES /VARIABLES=").append(name).append(" /STATISTICS=NONE.\n");
        }
        Map<String, Map<String, Long>> counts = new HashMap<>();
        Map<String, Long> table = new HashMap<>();
        for (List<String> row : pspp(program.toString())) {
            if (row.get(0).startsWith("Table: ")) {
                table = new HashMap<>();
                counts.put(row.get(0).substring("Table: ".length()), table);
            } else if (row.size() > 2 && !row.get(1).isEmpty()) {
                table.put(row.get(1), Long.valueOf(row.get(2)));
            }
        }
        return counts;
    }

    private static boolean isWhole(SpssColumn column) {
        return column.format().startsWith("F") && column.format().endsWith(".0");
    }

    private List<List<String>> pspp(String program) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("run.sps"), program);
        Process process = new ProcessBuilder(
                        "pspp", "--no-statrc", "-e", "said.txt", "-O", "format=csv", "-o", "out.csv", "run.sps")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("said.txt")).isEmptyFile();
        assertThat(process.exitValue()).isZero();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(folder.resolve("out.csv"))) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        return rows;
    }
}
