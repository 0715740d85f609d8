package org.polder.store;

import com.google.common.collect.ImmutableSet;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A directory on a machine whose power goes at a chosen step; what was not flushed is then lost, torn or reordered.
 *
 * <p>Safe for many threads. After a cut every step throws {@link PowerCut} until {@link #restart}.
 */
final class SimulatedDisk implements Disk {
    /** What a dishonest disk leaves out; only to see that the tests notice. */
    enum Lie {
        NONE,
        FORCES_NO_FILE,
        FORCES_NO_DIRECTORY
    }

    private final Random random;
    private final Lie lie;
    private final Map<String, SimulatedFile> seen = new TreeMap<>();
    private Map<String, SimulatedFile> durable = new TreeMap<>();
    private final List<Consumer<Map<String, SimulatedFile>>> pending = new ArrayList<>();
    private final Set<SimulatedFile> files = new LinkedHashSet<>();
    private long stepsLeft = Long.MAX_VALUE;
    private boolean off;
    private int failingForces;
    private int starts;

    SimulatedDisk(long seed, Lie lie) {
        this.random = new Random(seed);
        this.lie = lie;
    }

    /** Lets the power go within the given number of steps from now. */
    synchronized void cutAfter(long steps) {
        stepsLeft = steps;
    }

    /** Lets the next flushes of files fail, as a dying disk does: an error once, then feigned success. */
    synchronized void failForces(int count) {
        failingForces = count;
    }

    synchronized boolean off() {
        return off;
    }

    /** Switches the power off, if it is not, and on again. */
    synchronized void restart() {
        boolean none = random.nextInt(6) == 0;
        boolean all = random.nextInt(6) == 0;
        for (Consumer<Map<String, SimulatedFile>> step : pending) {
            if (all || (!none && random.nextBoolean())) {
                step.accept(durable);
            }
        }
        files.forEach(file -> file.lose(random));
        files.retainAll(durable.values());
        seen.clear();
        seen.putAll(durable);
        pending.clear();
        off = false;
        stepsLeft = Long.MAX_VALUE;
        starts++;
    }

    private void step() {
        if (off || --stepsLeft < 0) {
            off = true;
            throw new PowerCut();
        }
    }

    // A cut inside a step leaves some of it pending.
    private boolean cutInside() {
        if (!off && stepsLeft == 0 && random.nextBoolean()) {
            off = true;
            return true;
        }
        step();
        return false;
    }

    private void name(Consumer<Map<String, SimulatedFile>> change) {
        boolean cut = cutInside();
        change.accept(seen);
        pending.add(change);
        if (cut) {
            throw new PowerCut();
        }
    }

    byte[] bytes(String name) {
        return seen.get(name).seen();
    }

    @Override
    public String place(String name) {
        return "disk/" + name;
    }

    @Override
    public synchronized ImmutableSet<String> list() {
        step();
        return ImmutableSet.copyOf(seen.keySet());
    }

    @Override
    public synchronized DiskFile create(String name) throws IOException {
        if (seen.containsKey(name)) {
            throw new FileAlreadyExistsException(name);
        }
        SimulatedFile file = new SimulatedFile();
        files.add(file);
        name(names -> names.put(name, file));
        return new Handle(file, starts);
    }

    @Override
    public synchronized DiskFile open(String name) throws IOException {
        step();
        SimulatedFile file = seen.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return new Handle(file, starts);
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        SimulatedFile file = seen.get(from);
        if (file == null) {
            throw new NoSuchFileException(from);
        }
        name(names -> {
            names.remove(from);
            names.put(to, file);
        });
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        if (!seen.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        name(names -> names.remove(name));
    }

    @Override
    public void hideTimes(String name) {}

    @Override
    public synchronized void force() {
        step();
        if (lie != Lie.FORCES_NO_DIRECTORY) {
            durable = new TreeMap<>(seen);
            pending.clear();
        }
    }

    @Override
    public void close() {}

    private final class Handle implements DiskFile {
        private final SimulatedFile file;
        private final int opened;

        Handle(SimulatedFile file, int opened) {
            this.file = file;
            this.opened = opened;
        }

        // A thread that slept through a restart must not touch the new machine's disk.
        private void alive() {
            if (opened != starts) {
                throw new PowerCut();
            }
        }

        @Override
        public long size() {
            synchronized (SimulatedDisk.this) {
                alive();
                step();
                return file.seen().length;
            }
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            synchronized (SimulatedDisk.this) {
                alive();
                step();
                if (position + target.remaining() > file.seen().length) {
                    throw new EOFException();
                }
                target.put(file.seen(), (int) position, target.remaining());
            }
        }

        @Override
        public void write(long position, ByteBuffer source) {
            synchronized (SimulatedDisk.this) {
                alive();
                boolean cut = cutInside();
                byte[] bytes = new byte[source.remaining()];
                source.get(bytes);
                int length = cut ? random.nextInt(bytes.length + 1) : bytes.length;
                file.write((int) position, Arrays.copyOf(bytes, length));
                if (cut) {
                    throw new PowerCut();
                }
            }
        }

        @Override
        public void truncate(long size) {
            synchronized (SimulatedDisk.this) {
                alive();
                boolean cut = cutInside();
                file.truncate((int) size);
                if (cut) {
                    throw new PowerCut();
                }
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (SimulatedDisk.this) {
                alive();
                step();
                if (failingForces > 0) {
                    failingForces--;
                    file.forget();
                    throw new IOException("Input/output error");
                }
                if (lie != Lie.FORCES_NO_FILE) {
                    file.force();
                }
            }
        }

        @Override
        public void close() {}
    }
}
