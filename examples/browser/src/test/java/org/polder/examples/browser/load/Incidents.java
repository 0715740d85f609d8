package org.polder.examples.browser.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What went otherwise than it should: broken connections count only while nobody killed the server. */
public final class Incidents {
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger broken = new AtomicInteger();

    /** Odd while the server is down, and one more each time it goes down or comes back. */
    private final AtomicInteger turns = new AtomicInteger();

    void goesDown() {
        turns.incrementAndGet();
    }

    void isBack() {
        turns.incrementAndGet();
    }

    /** A mark to ask later whether the server was down meanwhile. */
    int mark() {
        return turns.get();
    }

    boolean wasDownSince(int mark) {
        return mark % 2 == 1 || turns.get() != mark;
    }

    /** A request that got no answer. */
    void broken() {
        broken.incrementAndGet();
    }

    int brokenCount() {
        return broken.get();
    }

    void fault(String what) {
        faults.add(what);
    }

    /** Lists them. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
