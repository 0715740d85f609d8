package org.polder.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the JMH benchmarks, each at a pace that suits how long one of its operations takes. */
final class Timing {
    /** One operation of these lasts from milliseconds to seconds. */
    private static final String SLOW = ".*javaRosa";

    /** Tables over a million respondents and more. */
    private static final String TABLES = ".*Tabulate.*";
    /** One operation of these reads a whole file. */
    private static final String FILES = "[.]Encoding[.]";

    private final boolean quick;
    private final String only;

    Timing(boolean quick, String only) {
        this.quick = quick;
        this.only = only;
    }

    List<Figure> figures() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(run(pace(quick ? 1 : 3, quick ? 2 : 5, quick ? 3 : 5, quick ? 250 : 1_000)
                .include(only)
                .exclude(SLOW)
                .exclude(TABLES)
                .exclude(FILES)));
        ChainedOptionsBuilder slow = pace(quick ? 1 : 2, quick ? 2 : 5, quick ? 2 : 5, quick ? 500 : 1_000);
        figures.addAll(run(slow.include(both("Answering.javaRosa")).param("items", "60", "600")));
        ChainedOptionsBuilder slowest = pace(1, quick ? 0 : 1, quick ? 1 : 3, 1_000);
        figures.addAll(run(slowest.include(both("JavaRosaAnswering")).param("items", "6000")));
        ChainedOptionsBuilder tables = pace(1, quick ? 2 : 3, quick ? 2 : 5, quick ? 500 : 2_000);
        figures.addAll(run(tables.include(both("Tabulate"))
                .param("rows", quick ? new String[] {"1000000"} : new String[] {"1000000", "10000000"})
                .jvmArgsAppend("-Xms2g", "-Xmx8g")));
        ChainedOptionsBuilder files = pace(1, quick ? 2 : 4, quick ? 3 : 7, 1_000);
        figures.addAll(run(files.include(both("Encoding")).param("rows", quick ? "100000" : "1000000")));
        return figures;
    }

    private String both(String benchmark) {
        return "(?=.*" + benchmark + ")(?=.*(" + only + "))";
    }

    private static ChainedOptionsBuilder pace(int forks, int warmup, int measured, int millis) {
        return new OptionsBuilder()
                .forks(forks)
                .warmupIterations(warmup)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(measured)
                .measurementTime(TimeValue.milliseconds(millis))
                .jvmArgsAppend("-Xms2g", "-Xmx2g")
                .shouldFailOnError(true);
    }

    private static List<Figure> run(ChainedOptionsBuilder options) throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                figures.add(figure(result));
            }
        } catch (NoBenchmarksException none) {
            // The pattern leaves this group out.
            return List.of();
        }
        return figures;
    }

    private static Figure figure(RunResult result) {
        BenchmarkParams params = result.getParams();
        String[] names = params.getBenchmark().split("\\.", -1);
        String group = names[names.length - 2];
        String engine = names[names.length - 1];
        List<Double> measured = new ArrayList<>();
        result.getBenchmarkResults()
                .forEach(fork -> fork.getIterationResults()
                        .forEach(iteration -> measured.add(main(iteration).getScore())));
        return switch (group) {
            case "BulkRerouting" -> Figure.of("bulk", engine, "60", "interviews/s", measured);
            case "ChainAnswering" ->
                Figure.of("chain", engine, params.getParam("change").toLowerCase(Locale.ROOT), "us/answer", measured);
            case "TabulateUnweighted", "TabulateWeighted", "TabulateOne", "TabulateParquet" ->
                Figure.of(tables(group), engine, params.getParam("rows"), "ms", measured);
            case "Encoding" -> Figure.of("file to columns", engine, params.getParam("rows"), "ms", measured);
            default -> Figure.of("answer", engine, params.getParam("items"), "us/answer", measured);
        };
    }

    private static String tables(String group) {
        return switch (group) {
            case "TabulateUnweighted" -> "180 tables";
            case "TabulateWeighted" -> "180 weighted tables";
            case "TabulateParquet" -> "180 tables of Parquet";
            default -> "one table";
        };
    }

    /** The time per answer where answers are counted, else the time per operation. */
    private static Result<?> main(IterationResult iteration) {
        Result<?> perAnswer = iteration.getSecondaryResults().get("answers");
        return perAnswer == null ? iteration.getPrimaryResult() : perAnswer;
    }
}
