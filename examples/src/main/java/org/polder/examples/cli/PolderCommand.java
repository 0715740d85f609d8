package org.polder.examples.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.stream.Stream;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code polder} command: exit 0 done, 1 the input has problems, 2 wrong usage. */
@Command(
        name = "polder",
        description = "Runs questionnaires and tabulates their responses.",
        mixinStandardHelpOptions = true,
        version = "polder 0.1.0",
        subcommands = {
            ReportCommand.class,
            PathCommand.class,
            ValidateCommand.class,
            TabulateCommand.class,
            CompareCommand.class,
            HarmoniseCommand.class,
            InterviewCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            LintCommand.class,
            ExplainCommand.class,
            CoverCommand.class,
            DiffCommand.class,
            AuditCommand.class
        })
public final class PolderCommand {

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * Makes the command.
     *
     * @return the command with its own streams and exit codes
     */
    public static CommandLine commandLine() {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        return new CommandLine(new PolderCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> refused(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ProblemsException problems) {
                        problems.problems().forEach(problem -> command.getErr().println(problem));
                    } else if (failure instanceof FileSystemException file) {
                        command.getErr().println(reason(file));
                    } else {
                        command.getErr().println(failure.getMessage());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** Says what is wrong with the arguments, what was likely meant, and where all of them are listed. */
    private static int refused(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String suggestion = wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                ? Suggestion.sentence(unmatched.getUnmatched().get(0), known(command))
                : "";
        err.println(wrong.getMessage() + (suggestion.isEmpty() ? "" : "." + suggestion));
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' lists what there is.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static List<String> known(CommandLine command) {
        return Stream.concat(
                        command.getSubcommands().keySet().stream(),
                        command.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names())))
                .toList();
    }

    private static String reason(FileSystemException failure) {
        String why = failure instanceof FileAlreadyExistsException
                ? "there is a file of that name"
                : failure instanceof AccessDeniedException
                        ? "access is denied"
                        : failure.getReason() == null ? "it cannot be made there" : failure.getReason();
        return "Cannot write '" + failure.getFile() + "': " + why + "; give a folder that can be made or written to";
    }
}
