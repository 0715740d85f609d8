package org.polder.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file of the operating system.
 *
 * <p>Not a file channel: that one closes itself for everybody when a thread that uses it is interrupted, as servers do
 * to their threads, and one impatient request would then end the store for all.
 */
final class RealDiskFile implements DiskFile {
    private final RandomAccessFile file;

    RealDiskFile(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void read(long position, ByteBuffer target) throws IOException {
        synchronized (file) {
            file.seek(position);
            file.readFully(target.array(), target.arrayOffset() + target.position(), target.remaining());
        }
        target.position(target.limit());
    }

    @Override
    public void write(long position, ByteBuffer source) throws IOException {
        synchronized (file) {
            file.seek(position);
            file.write(source.array(), source.arrayOffset() + source.position(), source.remaining());
        }
        source.position(source.limit());
    }

    @Override
    public void truncate(long size) throws IOException {
        file.setLength(size);
    }

    // Outside the lock: readers go on while the disk works.
    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
