package org.polder.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polder.interchange.Imported;
import org.polder.json.QuestionnaireWriter;
import org.polder.problem.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads another tool's form as a questionnaire. */
@Command(
        name = "import",
        description = "Reads another tool's form as a questionnaire; exit code 1 when the questionnaire is not sound.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The form.")
    private Path file;

    @Option(names = "--from", description = "surveyjs, xform, xlsform or fhir; by default what the file looks like.")
    private @Nullable String from;

    @Option(names = "--out", description = "The file to write the questionnaire to; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Inputs.readable(file, "a form of SurveyJS, an XForm, an XLSForm or a FHIR Questionnaire");
        Imported imported = form().read(file);
        if (out == null) {
            spec.commandLine().getOut().println(QuestionnaireWriter.text(imported.manuscript()));
            spec.commandLine().getOut().flush();
        } else {
            QuestionnaireWriter.write(imported.manuscript(), out);
        }
        Losses.print(imported.losses(), spec.commandLine().getErr());
        imported.manuscript().problems().forEach(spec.commandLine().getErr()::println);
        return imported.manuscript().problems().isEmpty() ? 0 : 1;
    }

    private ForeignForm form() throws IOException {
        if (from != null) {
            String named = from;
            return ForeignForm.of(named)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no format '" + named + "'; a form can be read from "
                                    + String.join(", ", ForeignForm.names()) + "."
                                    + Suggestion.sentence(named, ForeignForm.names())));
        }
        return ForeignForm.in(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "What '" + file + "' is does not show: name its format with --from"));
    }
}
