package org.polder.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.polder.examples.report.DerivedVariables;
import org.polder.examples.report.ReportWords;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.tabulation.Base;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.render.JsonTables;
import org.polder.tabulation.render.TextTables;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.ResponseSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tabulates responses from a file. */
@Command(
        name = "tabulate",
        description = "Tabulates variables of a file of responses, in total and by breaks.",
        mixinStandardHelpOptions = true)
final class TabulateCommand implements Callable<Integer> {
    /** The forms a table can be printed in. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "The responses, one JSON object a line.")
    private Path data;

    @Option(names = "--questionnaire", defaultValue = "genai-2026", description = "The questionnaire.")
    private String questionnaire;

    @Option(names = "--rows", required = true, split = ",", description = "The variables to tabulate.")
    private List<String> rows;

    @Option(names = "--by", split = ",", description = "The breaks, side by side.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--base", defaultValue = "answered", description = "all, asked, answered or substantive.")
    private String base;

    @Option(names = "--exclude-missing", description = "Leave out \"don't know\" and the like.")
    private boolean excludeMissing;

    @Option(names = "--min-base", defaultValue = "0", description = "The base a group must have to be shown.")
    private int leastBase;

    @Option(names = "--format", defaultValue = "text", description = "text or json.")
    private Format format;

    @Override
    public Integer call() throws IOException {
        if (leastBase < 0) {
            throw wrong("The least base is " + leastBase + ": give 0 or more");
        }
        Questionnaire model = Inputs.questionnaire(questionnaire);
        String source = Inputs.name(data);
        ResponseReader.Result read = Inputs.sound(Inputs.responses(data, model), model, source);
        ReportWords words = ReportWords.in(Language.NL);
        ResponseSource respondents =
                DerivedVariables.over(QuestionnaireResponses.of(model, words.language(), read.responses()), words);
        Base over = excludeMissing ? Base.SUBSTANTIVE : base();
        List<Table> plans = rows.stream()
                .map(row ->
                        Table.of(row).by(by.toArray(new String[0])).base(over).leastBase(leastBase))
                .toList();
        List<TableResult> tables = Tabulator.tabulate(respondents, plans);
        spec.commandLine().getOut().println(format == Format.json ? JsonTables.of(tables) : TextTables.of(tables));
        return 0;
    }

    private Base base() {
        return Stream.of(Base.values())
                .filter(candidate -> candidate.name().equalsIgnoreCase(base))
                .findFirst()
                .orElseThrow(() -> wrong("There is no base '" + base.toLowerCase(Locale.ROOT)
                        + "'; it is all, asked, answered or substantive"));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
