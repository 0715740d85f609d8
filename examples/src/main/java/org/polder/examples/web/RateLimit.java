package org.polder.examples.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;

/**
 * Lets each visitor do something a limited number of times in a while.
 *
 * <p>Keeps no more than a bounded number of visitors in mind. Safe for many threads.
 */
public final class RateLimit {
    private static final int MOST_KNOWN = 50_000;

    private final int most;
    private final Duration span;
    private final Clock clock;
    private final Cache<String, Turns> known;

    /**
     * Makes a limit.
     *
     * @param most how often in one span
     * @param span the span, counted from a visitor's first time in it
     * @param clock tells the time
     */
    public RateLimit(int most, Duration span, Clock clock) {
        if (most < 1 || span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException(
                    "A limit of " + most + " times in " + span + " lets nobody in: make both more than 0");
        }
        this.most = most;
        this.span = span;
        this.clock = clock;
        this.known = CacheBuilder.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(span.multipliedBy(2))
                .build();
    }

    /** How often somebody came in the span that began then. */
    private static final class Turns {
        private Instant since;
        private int taken;

        Turns(Instant since) {
            this.since = since;
        }

        synchronized boolean take(int most, Duration span, Instant now) {
            if (!now.isBefore(since.plus(span))) {
                since = now;
                taken = 0;
            }
            taken = Math.min(most + 1, taken + 1);
            return taken <= most;
        }
    }

    /**
     * Counts one time for a visitor.
     *
     * @param who the visitor: an address or the hash of a token
     * @return true when this time is still allowed
     */
    public boolean allows(String who) {
        Instant now = clock.instant();
        try {
            return known.get(who, () -> new Turns(now)).take(most, span, now);
        } catch (ExecutionException | UncheckedExecutionException never) {
            throw new IllegalStateException("Counting failed", never);
        }
    }
}
