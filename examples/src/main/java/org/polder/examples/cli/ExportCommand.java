package org.polder.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a questionnaire in another form. */
@Command(
        name = "export",
        description = "Writes a questionnaire as a paper form, a routing diagram, a document or another tool's form.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    /** How a form is written, where it can be written in more than one way. */
    record Choices(boolean page, boolean findings) {}

    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The questionnaire, such as genai-2026.")
    private String questionnaire;

    @Option(
            names = "--to",
            required = true,
            description = "markdown or html (a paper form), flow (a routing diagram: SVG, or a page with it when the"
                    + " file's name ends in .html), json (the questionnaire's own document), surveyjs, xform (ODK),"
                    + " xlsform (ODK, a workbook), fhir (HL7 FHIR R4), limesurvey (a survey file), ddi (DDI Codebook 2.5)"
                    + " or codebook (Markdown). What another tool's format cannot say is listed on standard error.")
    private String to;

    @Option(names = "--lang", description = "The language; by default the questionnaire's first.")
    private @Nullable String language;

    @Option(names = "--out", description = "The file to write; by default standard output.")
    private @Nullable Path out;

    @Option(names = "--findings", description = "Mark the analyser's findings in the routing diagram.")
    private boolean findings;

    @Override
    public Integer call() throws IOException {
        ExportForm form = ExportForm.of(to).orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(to)));
        if (findings && form != ExportForm.FLOW) {
            throw new ParameterException(
                    spec.commandLine(), "Findings can be marked in a routing diagram only: use --to flow");
        }
        if (out == null && !form.isText()) {
            throw new ParameterException(
                    spec.commandLine(), "'" + to + "' is a workbook, which cannot be printed: give a file with --out");
        }
        Questionnaire model = Inputs.questionnaire(questionnaire);
        boolean page = out != null && Inputs.name(out).endsWith(".html");
        Written written = form.write(model, language(model), new Choices(page, findings));
        if (out == null) {
            spec.commandLine().getOut().print(written.text());
            spec.commandLine().getOut().flush();
        } else {
            Files.write(out, written.content());
        }
        Losses.print(written.losses(), spec.commandLine().getErr());
        return 0;
    }

    private Language language(Questionnaire model) {
        List<Language> known = model.languages();
        return Optional.ofNullable(language)
                .map(tag -> known.stream()
                        .filter(one -> one.tag().equals(tag))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "Questionnaire '" + model.id() + "' has no language '" + tag + "'; its languages are "
                                        + String.join(
                                                ", ",
                                                known.stream()
                                                        .map(Language::tag)
                                                        .toList()))))
                .orElse(known.get(0));
    }

    private static String unknown(String form) {
        return "A questionnaire cannot be written as '" + form + "'; it can be written as "
                + String.join(", ", ExportForm.names()) + "." + Suggestion.sentence(form, ExportForm.names());
    }
}
