package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of numbers with a decimal point. */
final class Numbers {
    private final List<double[]> blocks = new ArrayList<>();
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
        if (Block.of(size) == blocks.size()) {
            blocks.add(new double[Block.ROWS]);
        }
        blocks.get(Block.of(size))[Block.within(size)] = number;
        size++;
    }

    void truncate(int rows) {
        size = Math.min(size, rows);
    }

    void addAll(Numbers other) {
        for (int row = 0; row < other.size; row++) {
            add(other.at(Block.of(row), Block.within(row)));
        }
    }

    void trim() {
        if (size > 0) {
            int last = Block.of(size - 1);
            blocks.subList(last + 1, blocks.size()).clear();
            blocks.set(last, Arrays.copyOf(blocks.get(last), Block.rows(last, size)));
        }
    }
}
