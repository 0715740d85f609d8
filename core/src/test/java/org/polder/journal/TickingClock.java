package org.polder.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is a second later each time it is looked at. */
public final class TickingClock extends Clock {
    private static final Instant START = Instant.parse("2026-04-17T08:00:00Z");
    private final AtomicLong seconds = new AtomicLong();

    /** Begins at eight in the morning. */
    public TickingClock() {}

    @Override
    public Instant instant() {
        return START.plusSeconds(seconds.getAndIncrement());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
