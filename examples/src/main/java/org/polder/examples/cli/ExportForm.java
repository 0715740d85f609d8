package org.polder.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.analysis.Analysis;
import org.polder.analysis.Finding;
import org.polder.analysis.paper.PaperForm;
import org.polder.analysis.paper.RoutingDiagram;
import org.polder.interchange.Exported;
import org.polder.interchange.surveyjs.SurveyJs;
import org.polder.interchange.xform.XForms;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/** The forms a questionnaire can be written in. */
enum ExportForm {
    MARKDOWN {
        @Override
        Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return whole(PaperForm.of(questionnaire, language).markdown());
        }
    },
    HTML {
        @Override
        Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return whole(PaperForm.of(questionnaire, language).html());
        }
    },
    FLOW {
        @Override
        Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            RoutingDiagram diagram = RoutingDiagram.of(questionnaire, language);
            RoutingDiagram marked = choices.findings()
                    ? diagram.withFindings(Analysis.of(questionnaire).findings().stream()
                            .map(Finding::problem)
                            .toList())
                    : diagram;
            return whole(choices.page() ? marked.html() : marked.svg());
        }
    },
    JSON {
        @Override
        Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return whole(QuestionnaireWriter.text(questionnaire));
        }
    },
    SURVEYJS {
        @Override
        Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return SurveyJs.write(questionnaire);
        }
    },
    XFORM {
        @Override
        Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
            return XForms.write(questionnaire);
        }
    };

    private static Exported whole(String document) {
        return new Exported(document, ImmutableList.of());
    }

    /** Writes the document, and says what it cannot hold. */
    abstract Exported write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices);

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
