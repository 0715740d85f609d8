package org.polder.interview;

import com.google.common.collect.ImmutableMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.model.Notice;
import org.polder.name.ItemId;

/** What a state holds, sorted by what may be done with it: export, keep apart, keep aside. */
record Holdings(State state) {

    /** The answers that count; contact data and notices read are no data. */
    ImmutableMap<ItemId, Answer> answers() {
        return all(position ->
                isPersonal(position) || state.routing.item(position) instanceof Notice ? null : onPath(position));
    }

    /** The contact data that count. */
    ImmutableMap<ItemId, Answer> contactData() {
        return all(position -> isPersonal(position) ? onPath(position) : null);
    }

    /** What does not count: answers off the path, and parts of answers that are not shown. */
    ImmutableMap<ItemId, Answer> keptAside() {
        return all(position -> {
            Answer given = state.given(position);
            if (given == null || given instanceof Answer.Seen || isPersonal(position)) {
                return null;
            }
            return state.isOnPath(position) ? state.routing.parts(position).hidden(given, state) : given;
        });
    }

    /** Everything as it was given. */
    ImmutableMap<ItemId, Answer> given() {
        return all(state::given);
    }

    private @Nullable Answer onPath(int position) {
        return state.isOnPath(position) ? state.counted(position) : null;
    }

    private boolean isPersonal(int position) {
        return state.routing.item(position).asking().personal();
    }

    private ImmutableMap<ItemId, Answer> all(IntFunction<@Nullable Answer> wanted) {
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        for (int position = 0; position < state.routing.size(); position++) {
            Answer answer = wanted.apply(position);
            if (answer != null) {
                answers.put(state.routing.id(position), answer);
            }
        }
        return answers.buildOrThrow();
    }
}
