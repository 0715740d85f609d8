package org.polder.interview;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/** A set of codes that is quick to ask: codes below 64 are bits of one word. */
final class CodeSet {
    private final long low;
    private final ImmutableSet<Integer> high;

    private CodeSet(long low, ImmutableSet<Integer> high) {
        this.low = low;
        this.high = high;
    }

    static CodeSet of(Collection<Integer> codes) {
        long low = 0;
        ImmutableSet.Builder<Integer> high = ImmutableSet.builder();
        for (int code : codes) {
            if (code < Long.SIZE) {
                low |= 1L << code;
            } else {
                high.add(code);
            }
        }
        return new CodeSet(low, high.build());
    }

    /** The codes below 64, one bit each. */
    long low() {
        return low;
    }

    boolean has(int code) {
        return code >= 0 && code < Long.SIZE ? (low >>> code & 1) != 0 : high.contains(code);
    }

    boolean hasAny(Iterable<Integer> codes) {
        for (int code : codes) {
            if (has(code)) {
                return true;
            }
        }
        return false;
    }
}
