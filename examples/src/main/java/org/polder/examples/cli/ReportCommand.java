package org.polder.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.polder.examples.report.Report;
import org.polder.examples.report.ReportFiles;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.render.TextTables;
import org.polder.tabulation.source.QuestionnaireResponses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the report: a page, JSON and CSV files, and a summary on the terminal. */
@Command(
        name = "report",
        description = "Makes the report from responses; without a file, from the shipped synthetic reconstruction.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", defaultValue = "report", description = "The folder to write to.")
    private Path folder;

    @Option(names = "--responses", description = "The responses, one JSON object a line.")
    private Optional<Path> responses = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Questionnaire questionnaire = Genai2026.asFielded();
        ResponseReader.Result read =
                responses.isPresent() ? Inputs.responses(responses.get(), questionnaire) : shipped(questionnaire);
        Routing routing = Routing.of(questionnaire);
        List<Problem> errors = Stream.concat(
                        read.problems().stream(),
                        read.responses().stream().flatMap(response -> Replay.of(routing, response).problems().stream()))
                .filter(Problem::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemsException("The responses", errors);
        }
        Report report = Report.of(QuestionnaireResponses.of(
                questionnaire, questionnaire.languages().get(0), read.responses()));
        ReportFiles.write(report, responses.isEmpty(), folder);
        summarise(report);
        return 0;
    }

    private static ResponseReader.Result shipped(Questionnaire questionnaire) throws IOException {
        try (InputStream input = Report.class.getResourceAsStream("respondents.jsonl")) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource respondents.jsonl");
            }
            return ResponseReader.of(questionnaire).readAll("respondents.jsonl", new BufferedInputStream(input));
        }
    }

    private void summarise(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (responses.isEmpty()) {
            out.println("SYNTHETIC RECONSTRUCTION from published figures: not the respondents' data.\n");
        }
        out.println(TextTables.of(report.responseTable()));
        out.println(TextTables.of(List.of(report.figures().get(0).table().by("workRelation"))));
        report.comparisons().forEach(comparison -> summarise(comparison, out));
        out.println("Beside CBS (employee jobs, third quarter of 2025)");
        report.sectors()
                .forEach(row -> out.printf(
                        "  %-46s %3d %4s %%  CBS %6s  %s%n",
                        row.sector(),
                        row.n(),
                        row.percent(),
                        row.cbs().map(value -> value + " %").orElse("–"),
                        row.judgement()));
        out.println("\nWritten to " + folder);
        out.flush();
    }

    private static void summarise(Comparison comparison, PrintWriter out) {
        out.printf(
                "Beside Boekman: %s, %s (n = %d) with %s%n",
                comparison.mapping().name(),
                comparison.population(),
                comparison.base(),
                comparison.published().population());
        for (Comparison.Row row : comparison.rows()) {
            out.printf(
                    "  %-34s %6s %8s %8s  %s%n",
                    row.label(),
                    row.ours()
                            .filter(share -> share.exists())
                            .map(share -> share.percent(0) + " %")
                            .orElse("–"),
                    row.theirs().map(value -> value.toPlainString() + " %").orElse("–"),
                    row.difference().map(BigDecimal::toPlainString).orElse(""),
                    row.note());
        }
        out.println();
    }
}
