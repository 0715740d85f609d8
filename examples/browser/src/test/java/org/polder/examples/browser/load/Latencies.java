package org.polder.examples.browser.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long answers of the server took, from the first byte sent to the last received. */
public final class Latencies {
    private static final double MILLION = 1e6;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(Duration took) {
        nanos.add(took.toNanos());
    }

    int count() {
        return nanos.size();
    }

    /** The time within which a share of all answers came, in milliseconds. */
    double within(double share) {
        return within(nanos, share);
    }

    /** The smallest of the times that at least this share does not exceed. */
    static double within(Collection<Long> nanos, double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, rank) - 1] / MILLION;
    }
}
