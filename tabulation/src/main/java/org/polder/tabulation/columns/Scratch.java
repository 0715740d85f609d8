package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays of the length of a block that are used again for the next block. */
final class Scratch {
    private final List<int[]> bitmaps = new ArrayList<>();
    private final List<int[]> states = new ArrayList<>();
    private final List<byte[]> codes = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private int usedBitmaps;
    private int usedStates;
    private int usedCodes;
    private int usedNumbers;

    /** Takes all back. */
    void reset() {
        usedBitmaps = 0;
        usedStates = 0;
        usedCodes = 0;
        usedNumbers = 0;
    }

    /** Gives a bitmap of nobody. */
    int[] bitmap() {
        if (usedBitmaps == bitmaps.size()) {
            bitmaps.add(new int[Block.words(Block.ROWS)]);
        }
        int[] bitmap = bitmaps.get(usedBitmaps++);
        Arrays.fill(bitmap, 0);
        return bitmap;
    }

    /** Gives room for states, with anything in it. */
    int[] states() {
        if (usedStates == states.size()) {
            states.add(new int[Block.ROWS]);
        }
        return states.get(usedStates++);
    }

    /** Gives room for states of one byte, with anything in it. */
    byte[] codes() {
        if (usedCodes == codes.size()) {
            codes.add(new byte[Block.ROWS]);
        }
        return codes.get(usedCodes++);
    }

    /** Gives room for numbers, with anything in it. */
    double[] numbers() {
        if (usedNumbers == numbers.size()) {
            numbers.add(new double[Block.ROWS]);
        }
        return numbers.get(usedNumbers++);
    }
}
