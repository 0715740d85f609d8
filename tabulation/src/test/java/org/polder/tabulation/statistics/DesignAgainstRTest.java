package org.polder.tabulation.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds everything the sample design gives to R's package survey, over designs, domains and lonely strata. */
class DesignAgainstRTest {
    private static final CellShare CHOSEN = CellShare.of(Set.of(1), Set.of(0, 1));

    /** Each method of expected.csv by how it is computed here from "design domain [lonely]". */
    static final Map<String, ToDoubleFunction<Expected>> METHODS = Map.ofEntries(
            Map.entry("design-share", of -> share(of).estimate()),
            Map.entry("design-share-error", of -> share(of).standardError()),
            Map.entry("design-share-effect", of -> share(of).designEffect().orElseThrow()),
            Map.entry("design-count", of -> chosen(of).total(Set.of(1)).estimate()),
            Map.entry("design-count-error", of -> chosen(of).total(Set.of(1)).standardError()),
            Map.entry(
                    "design-count-effect",
                    of -> chosen(of).total(Set.of(1)).designEffect().orElseThrow()),
            Map.entry("design-degrees", of -> chosen(of).degreesOfFreedom()),
            Map.entry("design-exact-low", DesignAgainstRTest::end),
            Map.entry("design-exact-high", DesignAgainstRTest::end),
            Map.entry("design-wilson-low", DesignAgainstRTest::end),
            Map.entry("design-wilson-high", DesignAgainstRTest::end),
            Map.entry("design-mean", of -> mean(of).estimate()),
            Map.entry("design-mean-error", of -> mean(of).standardError()),
            Map.entry("design-mean-effect", of -> mean(of).designEffect().orElseThrow()),
            Map.entry(
                    "design-mean-low",
                    of -> mean(of).interval(0.95).orElseThrow().low()),
            Map.entry(
                    "design-mean-high",
                    of -> mean(of).interval(0.95).orElseThrow().high()),
            Map.entry("design-total", of -> values(of).total(0).estimate()),
            Map.entry("design-total-error", of -> values(of).total(0).standardError()),
            Map.entry(
                    "design-total-effect",
                    of -> values(of).total(0).designEffect().orElseThrow()),
            Map.entry("design-difference-chosen", of -> difference(of).estimate()),
            Map.entry("design-difference-chosen-p", of -> difference(of).pValue()),
            Map.entry("design-difference-value", of -> meanDifference(of).estimate()),
            Map.entry("design-difference-value-p", of -> meanDifference(of).pValue()),
            Map.entry("design-lead-p", of -> lead(of).pValue()),
            Map.entry("design-covariance-0-0", of -> covariance(of, 0, 0)),
            Map.entry("design-covariance-0-5", of -> covariance(of, 0, 5)),
            Map.entry("design-covariance-3-11", of -> covariance(of, 3, 11)),
            Map.entry("rao-scott-F", of -> raoScott(of).statistic().orElseThrow()),
            Map.entry("rao-scott-F-p", of -> raoScott(of).pValue()),
            Map.entry(
                    "rao-scott-F-numerator",
                    of -> raoScott(of).degreesOfFreedom().orElseThrow()),
            Map.entry(
                    "rao-scott-F-denominator", of -> raoScott(of).denominator().orElseThrow()),
            Map.entry(
                    "rao-scott-Chisq-p",
                    of -> independence(of, RaoScott.FIRST_ORDER).test().pValue()),
            Map.entry(
                    "rao-scott-chosen-p",
                    of -> rowsByChosen(of)
                            .independence(RaoScott.SECOND_ORDER, 3, 2)
                            .value()
                            .orElseThrow()
                            .test()
                            .pValue()));

    static Stream<Expected> values() {
        return Expected.of(METHODS.keySet());
    }

    @ParameterizedTest
    @MethodSource("values")
    void design_based_results_agree(Expected expected) {
        expected.isMetBy(METHODS.get(expected.method()).applyAsDouble(expected));
    }

    private static DesignEstimate share(Expected of) {
        return chosen(of).share(CHOSEN).orElseThrow();
    }

    private static double end(Expected of) {
        return SharesAgainstRTest.end(chosen(of).sampleShare(CHOSEN), of, 0.95);
    }

    private static DesignEstimate mean(Expected of) {
        return values(of).mean(0).orElseThrow();
    }

    private static TestResult difference(Expected of) {
        return rowsByChosen(of)
                .difference(CellShare.of(Set.of(1), Set.of(0, 1)), CellShare.of(Set.of(3), Set.of(2, 3)))
                .value()
                .orElseThrow();
    }

    private static TestResult meanDifference(Expected of) {
        return DesignMeans.of(MadeUpSample.values(of.word(0), of.word(1), 3, MadeUpSample.ROW), lonely(of))
                .difference(0, 1)
                .value()
                .orElseThrow();
    }

    private static TestResult lead(Expected of) {
        Set<Integer> all = IntStream.range(0, 6).boxed().collect(Collectors.toSet());
        return rowsByChosen(of)
                .difference(CellShare.of(Set.of(0, 1), all), CellShare.of(Set.of(2, 3), all))
                .value()
                .orElseThrow();
    }

    private static double covariance(Expected of, int first, int second) {
        return table(of).shareCovariance().orElseThrow().get(first, second);
    }

    private static TestResult raoScott(Expected of) {
        return independence(of, RaoScott.SECOND_ORDER).test();
    }

    private static ChiSquareResult independence(Expected of, RaoScott correction) {
        return table(of).independence(correction, 3, 4).value().orElseThrow();
    }

    private static DesignTotals chosen(Expected of) {
        return DesignTotals.of(MadeUpSample.cells(of.word(0), of.word(1), 2, MadeUpSample.CHOSEN), lonely(of));
    }

    private static DesignTotals table(Expected of) {
        return DesignTotals.of(MadeUpSample.cells(of.word(0), of.word(1), 12, MadeUpSample.ROW_AND_COLUMN), lonely(of));
    }

    private static DesignTotals rowsByChosen(Expected of) {
        return DesignTotals.of(MadeUpSample.cells(of.word(0), of.word(1), 6, MadeUpSample.ROW_AND_CHOSEN), lonely(of));
    }

    private static DesignMeans values(Expected of) {
        return DesignMeans.of(MadeUpSample.values(of.word(0), of.word(1), 1, person -> 0), lonely(of));
    }

    private static LonelyPsu lonely(Expected of) {
        return of.word(0).startsWith("lonely")
                ? LonelyPsu.valueOf(of.word(2).toUpperCase(Locale.ROOT))
                : LonelyPsu.FAIL;
    }
}
