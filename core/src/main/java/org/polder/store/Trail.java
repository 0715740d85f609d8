package org.polder.store;

import java.util.Arrays;

/** Where one interview's frames lie in the file, in order, and how many changes there were. */
final class Trail {
    private int ordinal;
    private long[] positions = new long[2];
    private int[] lengths = new int[2];
    private int size;

    Trail(int ordinal) {
        this.ordinal = ordinal;
    }

    /** The ordinal of the last change. */
    int ordinal() {
        return ordinal;
    }

    int size() {
        return size;
    }

    long position(int i) {
        return positions[i];
    }

    int length(int i) {
        return lengths[i];
    }

    void add(Frame frame) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        positions[size] = frame.position();
        lengths[size] = frame.length();
        size++;
        ordinal = frame.ordinal();
    }
}
