package org.polder.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps contact data in one file of a directory, sorted by random key and written anew for every change, so that
 * neither an order nor a time of coming can be found in it; the file's own time is blanked.
 *
 * <p>All data is in memory, and each change costs a file of all of it: meant for up to some ten thousands of people.
 * A copy of the directory taken between two changes shows which keys are new: keep backups apart as well.
 */
public final class FileContactStore implements ContactStore {
    private static final String LOCK = "contacts.lock";
    private static final String NAME = "contacts.polder";
    private static final String NEW = "contacts.new";
    private static final long BATCH_BYTES = 8 << 20;

    private final Disk disk;
    private final String place;
    private final GroupCommit<Edit, Boolean> group = new GroupCommit<>(this::commit, BATCH_BYTES);
    private volatile ImmutableSortedMap<ContactKey, String> people;
    private volatile boolean closed;
    private volatile @Nullable StoreException broken;

    /** What is to be kept under a key from now on; nothing for a deletion. */
    private record Edit(ContactKey key, Optional<String> json) {}

    private FileContactStore(Disk disk) throws IOException {
        this.disk = disk;
        this.place = disk.place(NAME);
        removeNew();
        this.people = disk.list().contains(NAME) ? read() : ImmutableSortedMap.of();
        // Whoever renamed or removed a file may have been killed before this step.
        disk.force();
    }

    /**
     * Opens the store in a directory, or makes both.
     *
     * @param directory a directory of this store, best not the one of the interviews, so that access and backups can
     *     differ; only one store at a time may have it open
     * @return the store
     * @throws StoreException when the directory cannot be used, another store has it open, or its file is damaged, of
     *     a newer version or something else
     */
    public static FileContactStore open(Path directory) {
        return open(RealDisk.open(directory, LOCK));
    }

    static FileContactStore open(Disk disk) {
        RuntimeException failure;
        try {
            return new FileContactStore(disk);
        } catch (IOException e) {
            failure = Failure.io(
                    "store-unusable",
                    disk.place(NAME),
                    "The contact file cannot be opened",
                    "see that this user may read and write it, and that the disk has room",
                    e);
        } catch (RuntimeException e) {
            failure = e;
        }
        try {
            disk.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    private ImmutableSortedMap<ContactKey, String> read() throws IOException {
        DiskFile file = disk.open(NAME);
        try {
            return ContactFile.read(file, place);
        } finally {
            file.close();
        }
    }

    @Override
    public void put(ContactKey key, String json) {
        long weight = RecordText.checked("The contact data", json, LONGEST_DATA);
        group.commit(new Edit(key, Optional.of(json)), weight);
    }

    @Override
    public boolean delete(ContactKey key) {
        return group.commit(new Edit(key, Optional.empty()), 0);
    }

    private ImmutableList<Boolean> commit(List<Edit> edits) {
        refuseWhenUnusable();
        NavigableMap<ContactKey, String> next = new TreeMap<>(people);
        ImmutableList.Builder<Boolean> known = ImmutableList.builder();
        for (Edit edit : edits) {
            known.add(next.containsKey(edit.key()));
            edit.json().ifPresentOrElse(json -> next.put(edit.key(), json), () -> next.remove(edit.key()));
        }
        if (!next.equals(people)) {
            replace(ContactFile.encoded(next, place));
            people = ImmutableSortedMap.copyOf(next);
        }
        return known.build();
    }

    private void replace(ByteBuffer bytes) {
        try {
            write(bytes);
        } catch (IOException e) {
            throw Failure.io(
                    "not-written",
                    place,
                    "The store is as it was and goes on, for the new file could not be written",
                    "see that the disk has room for it",
                    e);
        }
        try {
            disk.rename(NEW, NAME);
            disk.force();
        } catch (IOException e) {
            broken = Failure.io(
                    "store-broken",
                    place,
                    "The new file could not be put in place of the old one",
                    "the change is not promised, and no more are taken until the store is closed and opened again with"
                            + " the disk in order",
                    e);
            throw broken;
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        removeNew();
        DiskFile file = disk.create(NEW);
        try {
            file.write(0, bytes);
            disk.hideTimes(NEW);
            file.force();
        } finally {
            file.close();
        }
    }

    // It may hold somebody who has been deleted since.
    private void removeNew() throws IOException {
        if (disk.list().contains(NEW)) {
            disk.delete(NEW);
        }
    }

    @Override
    public Optional<String> get(ContactKey key) {
        return Optional.ofNullable(open().get(key));
    }

    @Override
    public long size() {
        return open().size();
    }

    private ImmutableSortedMap<ContactKey, String> open() {
        if (closed) {
            throw Failure.closed(place);
        }
        return people;
    }

    private void refuseWhenUnusable() {
        open();
        StoreException failure = broken;
        if (failure != null) {
            throw new StoreException(failure.problem(), failure);
        }
    }

    @Override
    public void close() {
        group.alone(() -> {
            closed = true;
            try {
                disk.close();
            } catch (IOException e) {
                throw Failure.io("close-failed", place, "The lock could not be let go", "end the process", e);
            }
        });
    }
}
