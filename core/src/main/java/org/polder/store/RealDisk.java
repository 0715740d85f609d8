package org.polder.store;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** A directory of the operating system, for one store, readable by its owner alone where we made it. */
final class RealDisk implements Disk {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;
    private final DirectoryLock lock;

    private RealDisk(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static RealDisk open(Path directory, String lockName) {
        try {
            create(directory.toAbsolutePath());
            return new RealDisk(directory, DirectoryLock.take(directory, lockName));
        } catch (FileAlreadyExistsException e) {
            throw Failure.of(
                    "not-a-directory",
                    directory.toString(),
                    "The store needs a directory; found a file: name the directory it lies in, or another",
                    e);
        } catch (IOException e) {
            throw Failure.io(
                    "store-unusable",
                    directory.toString(),
                    "The directory cannot be made or written",
                    "see that it lies on a disk that is there and that this user may write in it",
                    e);
        }
    }

    private static void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            create(parent);
        }
        Files.createDirectory(directory, ownersOnly("rwx------"));
        if (parent != null) {
            forceDirectory(parent);
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String place(String name) {
        return directory.resolve(name).toString();
    }

    @Override
    public ImmutableSet<String> list() throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.map(path -> path.getFileName().toString()).collect(ImmutableSet.toImmutableSet());
        }
    }

    @Override
    public DiskFile create(String name) throws IOException {
        Path path = Files.createFile(directory.resolve(name), ownersOnly("rw-------"));
        return new RealDiskFile(path);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return new RealDiskFile(directory.resolve(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                directory.resolve(from),
                directory.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(directory.resolve(name));
    }

    @Override
    public void hideTimes(String name) throws IOException {
        Files.setLastModifiedTime(directory.resolve(name), FileTime.fromMillis(0));
    }

    @Override
    public void force() throws IOException {
        forceDirectory(directory);
    }

    @Override
    public void close() throws IOException {
        lock.release();
    }

    // Windows opens no directory, and keeps its names durable by itself.
    private static void forceDirectory(Path directory) throws IOException {
        if (POSIX) {
            Uninterrupted.run(() -> {
                try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            });
        }
    }
}
