package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.name.ItemId;
import org.polder.response.Start;

/**
 * Routes stored responses in bulk: which items each respondent was asked, without checking the answers.
 *
 * <p>Made for audits and bases over many responses. It keeps its working memory between responses, so one tracer
 * belongs to one thread; any number can share a routing.
 */
public final class PathTracer {
    private final Routing routing;
    private State state;

    private PathTracer(Routing routing, Start start) {
        this.routing = routing;
        this.state = State.start(routing, start);
    }

    /**
     * Makes a tracer.
     *
     * @param routing the routing of the questionnaire
     * @param start the circumstances under which the responses were given
     * @return the tracer, with nobody traced yet
     */
    public static PathTracer of(Routing routing, Start start) {
        return new PathTracer(routing, start);
    }

    /**
     * Routes the answers of one respondent; what was known of the one before is forgotten.
     *
     * @param given the answers by item; those of items the questionnaire lacks are passed over
     */
    public void trace(Map<ItemId, Answer> given) {
        // Arrays of its own for each: to write to old ones would cost the garbage collector more than new ones do.
        @Nullable Answer[] answers = new @Nullable Answer[routing.size()];
        int expected = 0;
        for (Map.Entry<ItemId, Answer> entry : given.entrySet()) {
            int position = routing.position(entry.getKey(), expected);
            if (position >= 0) {
                answers[position] = entry.getValue();
                expected = position + 1;
            }
        }
        state = state.filledBy(answers);
    }

    /**
     * Tells whether the respondent traced last was asked an item.
     *
     * @param item the item's id
     * @return true when it lies on the path; false too when there is no such item
     */
    public boolean isAsked(ItemId item) {
        int position = routing.position(item);
        return position >= 0 && state.isOnPath(position);
    }

    /**
     * Judges a condition over the answers traced last.
     *
     * @param condition a condition over items, options and quotas that exist
     * @return what it is for this respondent
     */
    public Truth truth(Condition condition) {
        return new Compiler(routing.questionnaire()).compile(condition).on(state);
    }

    /**
     * Counts the items on the path of the respondent traced last.
     *
     * @return the number of items
     */
    public int length() {
        return state.pathLength();
    }

    /**
     * Lists the items on the path of the respondent traced last.
     *
     * @return the items in the order written
     */
    public ImmutableList<ItemId> path() {
        ImmutableList.Builder<ItemId> path = ImmutableList.builder();
        for (int position = 0; position < routing.size(); position++) {
            if (state.isOnPath(position)) {
                path.add(routing.item(position).id());
            }
        }
        return path.build();
    }
}
