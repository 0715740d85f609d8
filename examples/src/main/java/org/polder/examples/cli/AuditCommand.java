package org.polder.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.polder.examples.report.AuditedGenai;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.AuditText;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.audit.PossibleCounts;
import org.polder.tabulation.audit.json.AuditJson;
import org.polder.tabulation.audit.json.PublishedFiguresReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which published percentages and counts cannot be true together. */
@Command(
        name = "audit",
        description = "Audits published percentages and counts; exit code 1 when some cannot be true together.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--published", required = true, description = "The published figures, a JSON file.")
    private Path published;

    @Option(
            names = "--questionnaire",
            defaultValue = Genai2026.ID,
            description = "The questionnaire they are about, such as genai-2026, or a JSON file.")
    private String questionnaire;

    @Option(names = "--format", defaultValue = "text", description = "text, json or markdown.")
    private Format format;

    @Option(
            names = "--counts",
            description = "Lists for each published number the whole counts that could stand behind it instead.")
    private boolean counts;

    @Option(names = "--lang", defaultValue = "nl", description = "The language: nl or en.")
    private String language;

    @Override
    public Integer call() throws IOException {
        Language wanted = Inputs.words(language).language();
        Inputs.readable(published, "published figures as JSON");
        Audit audit = Audit.of(PublishedFiguresReader.read(survey(Inputs.questionnaire(questionnaire)), published));
        PrintWriter out = spec.commandLine().getOut();
        if (counts) {
            List<PossibleCounts> possible = PossibleCounts.of(audit);
            out.print(
                    format == Format.JSON
                            ? AuditJson.ofCounts(possible) + "\n"
                            : AuditText.counts(possible, audit, wanted));
            out.flush();
            return audit.contradictions().isEmpty() ? 0 : 1;
        }
        switch (format) {
            case TEXT -> out.print(AuditText.plain(audit, wanted));
            case MARKDOWN -> out.print(AuditText.markdown(audit, wanted));
            case JSON -> out.println(AuditJson.of(audit));
        }
        out.flush();
        return audit.contradictions().isEmpty() ? 0 : 1;
    }

    /** The report's own groups for its questionnaire; of another every single choice put to all is a grouping. */
    private static AuditedSurvey survey(Questionnaire questionnaire) {
        if (questionnaire.id().equals(Genai2026.ID)) {
            return AuditedGenai.survey();
        }
        ImmutableList.Builder<Grouping> groupings = ImmutableList.builder();
        questionnaire.items().stream()
                .filter(SingleChoice.class::isInstance)
                .forEach(item -> groupings.add(new Grouping(
                        item.id().value(),
                        item.id().value(),
                        item.options().stream()
                                .collect(ImmutableMap.toImmutableMap(
                                        option -> String.valueOf(option.code()),
                                        option -> ImmutableSortedSet.of(option.code()))))));
        return AuditedSurvey.of(questionnaire, groupings.build());
    }

    /** How findings are printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
