package org.polder.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.polder.name.Language;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.flat.Csv;
import org.polder.tabulation.json.JsonRecords;
import org.polder.tabulation.source.JsonLines;
import org.polder.tabulation.source.Run;

/** Responses with 60 answers are read from a file into columns, beside merely cutting the same file into its parts. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@NullUnmarked // JMH fills the fields after construction.
public class Encoding {
    @Param("1000000")
    int rows;

    private Path csv;
    private Path json;
    private Path chain;

    /** Writes the files. */
    @Setup
    public void prepare() throws IOException {
        csv = Files.createTempFile("encoding", ".csv");
        json = Files.createTempFile("encoding", ".jsonl");
        chain = Files.createTempFile("chain", ".jsonl");
        EncodedPeople.write(csv, json, rows);
        EncodedPeople.writeChain(chain, rows);
    }

    /** Removes them. */
    @TearDown
    public void remove() throws IOException {
        for (Path file : new Path[] {csv, json, chain}) {
            Files.delete(file);
        }
    }

    /** FastCSV alone, each cell a text. */
    @Benchmark
    public long parseCsv() throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    /** Into columns, by a codebook. */
    @Benchmark
    public Columns encodeCsv() {
        return Columns.of(Csv.of(csv, EncodedPeople.CODEBOOK), Run.here());
    }

    /** Jackson's stream of tokens alone. */
    @Benchmark
    public long parseJson() throws IOException {
        return tokens(json);
    }

    /** Into columns, by a schema. */
    @Benchmark
    public Columns encodeJson() {
        return Columns.of(JsonRecords.of(json, EncodedPeople.SCHEMA), Run.here());
    }

    /** Jackson's stream of tokens alone, of responses to a questionnaire. */
    @Benchmark
    public long parseChain() throws IOException {
        return tokens(chain);
    }

    /** Into columns, replayed by the routing of the questionnaire. */
    @Benchmark
    public Columns replayChain() {
        return Columns.of(
                JsonLines.of(chain, PolderForm.of(SurveyShape.chain(EncodedPeople.ANSWERS)), Language.EN), Run.here());
    }

    private static long tokens(Path file) throws IOException {
        long tokens = 0;
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
