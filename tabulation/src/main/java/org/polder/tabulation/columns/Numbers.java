package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of numbers with a decimal point. */
final class Numbers {
    private final List<double[]> blocks = new ArrayList<>();
    private double[] last = new double[0];
    private int size;

    double at(int block, int row) {
        return blocks.get(block)[row];
    }

    double[] block(int block) {
        return blocks.get(block);
    }

    int size() {
        return size;
    }

    void add(double number) {
        int row = Block.within(size);
        if (row == 0) {
            turnTo(Block.of(size));
        }
        last[row] = number;
        size++;
    }

    /** Makes a block the one that is added to; it may have to be made. */
    private void turnTo(int block) {
        if (block == blocks.size()) {
            blocks.add(new double[Block.ROWS]);
        }
        last = blocks.get(block);
    }

    void truncate(int rows) {
        if (rows < size) {
            size = rows;
            if (Block.within(size) > 0) {
                turnTo(Block.of(size));
            }
        }
    }

    void addAll(Numbers other) {
        for (int row = 0; row < other.size; row++) {
            add(other.at(Block.of(row), Block.within(row)));
        }
    }

    void trim() {
        if (size > 0) {
            int end = Block.of(size - 1);
            blocks.subList(end + 1, blocks.size()).clear();
            blocks.set(end, Arrays.copyOf(blocks.get(end), Block.rows(end, size)));
            turnTo(end);
        }
    }
}
