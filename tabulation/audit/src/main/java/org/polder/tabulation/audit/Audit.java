package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an audit of published figures found: which statements cannot be true together.
 *
 * <p>Percentages are read as rounded half up, and a count of respondents is a whole number. From these, from group
 * sizes that add up and from routing follow the contradictions; each is a smallest set, so that any one of its
 * statements may be the wrong one.
 *
 * @param figures what was published
 * @param contradictions the contradictions, those of fewest statements first
 * @param fewestWrong a smallest set of statements that, left out, leaves no contradiction; at least as many are wrong
 */
public record Audit(
        PublishedFigures figures, ImmutableList<Contradiction> contradictions, ImmutableList<Statement> fewestWrong) {
    private static final int PAIRS = 2;
    private static final int MOST_AROUND = 12;
    private static final int FEW = 5;

    /**
     * Audits published figures. All contradictions between two statements about one variable are listed, and of larger
     * ones as many as it takes to show how many statements must be wrong.
     *
     * @param figures what was published
     * @return the findings; the same figures give the same
     */
    public static Audit of(PublishedFigures figures) {
        return of(figures, statement -> statement instanceof PublishedBase);
    }

    /**
     * Audits published figures, and doubts some statements last.
     *
     * @param figures what was published
     * @param trusted of equally small sets of statements that may be wrong, that with the fewest trusted ones is taken
     * @return the findings; the same figures give the same
     */
    public static Audit of(PublishedFigures figures, Predicate<Statement> trusted) {
        ContradictionSearch search = new ContradictionSearch(figures, PAIRS, MOST_AROUND, trusted);
        ImmutableSet<Statement> wrong = search.search();
        Consistency consistency = new Consistency(figures, Rounding.HALF_UP);
        Arithmetic arithmetic = new Arithmetic(consistency, figures.survey());
        Repairs repairs = new Repairs(consistency, search, wrong);
        ImmutableList.Builder<Contradiction> found = ImmutableList.builder();
        for (ImmutableSet<Statement> set : search.found()) {
            ImmutableList.Builder<Statement> repeats = ImmutableList.builder();
            set.forEach(statement -> repeats.addAll(search.repeats(statement)));
            found.add(new Contradiction(
                    set.asList(),
                    repeats.build(),
                    arithmetic.of(set),
                    set.size() <= FEW ? repairs.of(set) : ImmutableList.of(),
                    roundings(figures, set)));
        }
        return new Audit(figures, found.build(), wrong.asList());
    }

    /**
     * Lists what is left without the fewest that must be wrong, and without what says the same as those.
     *
     * @return the statements among which there is no contradiction
     */
    public ImmutableList<Statement> others() {
        return figures.statements().stream()
                .filter(statement -> fewestWrong.stream()
                        .noneMatch(wrong -> wrong.equals(statement) || wrong.saysTheSame(statement)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Mends what must be wrong where a near number is known that contradicts nothing.
     *
     * @return the statements among which there is no contradiction, and the wrong ones with the nearest such numbers
     */
    public ImmutableList<Statement> mended() {
        Consistency consistency = new Consistency(figures, Rounding.HALF_UP);
        List<Statement> mended = new ArrayList<>(others());
        for (Statement wrong : fewestWrong) {
            for (Contradiction.Repair repair : contradictions.stream()
                    .flatMap(one -> one.repairs().stream())
                    .filter(repair -> repair.statement().equals(wrong))
                    .distinct()
                    .toList()) {
                mended.add(repair.instead());
                if (consistency.canHold(
                        mended.stream().filter(Statement::isNumber).toList())) {
                    break;
                }
                mended.remove(mended.size() - 1);
            }
        }
        return ImmutableList.copyOf(mended);
    }

    /**
     * Tells whether published figures can all be true, which is faster than to find what contradicts.
     *
     * @param figures what was published
     * @return false when some statements cannot be true together
     */
    public static boolean canAllBeTrue(PublishedFigures figures) {
        ContradictionSearch search = new ContradictionSearch(figures, PAIRS, MOST_AROUND, none -> false);
        return search.holdsEverywhere();
    }

    /**
     * Tells whether a statement can be true beside those on what it is about: its variables, those that decide who is
     * asked them, the groups and the bases.
     *
     * @param figures what was published, the statement among it
     * @param statement the statement
     * @return false when they cannot all be true together
     */
    public static boolean canBeTrue(PublishedFigures figures, Statement statement) {
        ContradictionSearch search = new ContradictionSearch(figures, PAIRS, MOST_AROUND, none -> false);
        return search.holdsAround(statement);
    }

    /**
     * Lists the counts that could have given a published percentage.
     *
     * @param claim the claim
     * @param base the base
     * @return the counts, from low to high; none when no count of that base gives it
     */
    public static ImmutableSortedSet<Integer> possibleCounts(Claim claim, int base) {
        ImmutableSortedSet.Builder<Integer> counts = ImmutableSortedSet.naturalOrder();
        for (int n = 0; n <= base; n++) {
            if (claim.stated().holds(n, base)) {
                counts.add(n);
            }
        }
        return counts.build();
    }

    /** The other ways of rounding under which a set could hold. */
    private static ImmutableSet<Rounding> roundings(PublishedFigures figures, Set<Statement> set) {
        ImmutableSet.Builder<Rounding> roundings = ImmutableSet.builder();
        boolean percents = set.stream()
                .anyMatch(one ->
                        one instanceof Claim claim && claim.stated().percent().isPresent());
        for (Rounding rounding : Rounding.values()) {
            boolean applies = rounding != Rounding.TO_SUM || set.stream().anyMatch(one -> sumsToHundred(figures, one));
            if (percents
                    && rounding != Rounding.HALF_UP
                    && applies
                    && new Consistency(figures, rounding).canHold(set)) {
                roundings.add(rounding);
            }
        }
        return roundings.build();
    }

    /** Only shares printed for every answer of one question and group may have been made to add up. */
    private static boolean sumsToHundred(PublishedFigures figures, Statement statement) {
        if (!(statement instanceof Claim claim) || claim.stated().percent().isEmpty()) {
            return false;
        }
        Map<Measure, BigDecimal> shares = new LinkedHashMap<>();
        for (Claim other : figures.claims()) {
            Optional<String> group = other.group().map(GroupRef::key);
            if (other.variables().equals(claim.variables())
                    && group.equals(claim.group().map(GroupRef::key))
                    && !other.stated().approximate()) {
                other.stated().percent().ifPresent(percent -> shares.putIfAbsent(other.measure(), percent));
            }
        }
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.valueOf(100))
                == 0;
    }
}
