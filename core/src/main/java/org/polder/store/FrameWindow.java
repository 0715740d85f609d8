package org.polder.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a file a stretch at a time, so that many small frames cost few reads. */
final class FrameWindow {
    private static final int STRETCH = 1 << 18;

    private final DiskFile file;
    private final long size;
    private ByteBuffer held = ByteBuffer.allocate(0);
    private long start;

    FrameWindow(DiskFile file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /** The file's size when the window was made. */
    long size() {
        return size;
    }

    /** Gives bytes that must lie within the file. */
    ByteBuffer bytes(long position, int length) throws IOException {
        if (position < start || position + length > start + held.limit()) {
            int stretch = (int) Math.min(Math.max(length, STRETCH), size - position);
            ByteBuffer fresh = held.capacity() >= stretch ? held.clear() : ByteBuffer.allocate(stretch);
            // Forgotten first, so that a failed read leaves nothing that looks right.
            held = ByteBuffer.allocate(0);
            fresh.limit(stretch);
            file.read(position, fresh);
            held = fresh.flip();
            start = position;
        }
        return held.slice((int) (position - start), length);
    }

    /** Finds a marker at or after a position. */
    long find(int marker, long from) throws IOException {
        for (long at = from; at + Integer.BYTES <= size; ) {
            int stretch = (int) Math.min(STRETCH, size - at);
            ByteBuffer bytes = bytes(at, stretch);
            for (int i = 0; i + Integer.BYTES <= stretch; i++) {
                if (bytes.getInt(i) == marker) {
                    return at + i;
                }
            }
            at += stretch - Integer.BYTES + 1;
        }
        return size;
    }
}
