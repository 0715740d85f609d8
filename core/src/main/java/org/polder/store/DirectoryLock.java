package org.polder.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Holds a file locked, so that a directory has one store at a time. */
final class DirectoryLock {
    // The system's lock belongs to the process and goes when any of its channels on the file is closed. A second
    // opener in this process must therefore be turned away before it opens the file at all.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DirectoryLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory, String name) throws IOException {
        Path path = directory.toRealPath().resolve(name);
        if (!HELD.add(path)) {
            throw taken(directory, "this process", null);
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw taken(directory, "another process", null);
                }
                return new DirectoryLock(path, channel);
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw taken(directory, "this process", e);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            HELD.remove(path);
            throw e;
        }
    }

    // Once only: a second call must not free what another has taken since.
    synchronized void release() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD.remove(path);
            }
        }
    }

    private static StoreException taken(Path directory, String holder, @Nullable Throwable cause) {
        return new StoreException(
                Problem.error(
                        "store-in-use",
                        Place.none().withSource(directory.toString()),
                        "The store is open in " + holder + " already, and a directory has one store at a time: close"
                                + " the other, share it, or use another directory"),
                cause);
    }
}
