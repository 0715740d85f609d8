package org.polder.analysis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The best of very many conditions, and how many there were, without keeping all of them. */
final class Shortlist {
    private static final double NEAR = 1;

    private final int most;
    private final List<Entry> best = new ArrayList<>();
    private final List<Double> near = new ArrayList<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private long count;

    /** A condition, the bases it allows, and its score. */
    record Entry(Proposal proposal, CountRange range, boolean asEarlier, double bits) {
        FittingCondition condition() {
            return new FittingCondition(proposal.condition(), range.least(), range.most(), asEarlier, bits);
        }
    }

    Shortlist(int most) {
        this.most = most;
    }

    /** Counts a condition with this score and takes it in when it is among the best; of equal ones the first wins. */
    void offer(double bits, Supplier<Entry> entry) {
        count++;
        lowest = Math.min(lowest, bits);
        if (bits <= lowest + NEAR) {
            near.add(bits);
        }
        if (best.size() < most || bits < best.get(most - 1).bits()) {
            best.add(entry.get());
            best.sort(Comparator.comparingDouble(Entry::bits));
            if (best.size() > most) {
                best.remove(most);
            }
        }
    }

    List<Entry> best() {
        return best;
    }

    long count() {
        return count;
    }

    long ties() {
        return near.stream().filter(bits -> bits <= lowest + NEAR).count();
    }
}
