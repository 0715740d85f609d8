package org.polder.tabulation.columns;

import java.util.Arrays;

/**
 * Counts who is in both of two bitmaps, for two bitmaps by two at once.
 *
 * <p>The loop is written so that the compiler of Java 17 makes vector instructions of it: no sum over the loop but one
 * per position, no offsets into the arrays, and no two counts added without a shift between. Each position keeps four
 * counts of eight bits, which hold seven words of 32 bits.
 */
final class Popcount {
    /** How many blocks are counted at once. */
    static final int BLOCKS = 7;

    private final int[] packed = new int[Block.words(Block.ROWS)];
    private final long[] counts = new long[4];

    /**
     * Counts over some blocks.
     *
     * @return who is in the first and the third bitmap, the first and the fourth, the second and the third, the second
     *     and the fourth; valid until the next call
     */
    long[] of(int[][] first, int[][] second, int[][] third, int[][] fourth, int[] words) {
        Arrays.fill(packed, 0);
        for (int block = 0; block < words.length; block++) {
            add(first[block], second[block], third[block], fourth[block], words[block], packed);
        }
        unpack();
        return counts;
    }

    private static void add(int[] a, int[] b, int[] c, int[] d, int words, int[] packed) {
        for (int i = 0; i < words; i++) {
            int x = a[i];
            int y = b[i];
            packed[i] += Integer.bitCount(x & c[i])
                    + (Integer.bitCount(x & d[i]) << 8)
                    + (Integer.bitCount(y & c[i]) << 16)
                    + (Integer.bitCount(y & d[i]) << 24);
        }
    }

    private void unpack() {
        int first = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        for (int i = 0; i < packed.length; i += 4) {
            int a = packed[i];
            int b = packed[i + 1];
            int c = packed[i + 2];
            int d = packed[i + 3];
            int even = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF);
            int odd = (a >>> 8 & 0xFF00FF) + (b >>> 8 & 0xFF00FF) + (c >>> 8 & 0xFF00FF) + (d >>> 8 & 0xFF00FF);
            first += even & 0xFFFF;
            second += odd & 0xFFFF;
            third += even >>> 16;
            fourth += odd >>> 16;
        }
        counts[0] = first;
        counts[1] = second;
        counts[2] = third;
        counts[3] = fourth;
    }

    /** Counts who is in a bitmap. */
    static long of(int[][] bitmaps, int[] words) {
        long count = 0;
        for (int block = 0; block < words.length; block++) {
            int[] bits = bitmaps[block];
            int inBlock = 0;
            for (int i = 0; i < words[block]; i++) {
                inBlock += Integer.bitCount(bits[i]);
            }
            count += inBlock;
        }
        return count;
    }
}
