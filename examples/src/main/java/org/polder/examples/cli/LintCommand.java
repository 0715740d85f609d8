package org.polder.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.polder.analysis.Finding;
import org.polder.analysis.Review;
import org.polder.analysis.Witness;
import org.polder.problem.Problem;
import org.polder.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the analyser's findings. */
@Command(
        name = "lint",
        description = "Reviews a questionnaire before it is fielded; exit code 1 when there are errors.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--questionnaire",
            required = true,
            description = "The questionnaire, such as genai-2026 or genai-2026-printed, a JSON file, sound or not,"
                    + " or a form of SurveyJS (JSON) or ODK (XML).")
    private String questionnaire;

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        List<Problem> losses = new ArrayList<>();
        Review review = Review.of(Inputs.manuscript(questionnaire, losses));
        Losses.print(losses, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(AnalysisJson.of(review));
        } else {
            text(out, review);
        }
        return review.findings(Severity.ERROR).isEmpty() ? 0 : 1;
    }

    private void text(PrintWriter out, Review review) {
        out.println(questionnaire + ": "
                + counted(review.findings(Severity.ERROR).size(), "error") + ", "
                + counted(review.findings(Severity.WARNING).size(), "warning") + ", "
                + counted(review.findings(Severity.INFORMATION).size(), "remark") + ".");
        for (Severity severity : Severity.values()) {
            if (!review.findings(severity).isEmpty()) {
                out.println();
                out.println(heading(severity));
                review.findings(severity).forEach(finding -> finding(out, finding));
            }
        }
        if (review.questionnaire().isEmpty()) {
            out.println();
            out.println("Too little is sound to prove anything about it: mend the errors first.");
        }
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERRORS: this cannot work as it stands";
            case WARNING -> "WARNINGS: this probably does not mean what it says";
            case INFORMATION -> "REMARKS: good to know";
        };
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void finding(PrintWriter out, Finding finding) {
        out.println();
        out.println("  " + finding.place().item().orElse("questionnaire") + "  [" + finding.code() + "]");
        out.println(Paragraph.of(finding.explanation()));
        if (!finding.fix().isEmpty()) {
            out.println(Paragraph.of("→ " + finding.fix()));
        }
        finding.witness()
                .map(LintCommand::example)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> out.println(Paragraph.of("For instance: " + words)));
    }

    /** The answers that matter: those to the questions the finding speaks of. */
    private static String example(Witness witness) {
        Set<String> concerned = witness.claims().stream()
                .flatMap(claim -> claim.condition().items().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
        return witness.response().answers().entrySet().stream()
                .filter(answer -> concerned.contains(answer.getKey().value()))
                .map(answer -> answer.getKey() + " = " + AnalysisJson.answer(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** How findings are printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
