package org.polder.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** The living records of a journal in a new file, not yet in place of the old one. */
record Compaction(JournalFile file, JournalIndex index, long end) {

    /** Copies what is alive, durably; on failure the old journal is untouched. */
    static Compaction of(JournalFile source, JournalIndex index, Disk disk, long life) throws IOException {
        JournalFile target = JournalFile.fresh(disk);
        try {
            JournalIndex moved = new JournalIndex();
            long at = JournalHeader.BYTES;
            for (Map.Entry<InterviewKey, Trail> entry : index.all()) {
                Trail trail = entry.getValue();
                for (int i = 0; i < trail.size(); i++) {
                    at = move(source.frame(trail.position(i), trail.length(i)), target, at, life, moved);
                }
            }
            target.force();
            return new Compaction(target, moved, at);
        } catch (IOException | RuntimeException e) {
            target.close();
            JournalFile.removeNew(disk);
            throw e;
        }
    }

    // Each a batch by itself: the file is durable as a whole before anybody reads it.
    private static long move(ByteBuffer frame, JournalFile target, long at, long life, JournalIndex moved)
            throws IOException {
        ByteBuffer bytes = target.codec().moved(frame, at, life, at);
        target.codec().frame(bytes, at).ifPresent(moved::take);
        int length = bytes.remaining();
        target.write(at, bytes);
        return at + length;
    }

    /** Puts the new file in place of the old one and removes the cut tails. */
    void install(Disk disk) throws IOException {
        disk.rename(JournalFile.NEW, JournalFile.NAME);
        for (String name : disk.list()) {
            if (name.startsWith(TornTail.PREFIX)) {
                disk.delete(name);
            }
        }
        disk.force();
    }
}
