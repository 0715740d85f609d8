package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Response;

/**
 * Makes respondents of responses to a questionnaire, for sources that read responses in some form: the routing tells
 * what was not asked, not reached and left open.
 */
public final class ReplayedResponses {
    private final Routing routing;
    private final Schema schema;

    private ReplayedResponses(Routing routing, Schema schema) {
        this.routing = routing;
        this.schema = schema;
    }

    /**
     * Prepares to replay.
     *
     * @param questionnaire the questionnaire the responses belong to
     * @param language the language of the labels
     * @return the maker of respondents
     */
    public static ReplayedResponses of(Questionnaire questionnaire, Language language) {
        return new ReplayedResponses(Routing.of(questionnaire), QuestionnaireSchema.of(questionnaire, language));
    }

    /**
     * Gives the variables of the questionnaire.
     *
     * @return the schema
     */
    public Schema schema() {
        return schema;
    }

    /**
     * Replays a response.
     *
     * @param response the response
     * @param problems takes the answers that the questionnaire does not allow
     * @return the respondent, unless there were problems
     */
    public Optional<Respondent> respondent(Response response, List<Problem> problems) {
        Replay replay = Replay.of(routing, response);
        ImmutableList<Problem> wrong =
                replay.problems().stream().filter(Problem::isError).collect(ImmutableList.toImmutableList());
        problems.addAll(wrong);
        return wrong.isEmpty() ? Optional.of(new ReplayedRespondent(replay, response)) : Optional.empty();
    }
}
