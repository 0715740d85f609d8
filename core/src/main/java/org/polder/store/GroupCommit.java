package org.polder.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads share one slow commit: the first to come commits what all have brought meanwhile, the others wait
 * for it, and one of those who came too late leads next.
 *
 * @param <T> what is committed
 * @param <R> what comes of it
 */
final class GroupCommit<T, R> {
    private final Committer<T, R> committer;
    private final long most;
    private final Object monitor = new Object();
    private final Deque<Ticket<T, R>> waiting = new ArrayDeque<>();
    private boolean led;

    /**
     * Makes a group.
     *
     * @param most weight up to which changes are committed together
     */
    GroupCommit(Committer<T, R> committer, long most) {
        this.committer = committer;
        this.most = most;
    }

    /** Commits a batch as a whole and gives a result for each of its parts. */
    interface Committer<T, R> {
        ImmutableList<R> commit(ImmutableList<T> batch);
    }

    // All fields are guarded by the monitor.
    private static final class Ticket<T, R> {
        private final T item;
        private final long weight;
        private boolean done;
        private @Nullable R result;
        private @Nullable Throwable failure;

        Ticket(T item, long weight) {
            this.item = item;
            this.weight = weight;
        }
    }

    /** Returns when the item is committed, alone or with others; an interrupt waits until then. */
    R commit(T item, long weight) {
        Ticket<T, R> ticket = new Ticket<>(item, weight);
        synchronized (monitor) {
            waiting.add(ticket);
        }
        while (true) {
            ImmutableList<Ticket<T, R>> batch;
            synchronized (monitor) {
                awaitTurn(ticket);
                if (ticket.done) {
                    return outcome(ticket);
                }
                led = true;
                batch = takeBatch();
            }
            lead(batch);
        }
    }

    private ImmutableList<Ticket<T, R>> takeBatch() {
        ImmutableList.Builder<Ticket<T, R>> batch = ImmutableList.builder();
        long weight = 0;
        do {
            Ticket<T, R> ticket = waiting.remove();
            weight += ticket.weight;
            batch.add(ticket);
        } while (!waiting.isEmpty() && weight + waiting.element().weight <= most);
        return batch.build();
    }

    // Whatever happens, nobody may be left waiting.
    private void lead(ImmutableList<Ticket<T, R>> batch) {
        ImmutableList<R> results = ImmutableList.of();
        Throwable failure = null;
        try {
            results = committer.commit(batch.stream().map(ticket -> ticket.item).collect(toImmutableList()));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        synchronized (monitor) {
            for (int i = 0; i < batch.size(); i++) {
                Ticket<T, R> ticket = batch.get(i);
                ticket.done = true;
                ticket.failure = failure;
                ticket.result = failure == null ? results.get(i) : null;
            }
            led = false;
            monitor.notifyAll();
        }
    }

    // Each thread throws an exception of its own, so that its trace is of the thread that asked.
    private R outcome(Ticket<T, R> ticket) {
        if (ticket.failure instanceof StoreException failure) {
            throw new StoreException(failure.problem(), failure);
        }
        if (ticket.failure != null) {
            Throwables.throwIfUnchecked(ticket.failure);
        }
        return Objects.requireNonNull(ticket.result);
    }

    /** Runs something while no commit is under way. */
    void alone(Runnable work) {
        synchronized (monitor) {
            awaitTurn(null);
            led = true;
        }
        try {
            work.run();
        } finally {
            synchronized (monitor) {
                led = false;
                monitor.notifyAll();
            }
        }
    }

    private void awaitTurn(@Nullable Ticket<T, R> ticket) {
        boolean interrupted = false;
        while (led && (ticket == null || !ticket.done)) {
            try {
                monitor.wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
