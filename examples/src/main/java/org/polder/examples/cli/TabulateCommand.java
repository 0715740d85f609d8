package org.polder.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.polder.examples.report.DerivedVariables;
import org.polder.examples.report.ReportWords;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.flat.InferredCodebook;
import org.polder.tabulation.json.CodebookJson;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tabulates responses. */
@Command(
        name = "tabulate",
        description = "Tabulates variables of responses, in total and by breaks.",
        mixinStandardHelpOptions = true)
final class TabulateCommand implements Callable<Integer> {
    /** What other programs write for an empty cell. */
    private static final Set<String> BLANKS = Set.of("NA", "N/A", "#N/A", "NULL", "NaN", "nan", "None", ".");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Mixin
    private TableOptions tables;

    @Option(names = "--skip-bad-rows", description = "Leave out rows that cannot be read; they are counted and listed.")
    private boolean skipBadRows;

    @Option(
            names = "--show-codebook",
            description = "Write what was found out about flat data to this file, as a codebook to correct and give"
                    + " back.")
    private Optional<Path> showCodebook = Optional.empty();

    @Option(names = "--format", defaultValue = "text", description = "text, markdown, csv, json, html or xlsx.")
    private TableFormat format;

    @Option(names = "--out", description = "The file to write; xlsx needs one.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--lang", defaultValue = "nl", description = "nl or en.")
    private String lang;

    @Override
    public Integer call() throws IOException {
        try {
            return tabulate();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private int tabulate() throws IOException {
        tables.check();
        ReportWords words = Inputs.words(lang);
        ResponseSource source = DerivedVariables.over(data.open(words, this::show), words);
        Run run = skipBadRows ? Run.here().skipBadRows() : Run.here();
        List<TableResult> results = Tabulator.tabulate(source, tables.plans(source.schema()), run);
        results.get(0)
                .skipped()
                .first()
                .forEach(problem -> spec.commandLine().getErr().println("skipped: " + problem));
        byte[] document = format.document(results, words.table());
        if (out.isPresent()) {
            Files.write(out.get(), document);
        } else if (format.isText()) {
            spec.commandLine().getOut().println(new String(document, StandardCharsets.UTF_8));
        } else {
            throw new IllegalArgumentException("--format " + format + " makes a file: name it with --out");
        }
        return 0;
    }

    /** Tells what was found out, on standard error, so that the table alone goes to standard output. */
    private void show(InferredCodebook found) {
        spec.commandLine().getErr().println(found);
        found.codebook().schema().variables().stream()
                .flatMap(variable -> variable.categories().stream())
                .map(Category::label)
                .filter(BLANKS::contains)
                .distinct()
                .forEach(label -> spec.commandLine()
                        .getErr()
                        .println("Some columns hold '" + label + "': if that stands for an empty cell, add --blank "
                                + label));
        showCodebook.ifPresent(file -> {
            try {
                Files.writeString(file, CodebookJson.text(found.codebook()));
            } catch (IOException failure) {
                throw new IllegalArgumentException("Cannot write the codebook to '" + file + "'", failure);
            }
        });
    }
}
