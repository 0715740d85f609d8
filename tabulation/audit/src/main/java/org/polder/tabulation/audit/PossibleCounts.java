package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole counts, each with its base, that could stand behind a published number, everything else being true that is
 * published about its variable, those that decide who is asked it, its group and the bases. The size of a group is one
 * number in all questions.
 *
 * @param claim the published number
 * @param counts the counts and bases, by base and then by count
 * @param complete whether these are all; false when there are too many to list, or the solver gave up
 */
public record PossibleCounts(Claim claim, ImmutableList<Of> counts, boolean complete) {
    /** More than this tell a reader nothing. */
    private static final int MOST = 24;

    /**
     * A count of a base.
     *
     * @param n the count
     * @param base the base
     */
    public record Of(long n, long base) {
        @Override
        public String toString() {
            return n + "/" + base;
        }
    }

    /**
     * Finds the counts behind every published percentage, count and base of an option, but not behind those that must be
     * wrong, nor behind means and answers in own words.
     *
     * @param audit what was found of the figures
     * @return the claims in their order, with their counts
     */
    public static ImmutableList<PossibleCounts> of(Audit audit) {
        ContradictionSearch search = new ContradictionSearch(audit.figures(), 0, 0, none -> false);
        Consistency consistency = new Consistency(audit.figures(), Rounding.HALF_UP);
        List<Statement> sound = audit.others();
        ImmutableList.Builder<PossibleCounts> all = ImmutableList.builder();
        for (Claim claim : audit.figures().claims()) {
            if (claim.isNumber() && sound.contains(claim)) {
                List<Statement> around = around(claim, search, sound);
                counted(claim)
                        .map(count -> of(claim, consistency.values(around, count, MOST)))
                        .ifPresent(all::add);
            }
        }
        return all.build();
    }

    /** What bears on the claim's variable, and what is said of its group elsewhere and of the bases there. */
    private static List<Statement> around(Claim claim, ContradictionSearch search, List<Statement> sound) {
        Set<Statement> about = new HashSet<>(search.around(
                search.figures().survey().variable(claim.measure().variables().get(0))));
        Set<String> elsewhere = new HashSet<>();
        for (Statement other : sound) {
            if (claim.group().isPresent()
                    && other.group().filter(claim.group().get()::isSame).isPresent()) {
                about.add(other);
                elsewhere.addAll(other.variables());
            }
        }
        return search.statements().stream()
                .filter(sound::contains)
                .filter(one -> about.contains(one)
                        || one instanceof PublishedBase && !Collections.disjoint(one.variables(), elsewhere))
                .toList();
    }

    private static PossibleCounts of(Claim claim, Consistency.Values values) {
        return new PossibleCounts(
                claim,
                values.pairs().stream()
                        .map(pair -> new Of(pair[0], pair[1]))
                        .sorted(Comparator.comparingLong(Of::base).thenComparingLong(Of::n))
                        .collect(ImmutableList.toImmutableList()),
                values.complete());
    }

    /** What a claim counts in the model: nothing for a mean, and for what a few wrote with an option. */
    private static Optional<Consistency.Counted> counted(Claim claim) {
        return claim.measure().accept(new Measure.Visitor<>() {
            @Override
            public Optional<Consistency.Counted> chosen(Measure.Chosen measure) {
                return Optional.of(new Consistency.Counted(
                        counts -> counts.chosen(measure.variable(), measure.codes(), claim.group()),
                        counts -> counts.base(measure.variable(), claim.group())));
            }

            @Override
            public Optional<Consistency.Counted> leftOpen(Measure.LeftOpen measure) {
                return Optional.of(new Consistency.Counted(
                        counts -> counts.in(counts.counted(measure.variable()).open(), claim.group()),
                        counts -> counts.base(measure.variable(), claim.group())));
            }

            @Override
            public Optional<Consistency.Counted> meanChosen(Measure.MeanChosen measure) {
                return Optional.empty();
            }

            @Override
            public Optional<Consistency.Counted> written(Measure.Written measure) {
                return Optional.empty();
            }
        });
    }
}
