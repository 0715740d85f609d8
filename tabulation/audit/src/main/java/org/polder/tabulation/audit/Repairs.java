package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the nearest number that, put in place of one of contradicting statements, lets all hold. */
final class Repairs {
    private static final int POINTS = 3;
    private static final int PEOPLE = 6;

    private final Consistency consistency;
    private final ContradictionSearch search;
    private final Set<Statement> dropped;

    Repairs(Consistency consistency, ContradictionSearch search, Set<Statement> dropped) {
        this.consistency = consistency;
        this.search = search;
        this.dropped = dropped;
    }

    /** The repairs of a contradiction: each lets the others hold, and with them all around that are not in doubt. */
    ImmutableList<Contradiction.Repair> of(Set<Statement> contradiction) {
        ImmutableList.Builder<Contradiction.Repair> repairs = ImmutableList.builder();
        for (Statement statement : contradiction) {
            List<Statement> rest = new ArrayList<>();
            Iterables.concat(contradiction, search.about(contradiction)).forEach(one -> {
                boolean same = one.equals(statement);
                boolean doubted = dropped.contains(one) && !contradiction.contains(one);
                if (!same && !doubted && !rest.contains(one)) {
                    rest.add(one);
                }
            });
            instead(statement, rest).ifPresent(other -> repairs.add(new Contradiction.Repair(statement, other)));
        }
        return repairs.build();
    }

    private Optional<Statement> instead(Statement statement, List<Statement> rest) {
        return candidates(statement).stream()
                .filter(candidate -> {
                    List<Statement> all = new ArrayList<>(rest);
                    all.add(candidate);
                    return consistency.canHold(all);
                })
                .findFirst();
    }

    /** The same statement with other numbers, nearest first. */
    private static List<Statement> candidates(Statement statement) {
        List<Statement> candidates = new ArrayList<>();
        if (statement instanceof PublishedBase base) {
            for (int off = 1; off <= PEOPLE; off++) {
                for (int n : new int[] {base.n() + off, base.n() - off}) {
                    if (n >= 0) {
                        candidates.add(new PublishedBase(base.id(), base.figure(), base.of(), n));
                    }
                }
            }
        } else if (statement instanceof Claim claim && claim.stated().percent().isPresent()) {
            BigDecimal printed = claim.stated().percent().get();
            for (int off = 1; off <= POINTS; off++) {
                for (int sign : new int[] {1, -1}) {
                    BigDecimal other = printed.add(
                            BigDecimal.valueOf((long) sign * off).movePointLeft(Math.max(0, printed.scale())));
                    if (other.signum() >= 0 && other.compareTo(BigDecimal.valueOf(100)) <= 0) {
                        candidates.add(claim.with(with(
                                claim.stated(),
                                Optional.of(other),
                                claim.stated().count())));
                        if (claim.stated().count().isPresent()) {
                            candidates.add(claim.with(with(claim.stated(), Optional.of(other), Optional.empty())));
                        }
                    }
                }
            }
        } else if (statement instanceof Claim claim && claim.stated().count().isPresent()) {
            for (int off = 1; off <= PEOPLE; off++) {
                for (int n : new int[] {
                    claim.stated().count().get() + off, claim.stated().count().get() - off
                }) {
                    if (n >= 0) {
                        candidates.add(claim.with(with(claim.stated(), Optional.empty(), Optional.of(n))));
                    }
                }
                int size = claim.stated().groupSize().orElse(0);
                for (int n : new int[] {size + off, size - off}) {
                    if (size > 0 && n > 0) {
                        candidates.add(claim.with(new Stated(
                                Optional.empty(),
                                claim.stated().count(),
                                Optional.of(n),
                                claim.stated().approximate(),
                                claim.stated().qualifier())));
                    }
                }
            }
        }
        return candidates;
    }

    private static Stated with(Stated stated, Optional<BigDecimal> percent, Optional<Integer> count) {
        return new Stated(percent, count, stated.groupSize(), stated.approximate(), stated.qualifier());
    }
}
