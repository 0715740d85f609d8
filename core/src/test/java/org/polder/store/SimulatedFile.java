package org.polder.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One file's bytes, as the running system sees them and as the medium may hold them. */
final class SimulatedFile {
    private byte[] seen = new byte[0];
    private byte[] durable = new byte[0];
    // Whatever the medium held at each position at any time: what unwritten sectors may show after a power cut.
    private byte[] ghost = new byte[0];
    private final List<Step> pending = new ArrayList<>();

    /** A change the medium may not have yet: bytes at a position, or (with none) a cut to that size. */
    private record Step(int position, byte[] bytes, boolean cut) {

        byte[] on(byte[] content) {
            if (cut) {
                return Arrays.copyOf(content, position);
            }
            byte[] result = Arrays.copyOf(content, Math.max(content.length, position + bytes.length));
            System.arraycopy(bytes, 0, result, position, bytes.length);
            return result;
        }
    }

    byte[] seen() {
        return seen;
    }

    void write(int position, byte[] bytes) {
        step(new Step(position, bytes, false));
    }

    void truncate(int size) {
        step(new Step(size, new byte[0], true));
    }

    private void step(Step step) {
        seen = step.on(seen);
        pending.add(step);
        if (!step.cut()) {
            ghost = step.on(ghost);
        }
    }

    void force() {
        for (Step step : pending) {
            durable = step.on(durable);
        }
        pending.clear();
    }

    /** A flush that failed: the system forgets what it owed and takes the bytes it shows for safe. */
    void forget() {
        pending.clear();
    }

    /** Lets the medium end up with some of the pending steps, in parts and in any order. */
    void lose(Random random) {
        int style = random.nextInt(5);
        byte[] left = durable;
        List<Step> parts = new ArrayList<>();
        for (Step step : pending) {
            parts.addAll(style == 1 || step.cut() ? List.of(step) : torn(step, random));
        }
        if (style == 2) {
            parts = parts.subList(0, parts.isEmpty() ? 0 : random.nextInt(parts.size() + 1));
        }
        int longest = left.length;
        for (Step part : parts) {
            boolean kept = style == 1 || style == 2 || (style > 2 && random.nextBoolean());
            left = kept ? part.on(left) : left;
            longest = Math.max(longest, part.position() + part.bytes().length);
        }
        // The size may be durable while the bytes are not: then the end shows zeros or what lay there once.
        if (style > 2 && random.nextInt(3) == 0 && longest > left.length) {
            int from = left.length;
            left = Arrays.copyOf(left, from + random.nextInt(longest - from) + 1);
            if (random.nextBoolean()) {
                System.arraycopy(ghost, from, left, from, Math.min(ghost.length, left.length) - from);
            }
        }
        durable = left;
        seen = left;
        pending.clear();
    }

    // In sectors or at any byte. A hole between kept parts shows zeros.
    private static List<Step> torn(Step step, Random random) {
        List<Step> parts = new ArrayList<>();
        int at = 0;
        boolean sectors = random.nextBoolean();
        while (at < step.bytes().length) {
            int next = sectors ? 512 - (step.position() + at) % 512 : 1 + random.nextInt(step.bytes().length);
            int end = Math.min(step.bytes().length, at + next);
            parts.add(new Step(step.position() + at, Arrays.copyOfRange(step.bytes(), at, end), false));
            at = end;
        }
        return parts;
    }
}
