package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of small whole numbers from 0, in the narrowest array that holds them. */
abstract sealed class Codes {
    private int size;

    static Codes below(int bound) {
        return bound <= 1 << Byte.SIZE ? new Narrow() : bound <= 1 << Character.SIZE ? new Medium() : new Wide();
    }

    abstract int at(int block, int row);

    final int at(int row) {
        return at(Block.of(row), Block.within(row));
    }

    final int size() {
        return size;
    }

    final void add(int code) {
        int row = Block.within(size);
        if (row == 0) {
            turnTo(Block.of(size));
        }
        put(row, code);
        size++;
    }

    /** Drops all from a row on. */
    final void truncate(int rows) {
        if (rows < size) {
            size = rows;
            if (Block.within(size) > 0) {
                turnTo(Block.of(size));
            }
        }
    }

    /** Adds what another column of the same bound has. */
    final void addAll(Codes other) {
        for (int row = 0; row < other.size; row++) {
            add(other.at(row));
        }
    }

    /** Copies a block, which must have room for it. */
    abstract void copy(int block, int rows, int[] target);

    /** Makes a block the one that is added to; it may have to be made. */
    abstract void turnTo(int block);

    /** Sets a row of the block that is added to. */
    abstract void put(int row, int code);

    /** Gives back the room that is not used. */
    abstract void trim();

    abstract int bytesEach();

    final int lastBlock() {
        return Block.of(size - 1);
    }

    final int lastRows() {
        return Block.rows(lastBlock(), size);
    }

    /** Up to 256 different codes. */
    static final class Narrow extends Codes {
        private final List<byte[]> blocks = new ArrayList<>();
        private byte[] last = new byte[0];

        byte[] block(int block) {
            return blocks.get(block);
        }

        @Override
        int at(int block, int row) {
            return blocks.get(block)[row] & 0xFF;
        }

        @Override
        void copy(int block, int rows, int[] target) {
            byte[] from = blocks.get(block);
            for (int i = 0; i < rows; i++) {
                target[i] = from[i] & 0xFF;
            }
        }

        @Override
        void turnTo(int block) {
            if (block == blocks.size()) {
                blocks.add(new byte[Block.ROWS]);
            }
            last = blocks.get(block);
        }

        @Override
        void put(int row, int code) {
            last[row] = (byte) code;
        }

        @Override
        void trim() {
            if (size() > 0) {
                blocks.subList(lastBlock() + 1, blocks.size()).clear();
                blocks.set(lastBlock(), Arrays.copyOf(blocks.get(lastBlock()), lastRows()));
                turnTo(lastBlock());
            }
        }

        @Override
        int bytesEach() {
            return Byte.BYTES;
        }
    }

    /** Up to 65,536 different codes. */
    static final class Medium extends Codes {
        private final List<char[]> blocks = new ArrayList<>();
        private char[] last = new char[0];

        @Override
        int at(int block, int row) {
            return blocks.get(block)[row];
        }

        @Override
        void copy(int block, int rows, int[] target) {
            char[] from = blocks.get(block);
            for (int i = 0; i < rows; i++) {
                target[i] = from[i];
            }
        }

        @Override
        void turnTo(int block) {
            if (block == blocks.size()) {
                blocks.add(new char[Block.ROWS]);
            }
            last = blocks.get(block);
        }

        @Override
        void put(int row, int code) {
            last[row] = (char) code;
        }

        @Override
        void trim() {
            if (size() > 0) {
                blocks.subList(lastBlock() + 1, blocks.size()).clear();
                blocks.set(lastBlock(), Arrays.copyOf(blocks.get(lastBlock()), lastRows()));
                turnTo(lastBlock());
            }
        }

        @Override
        int bytesEach() {
            return Character.BYTES;
        }
    }

    /** Any whole numbers. */
    static final class Wide extends Codes {
        private final List<int[]> blocks = new ArrayList<>();
        private int[] last = new int[0];

        @Override
        int at(int block, int row) {
            return blocks.get(block)[row];
        }

        @Override
        void copy(int block, int rows, int[] target) {
            System.arraycopy(blocks.get(block), 0, target, 0, rows);
        }

        @Override
        void turnTo(int block) {
            if (block == blocks.size()) {
                blocks.add(new int[Block.ROWS]);
            }
            last = blocks.get(block);
        }

        @Override
        void put(int row, int code) {
            last[row] = code;
        }

        @Override
        void trim() {
            if (size() > 0) {
                blocks.subList(lastBlock() + 1, blocks.size()).clear();
                blocks.set(lastBlock(), Arrays.copyOf(blocks.get(lastBlock()), lastRows()));
                turnTo(lastBlock());
            }
        }

        @Override
        int bytesEach() {
            return Integer.BYTES;
        }
    }
}
