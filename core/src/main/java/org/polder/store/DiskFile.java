package org.polder.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file; safe for many threads. */
interface DiskFile {
    long size() throws IOException;

    /**
     * Fills the rest of the buffer from the file.
     *
     * @throws EOFException when the file ends before
     */
    void read(long position, ByteBuffer target) throws IOException;

    /** Writes the rest of the buffer. */
    void write(long position, ByteBuffer source) throws IOException;

    void truncate(long size) throws IOException;

    /** Makes what was written and cut so far durable. */
    void force() throws IOException;

    void close() throws IOException;
}
