package org.polder.examples.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** Reads sets of codes that are kept as bits. */
final class Codes {
    private Codes() {}

    static List<Integer> listed(int bits) {
        return IntStream.range(1, Integer.SIZE)
                .filter(code -> (bits >> code & 1) == 1)
                .boxed()
                .toList();
    }

    static int single(int bits) {
        return Integer.numberOfTrailingZeros(bits);
    }
}
