package org.polder.examples.benchmarks;

import java.util.Arrays;

/** The same arrays without dependency lists: every answer evaluates every condition again. */
final class RecomputingInterview {
    private final ArrayRouting routing;
    private final int[] given;
    private final int[] counting;

    RecomputingInterview(ArrayRouting routing) {
        this.routing = routing;
        this.given = new int[routing.size];
        this.counting = new int[routing.size];
    }

    void reset() {
        Arrays.fill(given, 0);
    }

    /** Answers an item and gives the next one; the number of items when there is none. */
    int answer(int position, int codes) {
        given[position] = codes;
        return next();
    }

    int next() {
        int next = given.length;
        for (int position = 0; position < given.length; position++) {
            boolean asked = routing.isAsked(position, counting);
            counting[position] = asked ? given[position] : 0;
            if (asked && given[position] == 0 && next == given.length) {
                next = position;
            }
        }
        return next;
    }
}
