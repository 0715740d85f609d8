package org.polder.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.polder.examples.report.Report;
import org.polder.examples.report.ReportFiles;
import org.polder.examples.report.ReportSummary;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.tabulation.source.QuestionnaireResponses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the report: a page, JSON and CSV files, and a summary on the terminal. */
@Command(
        name = "report",
        description = "Makes the report from responses; without a file, from the shipped synthetic reconstruction.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final String SHIPPED = "respondents.jsonl";

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", defaultValue = "report", description = "The folder to write to.")
    private Path folder;

    @Option(names = "--responses", description = "The responses, one JSON object a line.")
    private Optional<Path> responses = Optional.empty();

    @Option(names = "--lang", defaultValue = "nl", description = "The report's language: nl or en.")
    private String language;

    @Override
    public Integer call() throws IOException {
        ReportWords words = words();
        Questionnaire questionnaire = Genai2026.asFielded();
        ResponseReader.Result read = responses.isPresent()
                ? Inputs.sound(
                        Inputs.responses(responses.get(), questionnaire), questionnaire, Inputs.name(responses.get()))
                : Inputs.sound(shipped(questionnaire), questionnaire, SHIPPED);
        Report report = Report.of(QuestionnaireResponses.of(questionnaire, words.language(), read.responses()), words);
        ReportFiles.write(report, responses.isEmpty(), folder);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ReportSummary.of(report, responses.isEmpty()));
        out.println(words.of("written", folder));
        out.flush();
        return 0;
    }

    private ReportWords words() {
        try {
            return Inputs.words(language);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
    }

    private static ResponseReader.Result shipped(Questionnaire questionnaire) throws IOException {
        try (InputStream input = Report.class.getResourceAsStream(SHIPPED)) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource " + SHIPPED);
            }
            return ResponseReader.of(questionnaire).readAll(SHIPPED, new BufferedInputStream(input));
        }
    }
}
