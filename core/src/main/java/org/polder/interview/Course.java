package org.polder.interview;

import com.google.common.collect.ImmutableList;
import org.polder.name.ItemId;

/** The way through the items that a state leads along. */
record Course(State state) {
    /** The position that stands for none. */
    static final int NOWHERE = -1;

    ImmutableList<ItemId> path() {
        ImmutableList.Builder<ItemId> path = ImmutableList.builder();
        for (int place = 0; place < state.routing.size(); place++) {
            int position = state.sequence.position(place);
            if (state.isOnPath(position)) {
                path.add(state.routing.id(position));
            }
        }
        return path.build();
    }

    /** The position of the first item that is still to be put. */
    int firstPending() {
        int place = state.firstPending();
        return place < state.routing.size() ? state.sequence.position(place) : NOWHERE;
    }

    /** The position of the nearest item on the path that is put to respondents, before or after a place. */
    int nearest(int from, int step) {
        for (int place = from + step; place >= 0 && place < state.routing.size(); place += step) {
            int position = state.sequence.position(place);
            if (isPut(position)) {
                return position;
            }
        }
        return NOWHERE;
    }

    boolean isPut(int position) {
        return position >= 0 && state.isOnPath(position) && state.routing.isPut(position);
    }

    boolean isRowShown(int position, int row) {
        return position >= 0
                && state.isOnPath(position)
                && state.routing.item(position).rows().stream().anyMatch(found -> found.code() == row)
                && state.routing.parts(position).isShown(row, state);
    }

    boolean endsInScreenOut() {
        return state.end() < state.routing.size() && state.firstPending() == state.routing.size();
    }

    /** Tells whether anything behind the last screen-out that looks at a quota was handled, so that it let them pass. */
    boolean hasPassed(String quota) {
        int gate = state.routing.size();
        for (int position = 0; position < state.routing.size(); position++) {
            if (state.routing.item(position).askedIf().quotas().contains(quota)) {
                gate = position;
            }
        }
        for (int position = gate + 1; position < state.routing.size(); position++) {
            if (isPut(position) && !state.isPending(position)) {
                return true;
            }
        }
        return false;
    }
}
