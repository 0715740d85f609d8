package org.polder.tabulation.source;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Replay;
import org.polder.model.Computed;
import org.polder.model.Questionnaire;
import org.polder.model.Rowed;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.response.Response;
import org.polder.response.Status;

/** A response as seen by tables, after it ran through the engine. */
final class ReplayedRespondent implements Respondent {
    private final Interview interview;
    private final Questionnaire questionnaire;
    private final ImmutableMap<ItemId, Answer> answers;
    private final ImmutableSet<ItemId> path;
    private final int reached;
    private final String name;

    ReplayedRespondent(Replay replay, Response response) {
        this.name = response.respondent();
        this.interview = replay.interview();
        this.questionnaire = interview.questionnaire();
        this.answers = interview.response(response.respondent()).answers();
        this.path = ImmutableSet.copyOf(interview.path());
        this.reached = isComplete(response) ? Integer.MAX_VALUE : lastSeen(response);
    }

    /** A response that does not say how far it got is complete when nothing is left to ask. */
    private boolean isComplete(Response response) {
        return response.status()
                .map(status -> status == Status.COMPLETE)
                .orElseGet(() -> response.reached().isEmpty() && interview.isComplete());
    }

    private int lastSeen(Response response) {
        // A computed value says nothing of how far the respondent came.
        Stream<ItemId> answered = response.answers().keySet().stream()
                .filter(item -> questionnaire
                        .item(item)
                        .filter(Computed.class::isInstance)
                        .isEmpty());
        return Stream.concat(answered, response.reached().stream())
                .flatMap(item -> questionnaire.position(item).stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
    }

    @Override
    public boolean hasReached(String item) {
        return position(ItemId.of(item)) <= reached;
    }

    @Override
    public Place place() {
        return Place.none().withRespondent(name);
    }

    private int position(ItemId item) {
        return questionnaire.position(item).orElse(Integer.MAX_VALUE);
    }

    @Override
    public Value value(String variable) {
        int stop = variable.indexOf('.');
        ItemId item = ItemId.of(stop < 0 ? variable : variable.substring(0, stop));
        if (!path.contains(item)) {
            return position(item) <= reached ? Value.notAsked() : Value.notReached();
        }
        Optional<Answer> answer = Optional.ofNullable(answers.get(item));
        if (answer.isEmpty()) {
            return Value.notReached();
        }
        int row = stop < 0 ? 0 : Integer.parseInt(variable.substring(stop + 1));
        boolean isRow = stop >= 0 && questionnaire.item(item).orElseThrow() instanceof Rowed;
        if (isRow && !interview.isRowAsked(item, row)) {
            return Value.notAsked();
        }
        return answer.get().accept(new Coded(row));
    }

    /** Turns an answer, or one row of it, into codes. */
    private record Coded(int row) implements Answer.Visitor<Value> {
        @Override
        public Value single(Answer.Single answer) {
            return Value.of(answer.code());
        }

        @Override
        public Value multiple(Answer.Multiple answer) {
            return Value.of(answer.codes());
        }

        @Override
        public Value openText(Answer.OpenText answer) {
            return Value.text(answer.text());
        }

        @Override
        public Value number(Answer.Number answer) {
            return Value.number(answer.value().doubleValue());
        }

        @Override
        public Value date(Answer.Date answer) {
            return Value.day(answer.value());
        }

        @Override
        public Value instead(Answer.Instead answer) {
            return Value.of(answer.code());
        }

        /** The option at one place; a place that was not filled is left open. */
        @Override
        public Value ranked(Answer.Ranked answer) {
            return row <= answer.codes().size() ? Value.of(answer.codes().get(row - 1)) : Value.leftOpen();
        }

        @Override
        public Value rowSets(Answer.RowSets answer) {
            ImmutableSortedSet<Integer> codes = answer.codes().get(row);
            return codes == null ? Value.leftOpen() : Value.of(codes);
        }

        @Override
        public Value seen() {
            return Value.of(ImmutableSortedSet.of());
        }

        @Override
        public Value withheld() {
            // Contact data is kept elsewhere: that there is some is all that a table may know.
            return Value.text("");
        }

        @Override
        public Value rows(Answer.Rows answer) {
            Integer code = answer.codes().get(row);
            return code == null ? Value.leftOpen() : Value.of(code);
        }

        @Override
        public Value leftOpen() {
            return Value.leftOpen();
        }
    }
}
