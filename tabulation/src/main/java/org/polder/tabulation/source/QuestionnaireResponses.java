package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.response.Response;

/** Responses to a questionnaire, held in memory; what was asked of each is told by the routing itself. */
public final class QuestionnaireResponses implements ResponseSource {
    private final Schema schema;
    private final ImmutableList<ReplayedRespondent> respondents;

    private QuestionnaireResponses(Schema schema, ImmutableList<ReplayedRespondent> respondents) {
        this.schema = schema;
        this.respondents = respondents;
    }

    /**
     * Makes a source.
     *
     * @param questionnaire the questionnaire, which gives variables and routing
     * @param language the language of the labels
     * @param responses the responses; answers off the path do not count
     * @return the source
     */
    public static QuestionnaireResponses of(Questionnaire questionnaire, Language language, List<Response> responses) {
        Routing routing = Routing.of(questionnaire);
        return new QuestionnaireResponses(
                QuestionnaireSchema.of(questionnaire, language),
                responses.stream()
                        .map(response -> new ReplayedRespondent(Replay.of(routing, response), response))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Gives the variables of a questionnaire: one a question, one a row of a grid, one a place of a ranking.
     *
     * @param questionnaire the questionnaire
     * @param language the language of the labels
     * @return the variables in asking order
     */
    public static Schema schema(Questionnaire questionnaire, Language language) {
        return QuestionnaireSchema.of(questionnaire, language);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> consumer) {
        respondents.forEach(consumer);
    }
}
