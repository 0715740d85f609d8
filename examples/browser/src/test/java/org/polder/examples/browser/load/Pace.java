package org.polder.examples.browser.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps all respondents under way at once: they think before they answer, and none ends before all have had the time. */
final class Pace {
    /** About as many forms as a respondent sends. */
    private static final int FORMS = 20;

    private static final double QUICKEST = 0.4;
    private static final double SLOWEST = 1.6;

    /** How much of the time all of them spread their first and last steps over. */
    private static final int EDGE = 12;

    private final Duration span;
    private final CountDownLatch begun;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicLong firstEnd = new AtomicLong();

    Pace(int respondents, Duration span) {
        this.span = span;
        this.begun = new CountDownLatch(respondents);
    }

    void arrive(Random random) throws InterruptedException {
        Thread.sleep((long) (random.nextDouble() * span.toMillis() / EDGE));
    }

    /** Someone has the first questions before them. */
    void begins() {
        begun.countDown();
    }

    void awaitAllBegun() throws InterruptedException {
        begun.await();
    }

    /** From now on respondents may end. */
    void isOver() {
        over.countDown();
    }

    void think(Random random) throws InterruptedException {
        double mean = (double) span.toMillis() / FORMS;
        Thread.sleep((long) (mean * (QUICKEST + random.nextDouble() * (SLOWEST - QUICKEST))));
    }

    /** Whoever is at the last page reads it until all have been under way long enough. */
    void readLastPage(Random random) throws InterruptedException {
        over.await();
        arrive(random);
    }

    void ends() {
        firstEnd.compareAndSet(0, System.nanoTime());
    }

    long firstEnd() {
        return firstEnd.get();
    }
}
