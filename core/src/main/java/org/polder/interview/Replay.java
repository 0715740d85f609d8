package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.condition.ConditionWords;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * A stored response run through the interview engine: the items asked, and everything that does not agree with the
 * questionnaire.
 *
 * @param interview the interview with every answer that could be taken
 * @param path the items asked, in order; of a partial response, up to the last item shown
 * @param problems what is wrong with the response
 */
public record Replay(Interview interview, ImmutableList<ItemId> path, ImmutableList<Problem> problems) {

    /**
     * Runs a response.
     *
     * @param routing the routing of the questionnaire
     * @param response the response
     * @return what came of it; an answer that is wrong is left out and reported, the others still count
     */
    public static Replay of(Routing routing, Response response) {
        return new Run(routing, response).replay();
    }

    /** One run over the items in asking order, where each condition looks back only. */
    private static final class Run {
        private final Questionnaire questionnaire;
        private final Routing routing;
        private final Response response;
        private final Place place;
        private final List<Problem> problems = new ArrayList<>();
        private Interview interview;

        Run(Routing routing, Response response) {
            this.questionnaire = routing.questionnaire();
            this.routing = routing;
            this.response = response;
            this.place = Place.none().withRespondent(response.respondent());
            this.interview = Interview.start(routing, questionnaire.languages().get(0));
        }

        Replay replay() {
            header();
            int horizon = horizon();
            for (int position = 0; position < routing.size(); position++) {
                item(position, routing.item(position), horizon);
            }
            return new Replay(interview, path(horizon), ImmutableList.copyOf(problems));
        }

        private void header() {
            response.questionnaire()
                    .filter(id -> !id.equals(questionnaire.id()))
                    .ifPresent(id -> problems.add(Problem.error(
                            "other-questionnaire",
                            place,
                            "The response belongs to questionnaire '" + id + "'; expected '" + questionnaire.id()
                                    + "': give the questionnaire it was answered with")));
            response.version()
                    .filter(version -> !version.equals(questionnaire.version()))
                    .ifPresent(version -> problems.add(Problem.warning(
                            "other-version",
                            place,
                            "The response was given to version '" + version + "'; this is version '"
                                    + questionnaire.version() + "'")));
            List<ItemId> named = new ArrayList<>(response.answers().keySet());
            response.reached().ifPresent(named::add);
            named.stream()
                    .filter(id -> questionnaire.position(id).isEmpty())
                    .forEach(id -> problems.add(Problem.error(
                            "unknown-question", place.withItem(id.value()), questionnaire.unknownItem(id.value()))));
        }

        /** The position from which on nothing need have been answered. */
        private int horizon() {
            if (response.status().filter(status -> status == Status.COMPLETE).isPresent()) {
                return routing.size();
            }
            Optional<Integer> reached = response.reached().flatMap(questionnaire::position);
            int answered = response.answers().keySet().stream()
                    .flatMap(id -> questionnaire.position(id).stream())
                    .mapToInt(position -> position + 1)
                    .max()
                    .orElse(0);
            return Math.max(answered, reached.orElse(0));
        }

        private void item(int position, Item item, int horizon) {
            Optional<Answer> answer = response.answer(item.id());
            boolean asked = interview.state().onPath.get(position);
            if (answer.isPresent() && !asked) {
                report("not-asked", item, Interview.notAsked(item));
            } else if (answer.isPresent()) {
                Step step = interview.answer(item.id(), answer.get());
                step.problems().forEach(problem -> problems.add(problem.within(place)));
                interview = step.interview();
            } else if (asked && position < horizon) {
                absent(item);
            }
        }

        private void absent(Item item) {
            if (!item.asking().required()) {
                interview = interview.answer(item.id(), Answer.leftOpen()).interview();
            } else if (!item.asking().personal()) {
                // Contact data are stored apart, so a complete response need not hold them.
                report(
                        "answer-missing",
                        item,
                        "Question '" + item.id() + "' was asked of this respondent (asked if: "
                                + ConditionWords.of(item.askedIf())
                                + ") and must be answered; found no answer");
            }
        }

        private ImmutableList<ItemId> path(int horizon) {
            boolean whole = response.status()
                    .filter(status -> status != Status.COMPLETE)
                    .isEmpty();
            int shown = response.reached()
                    .flatMap(questionnaire::position)
                    .map(position -> Math.max(position + 1, horizon))
                    .orElse(horizon);
            int end = whole ? routing.size() : shown;
            return interview.state().onPath.stream()
                    .filter(position -> position < end)
                    .mapToObj(position -> routing.item(position).id())
                    .collect(ImmutableList.toImmutableList());
        }

        private void report(String code, Item item, String message) {
            problems.add(Problem.error(code, place.withItem(item.id().value()), message)
                    .with(Map.of("question", item.id().value())));
        }
    }
}
