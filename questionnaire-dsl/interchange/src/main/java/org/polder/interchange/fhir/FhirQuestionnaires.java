package org.polder.interchange.fhir;

import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.HardenedJson;
import org.polder.model.Questionnaire;

/** Questionnaires of HL7 FHIR R4, as JSON. */
public final class FhirQuestionnaires {
    private FhirQuestionnaires() {}

    /**
     * Writes a questionnaire as a FHIR Questionnaire.
     *
     * <p>Each condition becomes {@code enableWhen} where that can say it, else a FHIRPath expression in the extension
     * {@code sdc-questionnaire-enableWhenExpression}; either holds exactly when the condition is certainly true. The
     * answers of items that are not enabled do not count in FHIR, as here. What FHIR cannot say is among the losses,
     * each of which says what happens there instead.
     *
     * @param questionnaire the questionnaire
     * @return the resource as JSON and what got lost
     */
    public static Exported write(Questionnaire questionnaire) {
        FormWriter writer = new FormWriter(questionnaire);
        String form = writer.form().toPrettyString();
        return new Exported(form, writer.losses());
    }

    /**
     * Reads a FHIR Questionnaire as a manuscript, which need not be sound: its own problems tell of items that do not
     * exist or stand later.
     *
     * <p>Read are groups, displays, and questions of type choice, open-choice, boolean, integer, decimal, date, string
     * and text, with their options or those of a contained value set; {@code enableWhen}; of FHIRPath in
     * {@code enableWhenExpression}, constraints and option toggles: answers found by {@code linkId}, {@code exists},
     * {@code empty}, {@code where}, {@code count}, comparisons, {@code and}, {@code or}, {@code xor}, {@code implies},
     * {@code not}, {@code iif}, {@code in}, {@code contains}, {@code matches} and {@code today()} with periods added.
     * All else is a loss with its place; where it was part of a condition, that part is taken to hold for everyone.
     * Codes that are no whole numbers get numbers, which a loss lists.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the resource as JSON, at most 16 million characters, 200 levels and 2 million names and values
     * @return the manuscript and what was not understood
     * @throws org.polder.problem.ProblemsException when the document is no Questionnaire within those bounds
     */
    public static Imported read(String source, String document) {
        return new FormReader(source, HardenedJson.object("Questionnaire '" + source + "'", source, document))
                .imported();
    }
}
