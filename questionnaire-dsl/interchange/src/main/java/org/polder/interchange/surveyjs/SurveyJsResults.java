package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.polder.answer.Answer;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Start;

/**
 * Results of SurveyJS forms: one JSON object a respondent, as {@code survey.data} is, of forms that
 * {@link SurveyJs#write} wrote. Results of other forms are read too where names and values are those of the
 * questionnaire; others are losses.
 */
public final class SurveyJsResults {
    private SurveyJsResults() {}

    /**
     * Writes the answers of one respondent, to go on with in a form or to keep with its other results.
     *
     * <p>What was left open, not asked or seen has no value there.
     *
     * @param questionnaire the questionnaire that was answered
     * @param response the answers; those of items that the questionnaire lacks are losses
     * @return the result and what got lost
     */
    public static Exported write(Questionnaire questionnaire, Response response) {
        Names names = new Names(questionnaire);
        Losses losses = new Losses(Place.none().withRespondent(response.respondent()));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        response.answers()
                .forEach((id, answer) -> questionnaire
                        .item(id)
                        .ifPresentOrElse(
                                item -> {
                                    if (answer instanceof Answer.Withheld) {
                                        losses.add(
                                                "withheld",
                                                id.value(),
                                                "Contact data is kept elsewhere: it is not written");
                                    }
                                    answer.accept(new AnswerWriter(item, names)).forEach((name, value) -> {
                                        if (!value.isNull()) {
                                            result.set(name, value);
                                        }
                                    });
                                },
                                () -> losses.add("unknown-item", id.value(), questionnaire.unknownItem(id.value()))));
        if (!response.aside().isEmpty()) {
            losses.add("aside", "The answers that fell off the path are not written: a form would count them");
        }
        return new Exported(result.toPrettyString(), losses.all());
    }

    /**
     * Reads the result of a completed form.
     *
     * <p>A question without a value that routing puts to this respondent was left open; one that it does not was not
     * asked.
     *
     * @param questionnaire the questionnaire that was answered
     * @param start when it was answered and which quotas were full, on which routing may hang
     * @param respondent the respondent's name
     * @param source what to call the document in messages
     * @param document the result, within the bounds of {@link SurveyJs#read}
     * @return the response and what was not understood; whether the answers are allowed is for the interview to say
     * @throws org.polder.problem.ProblemsException when the document is no JSON object within those bounds
     */
    public static Result read(
            Questionnaire questionnaire, Start start, String respondent, String source, String document) {
        JsonNode node = HardenedJson.object("Result '" + source + "'", source, document);
        Losses losses = new Losses(Place.none().withSource(source).withRespondent(respondent));
        Response response = new ResultReader(questionnaire, node, losses).response(start, respondent);
        return new Result(response, losses.all());
    }

    /**
     * What one result says.
     *
     * @param response the response
     * @param losses values that were not understood: warnings, nothing is dropped without one
     */
    public record Result(Response response, ImmutableList<Problem> losses) {}
}
