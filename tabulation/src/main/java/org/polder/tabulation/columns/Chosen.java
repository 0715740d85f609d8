package org.polder.tabulation.columns;

import java.util.Arrays;
import org.polder.tabulation.source.Variable;

/** What the respondents of a block chose in a multiple choice, respondent by respondent. */
final class Chosen {
    private final int[][] planes;
    private final int[] leftOpen;
    private final int[] found;

    Chosen(BlockView view, Variable variable) {
        this.planes = new int[variable.categories().size()][];
        Arrays.setAll(planes, place -> view.plane(variable.name(), place));
        this.leftOpen = view.plane(variable.name(), States.of(variable).leftOpen());
        this.found = new int[planes.length];
    }

    /** Gives the places of the categories; none when the respondent did not answer. */
    int[] of(int row) {
        int count = 0;
        for (int place = 0; place < planes.length; place++) {
            if (has(planes[place], row)) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }

    boolean isLeftOpen(int row) {
        return has(leftOpen, row);
    }

    private static boolean has(int[] bitmap, int row) {
        return bitmap.length > 0 && (bitmap[row >>> 5] & 1 << row) != 0;
    }
}
