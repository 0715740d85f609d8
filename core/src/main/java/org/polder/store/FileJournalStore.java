package org.polder.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.polder.problem.Problem;

/**
 * Keeps all interviews in one append-only file of a directory; threads that append at the same time share one flush
 * of the disk.
 *
 * <p>Memory holds where each record lies, some 12 bytes an append and 150 an interview; records are read when asked
 * for. A flush that fails ends the store's service: later changes are refused until it is opened again.
 */
public final class FileJournalStore implements JournalStore {
    private static final String LOCK = "interviews.lock";
    private static final long BATCH_BYTES = 8 << 20;

    private final Disk disk;
    private final JournalLog log;
    private final GroupCommit<Change, Boolean> group;

    private FileJournalStore(Disk disk, JournalLog log) {
        this.disk = disk;
        this.log = log;
        this.group = new GroupCommit<>(log::commit, BATCH_BYTES);
    }

    /**
     * Opens the store in a directory, or makes both.
     *
     * <p>What lost power left half written at the end was never acknowledged; it is cut off, kept in a file beside
     * the journal and reported by {@link #problems()}. Damage elsewhere is reported there too, and what can be trusted
     * is read.
     *
     * @param directory a directory of this store; only one store at a time may have it open
     * @return the store
     * @throws StoreException when the directory cannot be used, another store has it open, or its journal is of a
     *     newer version or is no journal
     */
    public static FileJournalStore open(Path directory) {
        return open(RealDisk.open(directory, LOCK));
    }

    static FileJournalStore open(Disk disk) {
        try {
            return new FileJournalStore(disk, JournalLog.open(disk));
        } catch (IOException e) {
            StoreException failure = Failure.io(
                    "store-unusable",
                    disk.place(JournalFile.NAME),
                    "The journal cannot be opened",
                    "see that it is a file which this user may read and write, and that the disk has room",
                    e);
            release(disk, failure);
            throw failure;
        } catch (RuntimeException e) {
            release(disk, e);
            throw e;
        }
    }

    private static void release(Disk disk, RuntimeException failure) {
        try {
            disk.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void append(InterviewKey key, List<String> records) {
        commit(Change.append(key, records));
    }

    @Override
    public void rewrite(InterviewKey key, List<String> records) {
        commit(Change.rewrite(key, records));
    }

    @Override
    public boolean delete(InterviewKey key) {
        return commit(Change.delete(key));
    }

    private boolean commit(Change change) {
        return group.commit(change, change.weight());
    }

    @Override
    public ImmutableList<String> read(InterviewKey key) {
        return log.read(key);
    }

    @Override
    public ImmutableSet<InterviewKey> keys() {
        return log.keys();
    }

    /**
     * Tells what was wrong with the journal when it was opened.
     *
     * @return a warning {@code torn-tail} for an unfinished end that was cut off; errors {@code damaged-records} and
     *     {@code interview-gap} for records that were durable once and are not readable now; none after compaction
     */
    public ImmutableList<Problem> problems() {
        return log.problems();
    }

    /**
     * Makes the file as small as what is alive in it: what was deleted or replaced is in no file of the store
     * afterwards, nor are damaged bytes and those that were cut off. Changes wait meanwhile.
     *
     * <p>The file system may keep freed blocks until it needs them; encrypt the disk where that matters.
     *
     * @throws StoreException when the new file could not be written, and the store goes on with the old one; or when
     *     it could not be put in place, and the store must be opened again
     */
    public void compact() {
        group.alone(log::compact);
    }

    @Override
    public void close() {
        group.alone(() -> {
            try {
                try {
                    log.close();
                } finally {
                    disk.close();
                }
            } catch (IOException e) {
                throw Failure.io(
                        "close-failed",
                        disk.place(JournalFile.NAME),
                        "The journal could not be closed",
                        "what was acknowledged is on disk all the same",
                        e);
            }
        });
    }
}
