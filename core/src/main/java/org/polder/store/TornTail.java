package org.polder.store;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Cuts off what a power cut left half written, and keeps it beside the journal for whoever wants to look. */
final class TornTail {
    static final String PREFIX = "interviews.cut-";
    private static final int STRETCH = 1 << 16;

    private TornTail() {}

    static Problem cut(Disk disk, String name, DiskFile file, JournalScan scan) throws IOException {
        long from = scan.end();
        long size = file.size();
        String kept = free(disk.list());
        copy(disk.create(kept), file, from, size);
        disk.force();
        file.truncate(from);
        return Problem.warning(
                        "torn-tail",
                        Place.none().withSource(disk.place(name)),
                        "The last " + (size - from) + " bytes, from byte " + from + " on, were not fully written: "
                                + scan.flaw() + ". Nobody was promised them; they were cut off and are kept in "
                                + disk.place(kept) + " until the store is compacted")
                .with(ImmutableMap.of("from", Long.toString(from), "bytes", Long.toString(size - from), "kept", kept));
    }

    private static void copy(DiskFile target, DiskFile source, long from, long size) throws IOException {
        try {
            for (long at = from; at < size; at += STRETCH) {
                ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(STRETCH, size - at));
                source.read(at, bytes);
                target.write(at - from, bytes.flip());
            }
            target.force();
        } finally {
            target.close();
        }
    }

    private static String free(Set<String> taken) {
        int number = 1;
        while (taken.contains(PREFIX + number)) {
            number++;
        }
        return PREFIX + number;
    }
}
