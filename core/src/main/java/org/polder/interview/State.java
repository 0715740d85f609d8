package org.polder.interview;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;

/**
 * The answers of one interview by position, and which items lie on its path. Not changed once it is shared: every
 * step works on a copy.
 */
final class State {
    final Routing routing;
    final @Nullable Answer[] answers;
    final BitSet onPath;

    private State(Routing routing, @Nullable Answer[] answers, BitSet onPath) {
        this.routing = routing;
        this.answers = answers;
        this.onPath = onPath;
    }

    /** Starts without answers: the path holds what is asked before anything is known. */
    static State start(Routing routing) {
        State state = new State(routing, new Answer[routing.size()], new BitSet(routing.size()));
        for (int position = 0; position < routing.size(); position++) {
            state.onPath.set(position, routing.isAsked(position, state));
        }
        return state;
    }

    /** Gives the state after an answer; rows that are not shown now keep what they had. */
    State with(int position, Answer answer) {
        State next = new State(routing, answers.clone(), (BitSet) onPath.clone());
        next.answers[position] = keepingHiddenRows(position, answer);
        next.reroute(position);
        return next;
    }

    private void reroute(int changed) {
        BitSet dirty = (BitSet) routing.dependents(changed).clone();
        for (int position = dirty.nextSetBit(0); position >= 0; position = dirty.nextSetBit(position + 1)) {
            boolean asked = routing.isAsked(position, this);
            if (asked != onPath.get(position) || routing.hasConditionalRows(position)) {
                onPath.set(position, asked);
                dirty.or(routing.dependents(position));
            }
        }
    }

    /** Gives the answer that counts: only of an item on the path, only rows that are shown; null when none. */
    @Nullable
    Answer effective(int position) {
        Answer answer = answers[position];
        if (answer == null || !onPath.get(position)) {
            return null;
        }
        if (answer instanceof Answer.Rows rows && routing.hasConditionalRows(position)) {
            return new Answer.Rows(
                    ImmutableSortedMap.copyOf(Maps.filterKeys(rows.codes(), row -> isRowShown(position, row))),
                    ImmutableSortedMap.copyOf(Maps.filterKeys(rows.names(), row -> isRowShown(position, row))));
        }
        return answer;
    }

    boolean isRowShown(int position, int row) {
        return routing.isRowShown(position, row, this);
    }

    /** Tells whether an item on the path still needs to be put to the respondent. */
    boolean isPending(int position) {
        if (!onPath.get(position)) {
            return false;
        }
        Answer answer = effective(position);
        return answer == null
                || (routing.hasConditionalRows(position)
                        && !AnswerCheck.of(routing.item(position), answer, row -> isRowShown(position, row))
                                .isEmpty());
    }

    private Answer keepingHiddenRows(int position, Answer answer) {
        if (!(answers[position] instanceof Answer.Rows before) || !routing.hasConditionalRows(position)) {
            return answer;
        }
        Map<Integer, Integer> codes = new TreeMap<>(Maps.filterKeys(before.codes(), row -> !isRowShown(position, row)));
        Map<Integer, String> names = new TreeMap<>(Maps.filterKeys(before.names(), row -> !isRowShown(position, row)));
        if (codes.isEmpty() && names.isEmpty()) {
            return answer;
        }
        if (answer instanceof Answer.Rows given) {
            codes.putAll(given.codes());
            names.putAll(given.names());
        } else if (!(answer instanceof Answer.LeftOpen)) {
            return answer;
        }
        return new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names));
    }
}
