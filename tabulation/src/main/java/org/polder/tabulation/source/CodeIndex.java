package org.polder.tabulation.source;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;

/** Finds the place of a code among the categories of a variable. */
final class CodeIndex {
    /** Codes that span no more than this are looked up in an array. */
    private static final int WIDEST = 1 << 12;

    private final int least;
    private final int[] places;
    private final ImmutableMap<Integer, Integer> byCode;

    CodeIndex(Variable variable) {
        List<Integer> codes = variable.codes();
        this.least = codes.stream().mapToInt(Integer::intValue).min().orElse(0);
        long span = codes.stream().mapToInt(Integer::intValue).max().orElse(0) - (long) least + 1;
        this.places = new int[span <= WIDEST ? (int) span : 0];
        Arrays.fill(places, -1);
        ImmutableMap.Builder<Integer, Integer> map = ImmutableMap.builder();
        for (int i = 0; i < codes.size(); i++) {
            if (places.length > 0) {
                places[codes.get(i) - least] = i;
            } else {
                map.put(codes.get(i), i);
            }
        }
        this.byCode = map.buildOrThrow();
    }

    /** Gives the place from 0, or -1 when no category has the code. */
    int place(int code) {
        if (places.length > 0) {
            long offset = (long) code - least;
            return offset >= 0 && offset < places.length ? places[(int) offset] : -1;
        }
        return byCode.getOrDefault(code, -1);
    }
}
