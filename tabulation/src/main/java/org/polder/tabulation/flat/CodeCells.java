package org.polder.tabulation.flat;

import org.jspecify.annotations.Nullable;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** What the codes in cells mean, found by the code itself when it is small. */
final class CodeCells {
    private static final int LEAST = -1_000;
    private static final int MOST = 10_000;

    private final @Nullable Known[] small;
    private final Known blank;

    CodeCells(Codebook codebook, Variable variable) {
        this.blank = Known.of(variable, Value.absent(codebook.blank()));
        int greatest = 0;
        for (int code : variable.codes()) {
            greatest = code <= MOST ? Math.max(greatest, code) : greatest;
        }
        this.small = new Known[greatest - LEAST + 1];
        codebook.absences().forEach((code, kind) -> put(code, Known.of(variable, Value.absent(kind))));
        variable.codes().forEach(code -> put(code, Known.of(variable, Value.of(code))));
    }

    private void put(int code, Known known) {
        if (code >= LEAST && code - LEAST < small.length) {
            small[code - LEAST] = known;
        }
    }

    Known blank() {
        return blank;
    }

    /** Gives what a cell means; null for a code that is not small or does not exist, and for what is no code. */
    @Nullable
    Known of(RowCells row, int cell) {
        int from = row.start(cell);
        int to = row.end(cell);
        return from == to ? blank : of(row.text(), from, to);
    }

    @Nullable
    Known of(char[] text, int from, int to) {
        long code = ShortNumber.whole(text, from, to);
        return code >= LEAST && code < LEAST + small.length ? small[(int) code - LEAST] : null;
    }
}
