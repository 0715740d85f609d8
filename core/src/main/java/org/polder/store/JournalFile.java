package org.polder.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.polder.problem.Problem;

/** An open journal file with the header by which its frames are read and written. */
final class JournalFile {
    static final String NAME = "interviews.journal";
    static final String NEW = "interviews.new";
    private static final int STRETCH = 1 << 16;

    private final DiskFile file;
    private final JournalHeader header;
    private final FrameCodec codec;
    private final String place;

    private JournalFile(DiskFile file, JournalHeader header, String place) {
        this.file = file;
        this.header = header;
        this.codec = new FrameCodec(header);
        this.place = place;
    }

    /** Opens the journal of a directory, or makes it. */
    static JournalFile open(Disk disk) throws IOException {
        // What a compaction left unfinished may hold what has been deleted since.
        removeNew(disk);
        if (!disk.list().contains(NAME)) {
            JournalFile fresh = fresh(disk);
            try {
                fresh.force();
            } finally {
                fresh.close();
            }
            disk.rename(NEW, NAME);
        }
        // Also when the file was there: whoever renamed it may have been killed before this step.
        disk.force();
        DiskFile file = disk.open(NAME);
        try {
            return new JournalFile(file, JournalHeader.read(file, disk.place(NAME)), disk.place(NAME));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Makes an empty file that is to take the place of the journal. */
    static JournalFile fresh(Disk disk) throws IOException {
        removeNew(disk);
        JournalHeader header = JournalHeader.random();
        DiskFile file = disk.create(NEW);
        try {
            file.write(0, header.encoded());
            return new JournalFile(file, header, disk.place(NAME));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    static void removeNew(Disk disk) throws IOException {
        if (disk.list().contains(NEW)) {
            disk.delete(NEW);
        }
    }

    FrameCodec codec() {
        return codec;
    }

    JournalScan scan() throws IOException {
        return JournalScan.of(file, header, place);
    }

    /** Cuts off what a scan could not trust. */
    Optional<Problem> cut(Disk disk, JournalScan scan) throws IOException {
        return scan.end() < file.size() ? Optional.of(TornTail.cut(disk, NAME, file, scan)) : Optional.empty();
    }

    /**
     * Makes durable what a scan found: the last batch may be known to the system alone if its writer was killed. And
     * after a flush that failed the system may take lost bytes for safe ones: only writing them again makes the next
     * flush mean something.
     */
    void settle(JournalScan scan) throws IOException {
        for (long at = scan.batch(); at < scan.end(); at += STRETCH) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(STRETCH, scan.end() - at));
            file.read(at, bytes);
            file.write(at, bytes.flip());
        }
        file.force();
    }

    /** Reads a frame and checks it: the disk may have changed its mind since it was written. */
    ByteBuffer frame(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.read(position, bytes);
        bytes.flip();
        if (!codec.fits(bytes, position)) {
            throw damaged(position);
        }
        return bytes;
    }

    StoreException damaged(long position) {
        return Failure.of(
                "damaged-records",
                place,
                "The record at byte " + position + " was whole before and is not now; restore the file from a backup",
                null);
    }

    void write(long position, ByteBuffer bytes) throws IOException {
        file.write(position, bytes);
    }

    void force() throws IOException {
        file.force();
    }

    void close() throws IOException {
        file.close();
    }
}
