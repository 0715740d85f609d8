package org.polder.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Problem;

/**
 * The one append-only file of all interviews, with the index of what is alive in it. Any number of threads may read;
 * commits and compactions come one at a time.
 */
final class JournalLog {
    private final Disk disk;
    private final String place;
    private final long life = new SecureRandom().nextLong();
    // Guards the file, index and problems that readers see.
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private JournalFile file;
    private JournalIndex index;
    private ImmutableList<Problem> problems;
    private long end;
    private boolean closed;
    private @Nullable StoreException broken;

    private JournalLog(Disk disk, JournalFile file) throws IOException {
        this.disk = disk;
        this.place = disk.place(JournalFile.NAME);
        this.file = file;
        JournalScan scan = file.scan();
        ImmutableList.Builder<Problem> found = ImmutableList.<Problem>builder().addAll(scan.problems());
        file.cut(disk, scan).ifPresent(found::add);
        file.settle(scan);
        this.index = scan.index();
        this.end = scan.end();
        this.problems = found.build();
    }

    static JournalLog open(Disk disk) throws IOException {
        JournalFile file = JournalFile.open(disk);
        try {
            return new JournalLog(disk, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    ImmutableList<Problem> problems() {
        return reading(() -> problems);
    }

    /**
     * Makes changes durable, in order, with one flush.
     *
     * @return for each whether its interview had records before
     */
    ImmutableList<Boolean> commit(List<Change> changes) {
        refuseWhenUnusable();
        try {
            Batch batch = Batch.of(changes, index, file.codec(), life, end);
            if (batch.bytes().hasRemaining()) {
                file.write(end, batch.bytes());
                file.force();
            }
            lock.writeLock().lock();
            try {
                batch.frames().forEach(index::take);
                end += batch.bytes().limit();
            } finally {
                lock.writeLock().unlock();
            }
            return batch.known();
        } catch (IOException e) {
            throw breakDown("The changes could not be written to disk", e);
        } catch (RuntimeException | Error e) {
            breakDown("The changes could not be written to disk", e);
            throw e;
        }
    }

    ImmutableList<String> read(InterviewKey key) {
        return reading(() -> {
            ImmutableList.Builder<String> records = ImmutableList.builder();
            Optional<Trail> trail = index.trail(key);
            for (int i = 0; trail.isPresent() && i < trail.get().size(); i++) {
                long position = trail.get().position(i);
                ByteBuffer frame = file.frame(position, trail.get().length(i));
                records.addAll(FrameCodec.records(frame).orElseThrow(() -> file.damaged(position)));
            }
            return records.build();
        });
    }

    ImmutableSet<InterviewKey> keys() {
        return reading(() -> index.keys());
    }

    /** Moves what is alive to a new file and lets go of everything else, cut tails included. */
    void compact() {
        refuseWhenUnusable();
        Compaction compaction;
        try {
            compaction = Compaction.of(file, index, disk, life);
        } catch (IOException e) {
            throw Failure.io(
                    "compaction-failed",
                    place,
                    "The store is as it was and goes on, for the new file could not be written",
                    "see that the disk has room for it",
                    e);
        }
        lock.writeLock().lock();
        try {
            compaction.install(disk);
            file.close();
            file = compaction.file();
            index = compaction.index();
            end = compaction.end();
            problems = ImmutableList.of();
        } catch (IOException e) {
            throw breakDown("The compacted file could not be put in place of the old one", e);
        } catch (RuntimeException | Error e) {
            breakDown("The compacted file could not be put in place of the old one", e);
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void close() throws IOException {
        lock.writeLock().lock();
        try {
            closed = true;
            file.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** A look at what is on disk. */
    private interface Reading<T> {
        T run() throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw Failure.closed(place);
            }
            return reading.run();
        } catch (IOException e) {
            throw Failure.io("unreadable", place, "The journal cannot be read", "look after the disk", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void refuseWhenUnusable() {
        if (closed) {
            throw Failure.closed(place);
        }
        if (broken != null) {
            throw new StoreException(broken.problem(), broken);
        }
    }

    // The system may drop what it could not write and call the next flush a success, so nothing more is promised here.
    private StoreException breakDown(String what, Throwable cause) {
        broken = Failure.io(
                "store-broken",
                place,
                what,
                "none of them is promised, and no more are taken until the store is closed and opened again with the"
                        + " disk in order",
                cause);
        return broken;
    }
}
