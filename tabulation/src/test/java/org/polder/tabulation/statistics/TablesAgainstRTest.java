package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds corrections, tables, distributions and raking to what R computes for the same numbers. */
class TablesAgainstRTest {
    static final Set<String> CORRECTIONS = Set.of("adjust-none", "adjust-bonferroni", "adjust-holm", "adjust-BH");
    static final Set<String> TABLES = Set.of(
            "chi-square", "chi-square-p", "chi-square-degrees", "chi-square-low", "cramers-v", "cramers-v-corrected");
    static final Set<String> DISTRIBUTIONS = Set.of(
            "weighted-mean",
            "weighted-mean-error",
            "weighted-variance",
            "plain-mean",
            "plain-deviation",
            "plain-mean-error",
            "plain-quantile",
            "plain-inverse-quantile",
            "weighted-quantile");
    static final Set<String> RAKING = Set.of(
            "rake", "post-stratify", "rake-within 0.5 2", "rake-within 0.85 1.9", "rake-within 0.9 2.2", "rake-kish");

    private static final Margin ROWS = Margin.of("row", ImmutableMap.of("r1", 62.0, "r2", 122.0, "r3", 116.0));
    private static final Margin COLUMNS =
            Margin.of("column", ImmutableMap.of("c1", 50.0, "c2", 105.0, "c3", 105.0, "c4", 40.0));
    private static final Margin CHOSEN = Margin.of("chosen", ImmutableMap.of("0", 130.0, "1", 170.0));

    @Test
    void every_value_that_r_computed_is_held_to_something() {
        Set<String> held = Stream.of(
                        SharesAgainstRTest.INTERVALS,
                        SharesAgainstRTest.KISH,
                        SharesAgainstRTest.TWO_SHARES,
                        SharesAgainstRTest.TWO_STRATA,
                        SharesAgainstRTest.LEADS,
                        ComparisonsAgainstRTest.INTERVALS,
                        ComparisonsAgainstRTest.FITS,
                        DesignAgainstRTest.METHODS.keySet(),
                        CORRECTIONS,
                        TABLES,
                        DISTRIBUTIONS,
                        RAKING)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(Expected.all()).hasSizeGreaterThan(1500);
        assertThat(Expected.all()).extracting(Expected::method).isSubsetOf(held);
    }

    static Stream<Expected> corrections() {
        return Expected.of(CORRECTIONS);
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void corrected_p_values_agree(Expected expected) {
        Correction correction = switch (expected.method()) {
            case "adjust-none" -> Correction.NONE;
            case "adjust-bonferroni" -> Correction.BONFERRONI;
            case "adjust-holm" -> Correction.HOLM;
            default -> Correction.BENJAMINI_HOCHBERG;
        };
        TestFamily family = TestFamily.of("the family", correction, expected.numbersFrom(1));
        expected.isMetBy(family.adjusted().get((int) expected.count(0)));
    }

    static Stream<Expected> tables() {
        return Expected.of(TABLES);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void chi_square_and_association_agree(Expected expected) {
        CrossTab table = new CrossTab(
                (int) expected.count(0), (int) expected.count(1), ImmutableDoubleArray.copyOf(expected.numbersFrom(2)));
        ChiSquareResult result = ChiSquareTest.pearson(table).value().orElseThrow();
        expected.isMetBy(
                switch (expected.method()) {
                    case "chi-square" -> result.test().statistic().orElseThrow();
                    case "chi-square-p" -> result.test().pValue();
                    case "chi-square-degrees" ->
                        result.test().degreesOfFreedom().orElseThrow();
                    case "chi-square-low" -> result.lowExpected();
                    case "cramers-v" -> result.association().v();
                    default -> result.association().corrected();
                });
    }

    static Stream<Expected> distributions() {
        return Expected.of(DISTRIBUTIONS);
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void distributions_agree(Expected expected) {
        Distribution weighted = MadeUpSample.weighted(MadeUpSample.stratum(expected.word(0)));
        Distribution plain = MadeUpSample.unweighted(MadeUpSample.stratum(expected.word(0)));
        expected.isMetBy(
                switch (expected.method()) {
                    case "weighted-mean" -> weighted.mean().orElseThrow();
                    case "weighted-mean-error" -> weighted.standardError().orElseThrow();
                    case "weighted-variance" -> weighted.variance().orElseThrow();
                    case "plain-mean" -> plain.mean().orElseThrow();
                    case "plain-deviation" -> plain.standardDeviation().orElseThrow();
                    case "plain-mean-error" -> plain.standardError().orElseThrow();
                    case "plain-quantile" -> plain.quantile(expected.number(1)).orElseThrow();
                    case "plain-inverse-quantile" ->
                        plain.quantile(expected.number(1), QuantileRule.INVERSE).orElseThrow();
                    default -> weighted.quantile(expected.number(1)).orElseThrow();
                });
    }

    static Stream<Expected> raking() {
        return Expected.of(RAKING);
    }

    @ParameterizedTest
    @MethodSource("raking")
    void raked_weights_agree(Expected expected) {
        Raking raking = Raking.to(
                        expected.method().equals("post-stratify") ? List.of(ROWS) : List.of(ROWS, COLUMNS, CHOSEN))
                .stopping(10_000, 1e-13);
        if (expected.method().startsWith("rake-within")) {
            String[] words = expected.method().split(" ");
            raking = raking.within(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }
        List<String> wanted = List.of(expected.input().split(" "));
        int margins = raking.margins().size();
        RakingResult result = raking.rake(cells(margins));

        assertThat(result.converged()).isTrue();
        double found = expected.method().equals("rake-kish")
                ? result.weighted().effectiveSize().orElseThrow()
                : result.cells().stream()
                        .filter(cell -> cell.cell().categories().equals(wanted.subList(0, margins)))
                        .findFirst()
                        .orElseThrow()
                        .factor();
        expected.isMetBy(found, 1e-6);
    }

    private static List<RakingCell> cells(int margins) {
        return MadeUpSample.main().stream()
                .collect(Collectors.groupingBy(
                        person -> List.of(person.row(), person.column(), "" + person.chosen())
                                .subList(0, margins),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> RakingCell.of(
                        MadeUpSample.tally(entry.getValue()), entry.getKey().toArray(String[]::new)))
                .toList();
    }
}
