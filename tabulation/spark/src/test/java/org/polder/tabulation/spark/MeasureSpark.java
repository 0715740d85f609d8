package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.polder.answer.Missing;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * Counts respondents by the million in a local Spark, and tells how long that takes and how much memory: not a test.
 *
 * <p>{@code mvn -Pfull -pl tabulation/spark -am package -DskipTests -Dpolder.spark.rows=100000000} makes the respondents as
 * it counts them; with {@code -Dpolder.spark.parquet=DIRECTORY} they are written there first, unless they are there.
 */
public final class MeasureSpark {
    private MeasureSpark() {}

    /**
     * Measures.
     *
     * @param arguments how many respondents, variables and crosstabs, how many partitions, and the directory of a Parquet
     *     file or nothing
     */
    public static void main(String[] arguments) {
        long respondents = Long.parseLong(arguments[0]);
        int variables = Integer.parseInt(arguments[1]);
        int crosstabs = Integer.parseInt(arguments[2]);
        int partitions = Integer.parseInt(arguments[3]);
        Dataset<Row> data = generated(respondents, variables, partitions);
        String where = "made as they are counted";
        if (arguments.length > 4 && !arguments[4].isEmpty()) {
            Path directory = Path.of(arguments[4]);
            where = "in Parquet";
            if (!Files.exists(directory)) {
                data.write().parquet(directory.toString());
            }
            data = LocalSpark.session().read().parquet(directory.toString());
        }
        SparkResponses source = SparkResponses.of("Generated", data, codebook(variables));
        long start = System.nanoTime();
        long busy = busy();
        Counts counts = source.count(scan(variables, crosstabs), Run.here().progress(MeasureSpark::tell));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d respondents %s, %d variables, %d crosstabs, %d partitions: %.1f s, %.1f s of processor, peak heap %,d MB%n",
                counts.rows(), where, variables, crosstabs, partitions, seconds, (busy() - busy) / 1e9, peakHeap());
        System.out.println("First crosstab, total: "
                + counts.crosstabs().get(0).everyone(0).n() + ", category 1: "
                + counts.crosstabs().get(0).category(0, 0).n());
        LocalSpark.session().stop();
    }

    private static void tell(long rows) {
        System.out.printf("  %,d rows more%n", rows);
    }

    private static long busy() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Sums the peaks of the pools, which is no less than the peak of the whole. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    static Dataset<Row> generated(long respondents, int variables, int partitions) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            columns.add(functions
                    .expr("cast(pmod(xxhash64(id, " + i + "), " + (options(i) + 1) + ") as int)")
                    .as("q" + i));
        }
        columns.add(functions.expr("pmod(xxhash64(id, -1), 400) / 100.0D").as("w"));
        return LocalSpark.session().range(0, respondents, 1, partitions).select(columns.toArray(new Column[0]));
    }

    /** From 2 to 10 options; code 0 stands for not asked. */
    private static int options(int variable) {
        return 2 + variable % 9;
    }

    static Codebook codebook(int variables) {
        ImmutableList.Builder<Variable> all = ImmutableList.builder();
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (int i = 0; i < variables; i++) {
            Category[] categories = IntStream.rangeClosed(1, options(i))
                    .mapToObj(code -> Category.of(code, "option " + code))
                    .toArray(Category[]::new);
            all.add(Variable.single("q" + i, "Question " + i, categories));
            stored.put("q" + i, new Stored.Code("q" + i));
        }
        all.add(Variable.number("w", "Weight"));
        stored.put("w", new Stored.Plain("w", Optional.empty()));
        return new Codebook(
                Schema.of(all.build()),
                stored.buildOrThrow(),
                ImmutableMap.of(0, Missing.NOT_ASKED),
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
    }

    /** Every variable in total, then by one break and by two, some within a filter, every third with weights. */
    static Scan scan(int variables, int crosstabs) {
        List<Crosstab> all = new ArrayList<>();
        for (int i = 0; i < crosstabs; i++) {
            String rows = "q" + i % variables;
            String first = "q" + (i + 7) % variables;
            String second = "q" + (i + 17) % variables;
            Crosstab crosstab = switch (i / variables % 3) {
                case 0 -> Crosstab.of(rows);
                case 1 -> Crosstab.of(rows, first);
                default -> Crosstab.of(rows, first, second).filter(Filter.in("q" + (i + 3) % variables, 1, 2));
            };
            all.add(i % 3 == 2 ? crosstab.weight("w") : crosstab);
        }
        return Scan.of(all);
    }
}
