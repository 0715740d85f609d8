package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The weighted totals of cells, with the covariances the sample design gives them.
 *
 * <p>Variances are those of the first stage, drawn with replacement or with a finite population correction, by Taylor
 * linearisation: the same numbers as R's {@code survey} gives for {@code svydesign(ids, strata, fpc, weights)} with
 * one stage. Cells are disjoint. For several shares of one design (a share and its comparison, all cells of a
 * table), give all cells at once, so that covariances are known. Respondents of weight zero count among the
 * respondents and units, which in R is so for variances and tables but not for {@code degf} and design effects.
 */
public final class DesignTotals {
    private final Linearised sums;

    private DesignTotals(Linearised sums) {
        this.sums = sums;
    }

    /**
     * Adds up strata.
     *
     * @param strata the strata with anyone in a cell; others may be left out
     * @param lonely what to do about strata with one unit
     * @return the totals
     * @throws org.polder.problem.ProblemsException when a stratum has one unit and that is to fail
     * @throws IllegalArgumentException when the strata differ in their number of cells or two have one name
     */
    public static DesignTotals of(List<Stratum<Tally>> strata, LonelyPsu lonely) {
        return new DesignTotals(Linearised.of(strata, Reading.TALLY, lonely));
    }

    /**
     * Gives the sums of each cell over all strata.
     *
     * @return the cells in order
     */
    public ImmutableList<Tally> cells() {
        return sums.groups();
    }

    /**
     * Gives the degrees of freedom of every variance here.
     *
     * @return the number of first-stage units with anyone in a cell less that of their strata, as R's {@code degf}
     */
    public double degreesOfFreedom() {
        return sums.degrees();
    }

    /**
     * Estimates the total weight of cells.
     *
     * @param cells the cells' places, from 0
     * @return the total; its design effect is against a simple random sample of everyone in any cell
     */
    public DesignEstimate total(Set<Integer> cells) {
        Tally part = tally(cells);
        Tally all = everyone();
        double p = all.weight() == 0 ? 0 : Levels.ratio(part, all);
        double simple = all.n() < 2 ? 0 : p * (1 - p) * all.weight() * all.weight() / (all.n() - 1.0);
        return DesignEstimate.of(
                part.weight(), sums.variance(gradient(cells, 1, Set.of(), 0)), all, sums.degrees(), simple);
    }

    /**
     * Estimates a share.
     *
     * @param share the cells it is of
     * @return the share; nothing when all weights of its base are zero
     */
    public Optional<DesignEstimate> share(CellShare share) {
        Tally base = tally(share.base());
        if (base.weight() == 0) {
            return Optional.empty();
        }
        double p = Levels.ratio(tally(share.part()), base);
        double simple = base.n() < 2 ? 0 : p * (1 - p) / (base.n() - 1.0);
        return Optional.of(DesignEstimate.of(p, sums.variance(gradient(share)), base, sums.degrees(), simple));
    }

    /**
     * Gives a share with its effective base, for intervals and tests of shares.
     *
     * @param share the cells it is of
     * @return the share, design-based
     */
    public SampleShare sampleShare(CellShare share) {
        return share(share)
                .map(found -> SampleShare.designBased(
                        found.estimate(), found.variance(), found.base(), found.degreesOfFreedom()))
                .orElseGet(() -> SampleShare.designBased(0, 0, tally(share.base()), sums.degrees()));
    }

    /**
     * Tests whether two shares differ, with their covariance: shares of two groups, or two shares of one group.
     *
     * @param first the cells of one share
     * @param second the cells of the other
     * @return the test of first minus second with the design's degrees of freedom, or why there is none
     */
    public Outcome<TestResult> difference(CellShare first, CellShare second) {
        Optional<DesignEstimate> one = share(first);
        Optional<DesignEstimate> other = share(second);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        double[] gradient = gradient(first);
        double[] less = gradient(second);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] -= less[i];
        }
        double difference = one.get().estimate() - other.get().estimate();
        return DesignDifference.test(difference, sums.variance(gradient), sums.degrees(), 1);
    }

    /**
     * Gives the covariances of all cells' shares of the whole.
     *
     * @return one row and column a cell; nothing when all weights are zero
     */
    public Optional<Covariance> shareCovariance() {
        double total = everyone().weight();
        if (total == 0) {
            return Optional.empty();
        }
        int size = sums.totals().length;
        double[] rowSums = new double[size];
        double all = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rowSums[i] += sums.covariance()[i][j];
            }
            all += rowSums[i];
        }
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            double p = sums.totals()[i] / total;
            for (int j = 0; j < size; j++) {
                double q = sums.totals()[j] / total;
                double moved = sums.covariance()[i][j] - p * rowSums[j] - q * rowSums[i] + p * q * all;
                result[i][j] = moved / total / total;
            }
        }
        return Optional.of(new Covariance(result));
    }

    /**
     * Tests whether two variables are independent, all cells being those of their table.
     *
     * @param correction which correction for the design
     * @param rows the number of rows
     * @param columns the number of columns; cells are in order row by row
     * @return the test, or why there is none
     * @throws IllegalArgumentException when the table has another number of cells
     */
    public Outcome<ChiSquareResult> independence(RaoScott correction, int rows, int columns) {
        CrossTab table = new CrossTab(rows, columns, ImmutableDoubleArray.copyOf(sums.totals()));
        long n = everyone().n();
        return shareCovariance()
                .map(covariance -> correction.test(table, covariance, n, sums.degrees()))
                .orElseGet(() -> new Outcome.Withheld<>(Untestable.EMPTY_BASE));
    }

    private Tally tally(Set<Integer> cells) {
        return cells.stream().map(sums.groups()::get).reduce(Tally.none(), Tally::plus);
    }

    private double[] gradient(CellShare share) {
        Tally base = tally(share.base());
        double p = Levels.ratio(tally(share.part()), base);
        return gradient(share.part(), 1 / base.weight(), share.base(), p / base.weight());
    }

    private double[] gradient(Set<Integer> plus, double by, Set<Integer> minus, double less) {
        double[] gradient = new double[sums.totals().length];
        plus.forEach(cell -> gradient[cell] += by);
        minus.forEach(cell -> gradient[cell] -= less);
        return gradient;
    }

    private Tally everyone() {
        return sums.groups().stream().reduce(Tally.none(), Tally::plus);
    }
}
