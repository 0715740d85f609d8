package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Remembers the sets of options that were chosen together, by their bits; a place that is taken is given away. */
final class Choices {
    private static final int PLACES = 1 << 10;

    private final Variable variable;
    private final int[] codes;
    private final long[] sets = new long[PLACES];
    private final @Nullable Known[] known = new Known[PLACES];

    /** Takes the code that each bit stands for. */
    Choices(Variable variable, int[] codes) {
        this.variable = variable;
        this.codes = codes;
    }

    Known of(long chosen) {
        int place = Long.hashCode(chosen * 0x9E3779B97F4A7C15L) & PLACES - 1;
        Known found = known[place];
        if (found == null || sets[place] != chosen) {
            found = Known.of(variable, Value.of(codes(chosen)));
            sets[place] = chosen;
            known[place] = found;
        }
        return found;
    }

    private ImmutableSortedSet<Integer> codes(long chosen) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            if ((chosen >> i & 1) == 1) {
                list.add(codes[i]);
            }
        }
        return ImmutableSortedSet.copyOf(list);
    }
}
