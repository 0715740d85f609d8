package org.polder.tabulation.flat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.source.Run;

/** Whatever bytes a file holds, it is read or refused with problems; nothing else is ever thrown. */
class HostileCsvTest {
    private static final Codebook CODEBOOK = Codebook.of(TableSuite.SCHEMA);

    private static void survives(CsvFile file, Codebook codebook) {
        try {
            Csv csv = Csv.of(file, codebook);
            long rows = csv.forEach(respondent -> {}, Run.here().skipBadRows()).rows();
            assertThat(Columns.of(csv, Run.here().skipBadRows()).skipped().rows())
                    .isEqualTo(rows);
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        CsvFile file = CsvText.file(ByteSource.wrap(bytes));

        survives(file, CODEBOOK);
        inferred(file);
    }

    private static void inferred(CsvFile file) {
        try {
            InferredCodebook inferred = CodebookInference.of(file);
            assertThat(inferred.toString()).isNotEmpty();
            Csv csv = Csv.of(file, inferred);
            csv.forEach(
                    respondent -> csv.schema().variables().forEach(variable -> respondent.value(variable.name())),
                    Run.here().skipBadRows());
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void any_cells_are_read_or_refused(@ForAll("texts") String text) {
        CsvFile file = CsvText.file(text);

        survives(file, CODEBOOK);
        inferred(file);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "Q7_1",
                        "Q7_2",
                        "Q7",
                        "reached",
                        "respondent",
                        "id",
                        "a_missing",
                        "x.1",
                        ",",
                        ",",
                        ",",
                        "\n",
                        "\n",
                        "\r",
                        "\"",
                        "'",
                        "=",
                        "1",
                        "0",
                        "-1",
                        "1;2",
                        "1.5",
                        "1,5",
                        "2026-02-29",
                        "\t",
                        ";",
                        "€",
                        " ",
                        "99999999999")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** A good file of which some bytes were changed. */
    @Property(tries = 150)
    void a_spoilt_file_is_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = CsvText.written(TableSuite.people(seed, 30), CODEBOOK).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            bytes[random.nextInt(bytes.length)] = List.of(
                            (byte) '"', (byte) ',', (byte) '\n', (byte) '9', (byte) 0xE9, (byte) 0, (byte) '-')
                    .get(random.nextInt(7));
        }

        survives(CsvText.file(ByteSource.wrap(bytes)), CODEBOOK);
    }
}
