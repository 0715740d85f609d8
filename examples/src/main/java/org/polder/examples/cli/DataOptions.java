package org.polder.examples.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.CodebookInference;
import org.polder.tabulation.flat.Csv;
import org.polder.tabulation.flat.CsvFile;
import org.polder.tabulation.flat.CsvFormat;
import org.polder.tabulation.flat.InferredCodebook;
import org.polder.tabulation.json.CodebookJson;
import org.polder.tabulation.source.JsonLines;
import org.polder.tabulation.source.ResponseSource;
import picocli.CommandLine.Option;

/** Where the responses of a command lie, and how they are read. */
final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            description = "The responses: a file of JSON lines (.jsonl), CSV (.csv) or Parquet (.parquet), or a jdbc:"
                    + " address.")
    private String data;

    @Option(
            names = "--questionnaire",
            description = "The questionnaire the responses belong to; of JSON lines genai-2026, if none is named.")
    private Optional<String> questionnaire = Optional.empty();

    @Option(names = "--codebook", description = "A JSON file that says what the columns of flat data are.")
    private Optional<Path> codebook = Optional.empty();

    @Option(names = "--table", description = "The table in a database.")
    private Optional<String> table = Optional.empty();

    @Option(names = "--encoding", defaultValue = "UTF-8", description = "The encoding of CSV, such as windows-1252.")
    private String encoding;

    @Option(names = "--separator", description = "What stands between the cells of CSV; found out, if not given.")
    private Optional<Character> separator = Optional.empty();

    @Option(names = "--blank", description = "What stands for an empty cell of CSV, as NA does in R.")
    private List<String> blanks = new ArrayList<>();

    /** Opens the data. What was found out about flat data without a codebook is given to the listener. */
    ResponseSource open(ReportWords words, Consumer<InferredCodebook> inferred) throws IOException {
        if (data.startsWith("jdbc:")) {
            return Databases.open(data, table, codebook(), inferred);
        }
        Path file = file();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return Databases.parquet(file, codebook(), inferred);
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return csv(file, words, inferred);
        }
        return JsonLines.of(file, model(), words.language());
    }

    private Path file() {
        Path file = Path.of(data);
        Inputs.readable(file, "a file of responses (.jsonl, .csv, .parquet) or a jdbc: address");
        return file;
    }

    private Questionnaire model() throws IOException {
        return Inputs.questionnaire(questionnaire.orElse(Genai2026.ID));
    }

    private Optional<Codebook> codebook() throws IOException {
        return codebook.isEmpty() ? Optional.empty() : Optional.of(CodebookJson.read(codebook.get()));
    }

    private ResponseSource csv(Path file, ReportWords words, Consumer<InferredCodebook> inferred) throws IOException {
        CsvFormat detected = CsvFormat.detected().charset(charset()).blanks(blanks.toArray(new String[0]));
        CsvFile csv = CsvFile.of(file).format(separator.map(detected::separator).orElse(detected));
        if (questionnaire.isPresent()) {
            return codebook.isEmpty()
                    ? Csv.of(file, model(), words.language())
                    : Csv.of(csv, model(), words.language(), codebook().orElseThrow());
        }
        if (codebook.isPresent()) {
            return Csv.of(csv, codebook().orElseThrow());
        }
        InferredCodebook found = CodebookInference.of(csv);
        inferred.accept(found);
        return Csv.of(csv, found);
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ProblemsException(
                    "The command",
                    List.of(Problem.error(
                            "unknown-encoding",
                            Place.none(),
                            "There is no encoding '" + encoding + "'; such are UTF-8, windows-1252 and ISO-8859-1")));
        }
    }
}
