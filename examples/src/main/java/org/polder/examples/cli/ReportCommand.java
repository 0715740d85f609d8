package org.polder.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.polder.examples.report.OpenAnswers;
import org.polder.examples.report.Report;
import org.polder.examples.report.ReportFiles;
import org.polder.examples.report.ReportSummary;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.response.Response;
import org.polder.tabulation.coding.CodeFrame;
import org.polder.tabulation.json.CodeFramesJson;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.ResponseSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the report: a page, for print, a spreadsheet, JSON and CSV files, and a summary on the terminal. */
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

    @Option(
            names = "--lang",
            split = ",",
            defaultValue = "nl",
            description = "The report's language, nl or en; of several, the later ones go to folders of their name.")
    private List<String> languages = List.of();

    @Option(names = "--codes", description = "Coding schemes for open answers (JSON), in place of the shipped ones.")
    private Optional<Path> codes = Optional.empty();

    @Override
    public Integer call() throws IOException {
        List<ReportWords> all = languages.stream().map(this::words).toList();
        Questionnaire questionnaire = Genai2026.asFielded();
        ResponseReader.Result read = responses.isPresent()
                ? Inputs.sound(
                        Inputs.responses(responses.get(), questionnaire), questionnaire, Inputs.name(responses.get()))
                : Inputs.sound(shipped(questionnaire), questionnaire, SHIPPED);
        for (int i = 0; i < all.size(); i++) {
            write(
                    all.get(i),
                    questionnaire,
                    read.responses(),
                    i == 0 ? folder : folder.resolve(all.get(i).language().tag()));
        }
        return 0;
    }

    private void write(ReportWords words, Questionnaire questionnaire, List<Response> answers, Path to)
            throws IOException {
        ResponseSource source = QuestionnaireResponses.of(questionnaire, words.language(), answers);
        List<CodeFrame> frames =
                codes.isPresent() ? CodeFramesJson.read(codes.get()) : OpenAnswers.shippedFrames(words.language());
        Report report = Report.of(source, words, OpenAnswers.of(counted(source, answers), frames));
        ReportFiles.write(report, responses.isEmpty(), to);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ReportSummary.of(report, responses.isEmpty()));
        out.println(words.of("written", to));
        out.flush();
    }

    /** Keeps the responses that the tables count. */
    private static List<Response> counted(ResponseSource source, List<Response> answers) {
        Set<String> counted = new HashSet<>();
        source.forEach(respondent -> {
            if (respondent.hasReached(Report.INCLUSION)) {
                respondent.place().respondent().ifPresent(counted::add);
            }
        });
        return answers.stream()
                .filter(response -> counted.contains(response.respondent()))
                .toList();
    }

    private ReportWords words(String language) {
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
