package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Ordering;
import org.polder.model.Questionnaire;

/** The order in which one respondent meets the items: the position at each place, and the place of each position. */
final class Sequence {
    private static final Sequence AS_WRITTEN = new Sequence(null, null);

    private final int @Nullable [] positions;
    private final int @Nullable [] places;

    private Sequence(int @Nullable [] positions, int @Nullable [] places) {
        this.positions = positions;
        this.places = places;
    }

    static Sequence of(Routing routing, long seed) {
        return routing.hasVaryingPages() ? drawn(routing.questionnaire(), seed) : AS_WRITTEN;
    }

    private static Sequence drawn(Questionnaire questionnaire, long seed) {
        int size = questionnaire.items().size();
        int[] positions = new int[size];
        int[] places = new int[size];
        int place = 0;
        int position = 0;
        for (int number = 0; number < questionnaire.pages().size(); number++) {
            ImmutableList<ImmutableList<Item>> groups = questionnaire.groups().get(number);
            List<int[]> ranges = new ArrayList<>();
            boolean[] anchored = new boolean[groups.size()];
            for (ImmutableList<Item> group : groups) {
                anchored[ranges.size()] = staysPut(group);
                ranges.add(new int[] {position, position + group.size()});
                position += group.size();
            }
            Ordering order = questionnaire.pages().get(number).order();
            String name = "page " + questionnaire.pages().get(number).name();
            for (int index : Draw.order(order, anchored, seed, name)) {
                for (int at = ranges.get(index)[0]; at < ranges.get(index)[1]; at++) {
                    positions[place] = at;
                    places[at] = place++;
                }
            }
        }
        return new Sequence(positions, places);
    }

    private static boolean staysPut(List<Item> group) {
        return group.size() == 1 && (group.get(0) instanceof Notice || group.get(0) instanceof Computed);
    }

    boolean isAsWritten() {
        return positions == null;
    }

    int position(int place) {
        return positions == null ? place : positions[place];
    }

    int place(int position) {
        return places == null ? position : places[position];
    }
}
