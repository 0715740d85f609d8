package org.polder.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.analysis.Analysis;
import org.polder.analysis.Finding;
import org.polder.analysis.paper.PaperForm;
import org.polder.analysis.paper.RoutingDiagram;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/** The forms a questionnaire can be written in. */
enum ExportForm {
    MARKDOWN {
        @Override
        String write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return PaperForm.of(questionnaire, language).markdown();
        }
    },
    HTML {
        @Override
        String write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return PaperForm.of(questionnaire, language).html();
        }
    },
    FLOW {
        @Override
        String write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            RoutingDiagram diagram = RoutingDiagram.of(questionnaire, language);
            RoutingDiagram marked = choices.findings()
                    ? diagram.withFindings(Analysis.of(questionnaire).findings().stream()
                            .map(Finding::problem)
                            .toList())
                    : diagram;
            return choices.page() ? marked.html() : marked.svg();
        }
    },
    JSON {
        @Override
        String write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return QuestionnaireWriter.text(questionnaire);
        }
    };

    abstract String write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices);

    static Optional<ExportForm> of(String name) {
        return Arrays.stream(values()).filter(form -> form.word().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ExportForm::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
