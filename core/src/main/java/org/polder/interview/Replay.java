package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.condition.ConditionWords;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Start;
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
            Start start = response.start()
                    .filter(given -> questionnaire.languages().contains(given.language()))
                    .filter(given -> given.closedQuotas().stream()
                            .allMatch(name -> questionnaire.quota(name).isPresent()))
                    .orElse(Start.in(questionnaire.languages().get(0)));
            this.interview = Interview.start(routing, start);
        }

        Replay replay() {
            header();
            int horizon = horizon();
            for (int position = 0; position < routing.size(); position++) {
                item(position, routing.item(position), horizon);
            }
            screenedOut();
            return new Replay(interview, path(horizon), ImmutableList.copyOf(problems));
        }

        private void screenedOut() {
            boolean said = response.status()
                    .filter(status -> status == Status.SCREENED_OUT)
                    .isPresent();
            if (said && interview.screenOut().isEmpty()) {
                problems.add(Problem.error(
                        "not-screened-out",
                        place,
                        "The response says the respondent was screened out, but the answers lead to no screen-out:"
                                + " correct the status or the answers"));
            }
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

        /** The place from which on nothing need have been answered. */
        private int horizon() {
            if (response.status().filter(status -> status != Status.PARTIAL).isPresent()) {
                return routing.size();
            }
            // A computed value says nothing of how far the respondent came.
            int answered = response.answers().keySet().stream()
                    .filter(id -> routing.position(id) >= 0 && routing.isPut(routing.position(id)))
                    .mapToInt(this::place)
                    .max()
                    .orElse(-1);
            int reached = response.reached().map(this::place).orElse(-1);
            return Math.max(answered + 1, Math.max(reached, 0));
        }

        /** The place of an item, or -1 when there is none of that name. */
        private int place(ItemId id) {
            int position = routing.position(id);
            return position < 0 ? -1 : interview.state().sequence.place(position);
        }

        private void item(int position, Item item, int horizon) {
            Optional<Answer> answer = response.answer(item.id());
            boolean asked = interview.state().isOnPath(position);
            if (answer.isPresent() && !asked) {
                report("not-asked", item, Refusals.notAsked(item));
            } else if (answer.isPresent() && !routing.isPut(position)) {
                computed(position, item, answer.get());
            } else if (answer.isPresent()) {
                Step step = interview.answer(item.id(), answer.get());
                step.problems().stream()
                        .filter(Problem::isError)
                        .forEach(problem -> problems.add(problem.within(place)));
                interview = step.confirmed().orElse(step.interview());
            } else if (asked && routing.isPut(position) && place(item.id()) < horizon) {
                absent(item);
            }
        }

        private void computed(int position, Item item, Answer given) {
            Answer computed = interview.state().counted(position);
            if (!given.equals(computed)) {
                report(
                        "computed-differs",
                        item,
                        "Item '" + item.id() + "' is computed and gives "
                                + (computed == null ? "no value" : computed.accept(AnswerWords.INSTANCE))
                                + " here; found " + given.accept(AnswerWords.INSTANCE) + ": drop it, or correct the"
                                + " answers it comes from");
            }
        }

        private void absent(Item item) {
            if (item instanceof Notice) {
                // Having been shown a notice is all there is to it, and is not kept in responses.
                interview = interview.answer(item.id(), Answer.seen()).interview();
            } else if (!item.asking().required()) {
                Step step = interview.answer(item.id(), Answer.leftOpen());
                interview = step.confirmed().orElse(step.interview());
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
                    .map(this::place)
                    .filter(reached -> reached >= 0)
                    .map(reached -> Math.max(reached + 1, horizon))
                    .orElse(horizon);
            int end = whole ? routing.size() : shown;
            return interview.path().stream().filter(id -> place(id) < end).collect(ImmutableList.toImmutableList());
        }

        private void report(String code, Item item, String message) {
            problems.add(Problem.error(code, place.withItem(item.id().value()), message)
                    .with(Map.of("question", item.id().value())));
        }
    }
}
