package org.polder.store;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contact file of a directory, replaced as a whole; one call at a time. */
final class ContactFiles {
    private static final String NAME = "contacts.polder";
    private static final String NEW = "contacts.new";

    private final Disk disk;
    private @Nullable StoreException broken;

    ContactFiles(Disk disk) {
        this.disk = disk;
    }

    String place() {
        return disk.place(NAME);
    }

    ImmutableSortedMap<ContactKey, String> read() throws IOException {
        removeNew();
        // Also for the file itself: whoever renamed it may have been killed before this step.
        disk.force();
        if (!disk.list().contains(NAME)) {
            return ImmutableSortedMap.of();
        }
        DiskFile file = disk.open(NAME);
        try {
            return ContactFile.read(file, place());
        } finally {
            file.close();
        }
    }

    void replace(Map<ContactKey, String> people) {
        if (broken != null) {
            throw new StoreException(broken.problem(), broken);
        }
        ByteBuffer bytes = ContactFile.encoded(people, place());
        try {
            write(bytes);
        } catch (IOException e) {
            throw Failure.io(
                    "not-written",
                    place(),
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
                    place(),
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

    void close() throws IOException {
        disk.close();
    }
}
