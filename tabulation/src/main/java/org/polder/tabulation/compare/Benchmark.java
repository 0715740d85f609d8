package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.ResponseSource;

/**
 * The sizes of our groups held against a statistic.
 *
 * @param name the benchmark's name
 * @param mapping how our groups stand for those of the statistic
 * @param published the statistic
 * @param tolerance up to what difference a group counts as comparable
 * @param leastBase how many respondents a group must have to be judged; 0 to judge all
 * @param basis of whom shares are
 */
public record Benchmark(
        String name,
        ScaleMapping mapping,
        PublishedDistribution published,
        Tolerance tolerance,
        int leastBase,
        Basis basis)
        implements ComparisonDocument {
    private static final Phrase NO_COUNTERPART = Phrase.of("the other side has nothing like it");
    private static final int DECIMALS = 10;

    /** Of whom the shares of a benchmark are. */
    public enum Basis {
        /** Of all our respondents, and of all that the statistic counts. */
        EVERYONE,
        /** On both sides of those in groups that both have. */
        COMMON
    }

    /**
     * Holds a benchmark.
     *
     * @throws ProblemsException when the two sides have no group in common, or the statistic is not on their scale of
     *     the mapping, or the least base is below 0
     */
    public Benchmark {
        List<Problem> problems = new ArrayList<>(mapping.theirs().misfits(published, mapping.name()));
        if (mapping.rows().stream().noneMatch(ScaleMapping.Row::isTwoSided)) {
            problems.add(Problem.error(
                    "no-overlap",
                    Place.item(mapping.name()),
                    "No row of the mapping has options of both sides, so that there is nothing to hold against '"
                            + published.name() + "': put what is alike in one row"));
        }
        if (leastBase < 0) {
            problems.add(Problem.error(
                    "least-base", Place.item(name), "The least base is " + leastBase + ": give 0 or more"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The benchmark '" + name + "'", problems);
        }
    }

    /**
     * Plans a benchmark of what both sides cover, which judges every group.
     *
     * @param mapping how our groups stand for those of the statistic
     * @param published the statistic
     * @param tolerance up to what difference a group counts as comparable
     * @return the benchmark, named as the mapping
     */
    public static Benchmark of(ScaleMapping mapping, PublishedDistribution published, Tolerance tolerance) {
        return new Benchmark(mapping.name(), mapping, published, tolerance, 0, Basis.COMMON);
    }

    private ScaleMapping effective() {
        return basis == Basis.COMMON ? mapping.common(NO_COUNTERPART) : mapping;
    }

    /**
     * Plans the table it needs, so that it can share a pass with others.
     *
     * @param table a plan of the variable with our groups: whom it is about, weight, design, level of confidence
     * @return that plan with what is needed
     */
    public Table table(Table table) {
        return effective().plan(table);
    }

    /**
     * Judges.
     *
     * @param table the table of {@link #table}
     * @param population whom it is about
     * @return the benchmark with its numbers
     * @throws ProblemsException when the variable is not on our scale of the mapping, or none of our respondents is in
     *     a group that the statistic has
     */
    public BenchmarkResult judge(TableResult table, Phrase population) {
        Comparison comparison = Comparison.of(effective(), table, population, published);
        boolean overlap = comparison.rows().stream()
                .filter(row -> row.row().isTwoSided())
                .anyMatch(row -> row.ours().isEmpty() || row.ours().get().n() > 0);
        if (!overlap) {
            throw new ProblemsException(
                    "The benchmark '" + name + "'",
                    List.of(Problem.error(
                            "no-overlap",
                            Place.item(table.variable().name()),
                            "None of our respondents is in a group that '" + published.name()
                                    + "' has: look at the filter and at the mapping '" + mapping.name() + "'")));
        }
        ImmutableList<BenchmarkResult.JudgedRow> rows = comparison.rows().stream()
                .map(row -> new BenchmarkResult.JudgedRow(row, judgement(row)))
                .collect(ImmutableList.toImmutableList());
        return new BenchmarkResult(this, comparison, table.plan().weight(), rows, new Fit(comparison).test());
    }

    /**
     * Tabulates and judges.
     *
     * @param source the respondents
     * @param table a plan of the variable with our groups
     * @param population whom it is about
     * @return the benchmark with its numbers
     * @throws ProblemsException when the variable is not on our scale of the mapping, none of our respondents is in a
     *     group that the statistic has, or the source is at fault
     */
    public BenchmarkResult over(ResponseSource source, Table table, Phrase population) {
        List<Problem> problems = source.schema()
                .find(table.variable())
                .map(variable -> mapping.ours().misfits(variable, mapping.name()))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new ProblemsException("Mapping '" + mapping.name() + "'", problems);
        }
        return judge(Tabulator.tabulate(source, table(table)), population);
    }

    private Judgement judgement(ComparedRow row) {
        if (!row.row().isTwoSided()) {
            return Judgement.NO_COUNTERPART;
        }
        if (row.ours().filter(Share::exists).isEmpty()) {
            return Judgement.HIDDEN;
        }
        Share ours = row.ours().get();
        if (ours.n() < leastBase) {
            return Judgement.TOO_FEW;
        }
        BigDecimal percent = ours.percent(DECIMALS);
        return row.range().map(range -> tolerance.judge(percent, range)).orElse(Judgement.NOT_PRINTED);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.benchmark(this);
    }
}
