package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Share;
import org.polder.tabulation.source.Weighting;
import org.polder.tabulation.statistics.Margin;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.Raking;
import org.polder.tabulation.statistics.RakingCell;
import org.polder.tabulation.statistics.RakingResult;
import org.polder.tabulation.statistics.Tally;

/**
 * Our groups held against a statistic.
 *
 * @param benchmark what was asked for
 * @param comparison the shares of both sides; its warnings are those of the benchmark
 * @param weight the variable with the weights of our respondents, when they do not all weigh alike
 * @param rows the rows with what to make of them
 * @param fit the test of goodness of fit over the groups that both have, the least p-value with the shares as printed
 *     and the greatest with those the rounding allows that are nearest to ours; or why there is none
 */
public record BenchmarkResult(
        Benchmark benchmark,
        Comparison comparison,
        Optional<String> weight,
        ImmutableList<JudgedRow> rows,
        Outcome<PValueRange> fit) {

    /**
     * A group and what to make of it.
     *
     * @param row the shares
     * @param judgement what to make of them
     */
    public record JudgedRow(ComparedRow row, Judgement judgement) {}

    /**
     * Makes the weight that gives our groups the published shares: post-stratification, a {@link Raking} to one margin.
     *
     * <p>Each respondent in a group that both sides have is multiplied by what their share is over ours, both being
     * shares of those groups; everyone else keeps the weight there was, and so do these groups as a whole.
     *
     * @param name the name of the weight
     * @param label what it is about
     * @return the weight, to be derived over the source that was tabulated
     * @throws ProblemsException when a group that both have has no published share, or has one and no respondents
     */
    public Weighting weighting(String name, String label) {
        List<Problem> problems = new ArrayList<>();
        ImmutableMap.Builder<String, Double> targets = ImmutableMap.builder();
        List<RakingCell> cells = new ArrayList<>();
        double total = 0;
        for (ComparedRow row : comparison.rows()) {
            if (!row.row().isTwoSided()) {
                continue;
            }
            if (!row.isCompared()) {
                problems.add(Problem.error(
                        "benchmark-weight",
                        Place.item(benchmark.name()),
                        "Group '" + row.row().label()
                                + "' has no share on both sides, and weights need one: join it with another group, or"
                                + " leave it out of the mapping"));
                continue;
            }
            String key = String.join(",", row.row().ours());
            Share ours = row.ours().orElseThrow();
            BigDecimal theirs = row.theirValue();
            targets.put(key, theirs.doubleValue());
            total += ours.weighted();
            if (ours.n() > 0) {
                // The factors follow from the sums of weights alone.
                double squares = ours.weighted() * ours.weighted() / ours.n();
                cells.add(RakingCell.of(new Tally(ours.n(), ours.weighted(), squares), key));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The weight '" + name + "'", problems);
        }
        String variable = benchmark.mapping().ours().name();
        RakingResult raked = Raking.to(
                        List.of(Margin.of(variable, targets.buildOrThrow()).scaledTo(total)))
                .rake(cells);
        return new Weighting(
                name,
                label,
                weight,
                ImmutableMap.of(variable, factors(raked)),
                "Post-stratified to " + benchmark.published().source() + " ("
                        + benchmark.published().name() + ").");
    }

    private ImmutableMap<Integer, Double> factors(RakingResult raked) {
        ImmutableMap.Builder<Integer, Double> factors = ImmutableMap.builder();
        ImmutableMap<String, Double> byGroup = raked.margins().get(0).factors();
        for (ComparedRow row : comparison.rows()) {
            double factor = row.row().isTwoSided()
                    ? byGroup.getOrDefault(String.join(",", row.row().ours()), 1.0)
                    : 1;
            row.row().ours().forEach(code -> factors.put(ScaleMapping.code(code), factor));
        }
        comparison.mapping().leftOut().stream()
                .filter(out -> out.side() == Side.OURS)
                .forEach(out -> factors.put(ScaleMapping.code(out.option()), 1.0));
        return factors.buildOrThrow();
    }
}
