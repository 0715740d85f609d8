package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Start;

/** Responses of HL7 FHIR R4 to questionnaires that {@link FhirQuestionnaires#write} wrote, as JSON. */
public final class FhirResponses {
    private FhirResponses() {}

    /**
     * Writes the answers of one respondent as a FHIR QuestionnaireResponse.
     *
     * <p>A question left open is an item without an answer; one not asked or not reached is absent.
     *
     * @param questionnaire the questionnaire that was answered
     * @param response the answers; those of items that the questionnaire lacks are losses
     * @return the resource as JSON and what got lost
     */
    public static Exported write(Questionnaire questionnaire, Response response) {
        Losses losses = new Losses(Place.none().withRespondent(response.respondent()));
        String document =
                new ResponseWriter(questionnaire, losses).write(response).toPrettyString();
        return new Exported(document, losses.all());
    }

    /**
     * Reads a FHIR QuestionnaireResponse.
     *
     * <p>In one that is completed or amended, a question without an answer that routing puts to this respondent was
     * left open, and the answers to one that it does not are put aside. In any other, what is there without an answer
     * was left open and what is absent was not reached.
     *
     * @param questionnaire the questionnaire that was answered
     * @param start when it was answered and which quotas were full, on which routing may hang
     * @param respondent the respondent's name
     * @param source what to call the document in messages
     * @param document the resource, within the bounds of {@link FhirQuestionnaires#read}
     * @return the response and what was not understood; whether the answers are allowed is for the interview to say
     * @throws org.polder.problem.ProblemsException when the document is no JSON object within those bounds
     */
    public static Result read(
            Questionnaire questionnaire, Start start, String respondent, String source, String document) {
        var resource = HardenedJson.object("Response '" + source + "'", source, document);
        Losses losses = new Losses(Place.none().withSource(source).withRespondent(respondent));
        Response response = new ResponseReader(questionnaire, losses).read(resource, start, respondent);
        return new Result(response, losses.all());
    }

    /**
     * What one resource says.
     *
     * @param response the response
     * @param losses answers that were not understood: warnings, nothing is dropped without one
     */
    public record Result(Response response, ImmutableList<Problem> losses) {}
}
