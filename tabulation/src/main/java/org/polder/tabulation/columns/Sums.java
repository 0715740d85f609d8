package org.polder.tabulation.columns;

import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Variable;

/**
 * The sums of one crosstab, by group and slot, as the fast ways of counting make them.
 *
 * <p>The slots are the categories, then left open, then everyone, then who answered and who answered substantively. The
 * last two are kept for a multiple choice only; the weights of everyone are those without an answer other than left
 * open, so that nothing has to be taken away from a sum.
 */
final class Sums {
    private final Variable rows;
    private final boolean weighted;
    private final int slots;
    private final long[] n;
    private final double[] weight;
    private final double[] squares;

    Sums(Variable rows, int groups, boolean weighted) {
        this.rows = rows;
        this.weighted = weighted;
        this.slots = slots(rows);
        this.n = new long[groups * slots];
        this.weight = new double[weighted ? n.length : 0];
        this.squares = new double[weight.length];
    }

    static int slots(Variable rows) {
        return rows.categories().size() + (rows.kind() == Variable.Kind.MULTIPLE ? 4 : 2);
    }

    void add(int group, int slot, long count) {
        n[group * slots + slot] += count;
    }

    void addWeight(int group, int slot, double sum, double sumOfSquares) {
        weight[group * slots + slot] += sum;
        squares[group * slots + slot] += sumOfSquares;
    }

    /** Adds sums of a single choice by other groups, in which the slot for everyone holds those of no other slot. */
    void addAll(Sums finer, int[] groupOf) {
        int everyone = slots - 1;
        for (int fine = 0; fine < groupOf.length; fine++) {
            int group = groupOf[fine];
            for (int slot = 0; slot < slots && group >= 0; slot++) {
                int from = fine * slots + slot;
                if (finer.n[from] > 0) {
                    if (slot != everyone) {
                        add(group, slot, finer.n[from]);
                    }
                    add(group, everyone, finer.n[from]);
                    if (weighted) {
                        addWeight(group, slot, finer.weight[from], finer.squares[from]);
                    }
                }
            }
        }
    }

    void addTo(CrossCounts.Builder builder) {
        int categories = rows.categories().size();
        boolean multiple = rows.kind() == Variable.Kind.MULTIPLE;
        for (int group = 0; group < n.length / slots; group++) {
            int from = group * slots;
            long answered = 0;
            for (int place = 0; place < categories; place++) {
                if (n[from + place] > 0) {
                    builder.category(group, place, count(from + place, n[from + place]));
                    answered += n[from + place];
                }
            }
            if (multiple) {
                answered = n[from + categories + 2];
                long substantive = n[from + categories + 3];
                builder.answered(group, true, count(from + categories + 3, substantive));
                builder.answered(group, false, count(from + categories + 2, answered - substantive));
            }
            long leftOpen = n[from + categories];
            builder.absent(group, true, count(from + categories, leftOpen));
            builder.absent(group, false, count(from + categories + 1, n[from + categories + 1] - answered - leftOpen));
        }
    }

    private Count count(int at, long number) {
        return weighted ? new Count(number, weight[at], squares[at]) : Count.of(number);
    }
}
