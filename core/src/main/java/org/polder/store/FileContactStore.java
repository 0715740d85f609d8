package org.polder.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps contact data in one file of a directory, sorted by random key and written anew for every change, so that
 * neither an order nor a time of coming can be found in it; the file's own time is blanked.
 *
 * <p>All data is in memory, and each change costs a file of all of it: meant for up to some ten thousands of people.
 * A copy of the directory taken between two changes shows which keys are new: keep backups apart as well.
 */
public final class FileContactStore implements ContactStore {
    private static final String LOCK = "contacts.lock";
    private static final long BATCH_BYTES = 8 << 20;

    private final ContactFiles files;
    private final GroupCommit<Edit, Boolean> group = new GroupCommit<>(this::commit, BATCH_BYTES);
    private volatile ImmutableSortedMap<ContactKey, String> people;
    private volatile boolean closed;

    /** What is to be kept under a key from now on; nothing for a deletion. */
    private record Edit(ContactKey key, Optional<String> json) {}

    private FileContactStore(ContactFiles files) throws IOException {
        this.files = files;
        this.people = files.read();
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
        ContactFiles files = new ContactFiles(disk);
        RuntimeException failure;
        try {
            return new FileContactStore(files);
        } catch (IOException e) {
            failure = Failure.io(
                    "store-unusable",
                    files.place(),
                    "The contact file cannot be opened",
                    "see that this user may read and write it, and that the disk has room",
                    e);
        } catch (RuntimeException e) {
            failure = e;
        }
        try {
            files.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        throw failure;
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
        NavigableMap<ContactKey, String> next = new TreeMap<>(open());
        ImmutableList.Builder<Boolean> known = ImmutableList.builder();
        for (Edit edit : edits) {
            known.add(next.containsKey(edit.key()));
            edit.json().ifPresentOrElse(json -> next.put(edit.key(), json), () -> next.remove(edit.key()));
        }
        if (!next.equals(people)) {
            files.replace(next);
            people = ImmutableSortedMap.copyOf(next);
        }
        return known.build();
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
            throw Failure.closed(files.place());
        }
        return people;
    }

    @Override
    public void close() {
        group.alone(() -> {
            closed = true;
            try {
                files.close();
            } catch (IOException e) {
                throw Failure.io("close-failed", files.place(), "The lock could not be let go", "end the process", e);
            }
        });
    }
}
