package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bitmaps of who has which state of a single choice, kept beside its codes.
 *
 * <p>There is one for each category and one for left open; who is in none of them was not asked or not reached.
 */
final class Planes {
    /** Stands for the bitmap of a state that nobody has. */
    static final int[] NOBODY = new int[0];

    private final List<int[][]> blocks = new ArrayList<>();
    private long words;

    static Planes of(Codes codes, States states) {
        Planes planes = new Planes();
        int[] unpacked = new int[Block.ROWS];
        for (int block = 0; block < Block.count(codes.size()); block++) {
            int rows = Block.rows(block, codes.size());
            codes.copy(block, rows, unpacked);
            int[][] made = of(unpacked, rows, states.notAsked());
            for (int[] plane : made) {
                planes.words += plane.length;
            }
            planes.blocks.add(made);
        }
        return planes;
    }

    /** Makes the bitmaps of the states below a bound. */
    static int[][] of(int[] states, int rows, int bound) {
        int[][] planes = new int[bound][];
        Arrays.fill(planes, NOBODY);
        for (int row = 0; row < rows; row++) {
            int state = states[row];
            if (state < bound) {
                int[] plane = planes[state];
                if (plane.length == 0) {
                    plane = new int[Block.words(rows)];
                    planes[state] = plane;
                }
                plane[row >>> 5] |= 1 << row;
            }
        }
        return planes;
    }

    int[] plane(int block, int state) {
        return blocks.get(block)[state];
    }

    long bytes() {
        return words * Integer.BYTES;
    }

    /** How many bytes the bitmaps of a single choice would take at most. */
    static long most(States states, int rows) {
        return (long) states.notAsked() * Block.words(rows) * Integer.BYTES;
    }
}
