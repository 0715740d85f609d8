package org.polder.examples.benchmarks;

/**
 * The lower bound: a mutable interview over arrays that looks again at nothing but what depends on the answer.
 *
 * <p>It checks nothing and forgets its past, which no public engine can afford.
 */
final class ArrayInterview {
    private final ArrayRouting routing;
    private final int[] given;
    private final int[] counting;
    private final boolean[] asked;
    /** Items to look at again, as bits, and which words of those bits are not zero. */
    private final long[] dirty;

    private final long[] dirtyWords;
    private int next;

    ArrayInterview(ArrayRouting routing) {
        this.routing = routing;
        this.given = new int[routing.size];
        this.counting = new int[routing.size];
        this.asked = new boolean[routing.size];
        this.dirty = new long[(routing.size >> 6) + 1];
        this.dirtyWords = new long[(dirty.length >> 6) + 1];
        for (int position = 0; position < routing.size; position++) {
            asked[position] = routing.isAsked(position, counting);
        }
        skip();
    }

    /** Takes the state of another interview with the same routing. */
    void reset(ArrayInterview other) {
        System.arraycopy(other.given, 0, given, 0, given.length);
        System.arraycopy(other.counting, 0, counting, 0, counting.length);
        System.arraycopy(other.asked, 0, asked, 0, asked.length);
        next = other.next;
    }

    /** Answers an item and gives the next one; the number of items when there is none. */
    int answer(int position, int codes) {
        given[position] = codes;
        counting[position] = codes;
        touch(position);
        for (int high = position >> 12; high < dirtyWords.length; high++) {
            while (dirtyWords[high] != 0) {
                int word = (high << 6) + Long.numberOfTrailingZeros(dirtyWords[high]);
                while (dirty[word] != 0) {
                    int bit = Long.numberOfTrailingZeros(dirty[word]);
                    dirty[word] &= dirty[word] - 1;
                    reroute((word << 6) + bit);
                }
                dirtyWords[high] &= dirtyWords[high] - 1;
            }
        }
        skip();
        return next;
    }

    int next() {
        return next;
    }

    /** Counts the items on the path, handled or not. */
    int asked() {
        int count = 0;
        for (boolean one : asked) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private void reroute(int position) {
        boolean now = routing.isAsked(position, counting);
        if (now == asked[position]) {
            return;
        }
        asked[position] = now;
        counting[position] = now ? given[position] : 0;
        if (given[position] != 0) {
            touch(position);
        } else if (now && position < next) {
            next = position;
        }
    }

    private void touch(int position) {
        int end = routing.firstDependent(position + 1);
        for (int i = routing.firstDependent(position); i < end; i++) {
            int item = routing.dependent(i);
            dirty[item >> 6] |= 1L << item;
            dirtyWords[item >> 12] |= 1L << (item >> 6);
        }
    }

    private void skip() {
        while (next < asked.length && (!asked[next] || given[next] != 0)) {
            next++;
        }
    }
}
