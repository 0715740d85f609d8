package org.polder.analysis.audit;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * The sets of options that a simple condition can name: neighbours in the order written, and all but neighbours.
 *
 * <p>A set is a word of bits, one an option. Naming one costs the bits to tell it from the others of its form.
 */
final class CodeSets {
    private static final int MOST_OPTIONS = 40;
    private static final int FORMS = 3;
    private static final ImmutableList<ImmutableMap<Long, CodeSet>> SIMPLE = all();

    private CodeSets() {}

    /** Tells whether a list of options is short enough to search. */
    static boolean canLookAt(int options) {
        return options >= 2 && options <= MOST_OPTIONS;
    }

    /** All neighbours and all but neighbours among so many options, each set once. */
    static ImmutableCollection<CodeSet> of(int options) {
        return SIMPLE.get(options).values();
    }

    /** Any set, told option by option when it has no simpler form. */
    static CodeSet union(int options, long set) {
        CodeSet simple = SIMPLE.get(options).get(set);
        return simple == null ? new CodeSet(set, false, Bits.log2(FORMS) + options) : simple;
    }

    private static ImmutableList<ImmutableMap<Long, CodeSet>> all() {
        ImmutableList.Builder<ImmutableMap<Long, CodeSet>> bySize = ImmutableList.builder();
        for (int options = 0; options <= MOST_OPTIONS; options++) {
            bySize.add(simple(options));
        }
        return bySize.build();
    }

    private static ImmutableMap<Long, CodeSet> simple(int options) {
        double bits = Bits.log2(FORMS) + Bits.log2(Math.max(1, options * (options + 1) / 2));
        long everything = (1L << options) - 1;
        ImmutableMap.Builder<Long, CodeSet> neighbours = ImmutableMap.builder();
        ImmutableMap.Builder<Long, CodeSet> others = ImmutableMap.builder();
        for (int from = 0; from < options; from++) {
            for (int to = from; to < options; to++) {
                long set = (1L << to + 1) - (1L << from);
                neighbours.put(set, new CodeSet(set, false, bits));
                // Without its first or last options a list is still a run of neighbours.
                if (from > 0 && to < options - 1) {
                    others.put(everything & ~set, new CodeSet(everything & ~set, true, bits));
                }
            }
        }
        return neighbours.putAll(others.buildOrThrow()).buildOrThrow();
    }
}
