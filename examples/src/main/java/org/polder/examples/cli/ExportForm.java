package org.polder.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.analysis.Analysis;
import org.polder.analysis.Finding;
import org.polder.analysis.paper.PaperForm;
import org.polder.analysis.paper.RoutingDiagram;
import org.polder.analysis.paper.RoutingWords;
import org.polder.interchange.codebook.Codebooks;
import org.polder.interchange.fhir.FhirQuestionnaires;
import org.polder.interchange.limesurvey.LimeSurvey;
import org.polder.interchange.surveyjs.SurveyJs;
import org.polder.interchange.xform.XForms;
import org.polder.interchange.xform.XlsForms;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;

/** The forms a questionnaire can be written in. */
enum ExportForm {
    MARKDOWN((questionnaire, language, choices) ->
            Written.of(PaperForm.of(questionnaire, language).markdown())),
    HTML((questionnaire, language, choices) ->
            Written.of(PaperForm.of(questionnaire, language).html())),
    FLOW(ExportForm::flow),
    JSON((questionnaire, language, choices) -> Written.of(QuestionnaireWriter.text(questionnaire))),
    SURVEYJS((questionnaire, language, choices) -> Written.of(SurveyJs.write(questionnaire))),
    XFORM((questionnaire, language, choices) -> Written.of(XForms.write(questionnaire))),
    XLSFORM((questionnaire, language, choices) -> workbook(questionnaire)),
    FHIR((questionnaire, language, choices) -> Written.of(FhirQuestionnaires.write(questionnaire))),
    LIMESURVEY((questionnaire, language, choices) -> Written.of(LimeSurvey.write(questionnaire))),
    DDI((questionnaire, language, choices) -> Written.of(Codebooks.ddi(questionnaire))),
    CODEBOOK((questionnaire, language, choices) -> Written.of(Codebooks.markdown(
            questionnaire, language, RoutingWords.of(questionnaire, language).ofTheRespondent()::say)));

    private final Writer writer;

    ExportForm(Writer writer) {
        this.writer = writer;
    }

    /** Writes a questionnaire in one form. */
    @FunctionalInterface
    private interface Writer {
        Written write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices);
    }

    private static Written flow(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
        RoutingDiagram diagram = RoutingDiagram.of(questionnaire, language);
        RoutingDiagram marked = choices.findings()
                ? diagram.withFindings(Analysis.of(questionnaire).findings().stream()
                        .map(Finding::problem)
                        .toList())
                : diagram;
        return Written.of(choices.page() ? marked.html() : marked.svg());
    }

    private static Written workbook(Questionnaire questionnaire) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ImmutableList<Problem> losses = XlsForms.write(questionnaire, workbook);
        return new Written(workbook.toByteArray(), losses);
    }

    /** Writes the document, and says what it cannot hold. */
    Written write(Questionnaire questionnaire, Language language, ExportCommand.Choices choices) {
        return writer.write(questionnaire, language, choices);
    }

    /** Whether it can be printed. */
    boolean isText() {
        return this != XLSFORM;
    }

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
