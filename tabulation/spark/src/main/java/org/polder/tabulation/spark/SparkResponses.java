package org.polder.tabulation.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.LongAccumulator;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/**
 * Responses in a DataFrame of Apache Spark, counted on its executors.
 *
 * <p>All crosstabs of a scan are counted in one job, which reads each row once and only the columns it needs: those of the
 * variables that the scan uses, and of respondent and progress where the codebook names them. Each partition is counted
 * in one task, and only the counts travel to the driver. Executors need the jars of Polder, as from
 * {@code spark-submit --packages}.
 *
 * <p>A row is bad when a cell of those columns does not fit the codebook. As rows of a DataFrame have neither number nor
 * order, problems name the respondent where the codebook has a column for that, and are listed in the order of respondent,
 * column and message; only where more than {@link Skipped#MOST_LISTED} weights of one partition are bad does it hang on
 * the partitions which of them are listed. The executor of a {@link Run} is not used, as Spark has its own.
 */
public final class SparkResponses implements ResponseSource {
    /** From so many partitions on, executors add up their counts before the driver does. */
    private static final int MOST_FOR_THE_DRIVER = 32;

    private final String name;
    private final Dataset<Row> data;
    private final Codebook codebook;
    private final Optional<String> malformed;

    SparkResponses(String name, Dataset<Row> data, Codebook codebook, Optional<String> malformed) {
        this.name = name;
        this.data = data;
        this.codebook = codebook;
        this.malformed = malformed;
        ColumnTypes.check(name, data.schema(), codebook);
    }

    /**
     * Makes a source.
     *
     * @param name what to call the data in messages
     * @param data the respondents, one a row; columns that the codebook does not name are not looked at
     * @param codebook tells where each variable lies
     * @return the source
     * @throws ProblemsException naming every column of the codebook that is missing, is there twice or is of a type that
     *     cannot hold its values
     */
    public static SparkResponses of(String name, Dataset<Row> data, Codebook codebook) {
        return new SparkResponses(name, data, codebook, Optional.empty());
    }

    /**
     * Reads Parquet.
     *
     * @param session the Spark to read with
     * @param path a file, a directory or a pattern, in any file system Spark can reach
     * @param codebook tells where each variable lies
     * @return the source
     * @throws ProblemsException when there is no such file, or naming the columns that are missing or of a wrong type
     */
    public static SparkResponses parquet(SparkSession session, String path, Codebook codebook) {
        try {
            return of(path, session.read().parquet(path), codebook);
        } catch (Exception failure) {
            throw SparkFailure.of(path, failure);
        }
    }

    /**
     * Reads CSV files: with a header, fields in double quotes where they need them (RFC 4180), UTF-8.
     *
     * <p>A line whose number of cells differs from the header's is a bad row. As a quoted answer may hold a line break, each
     * file is read by one task: write great data as many files, or as Parquet.
     *
     * @param session the Spark to read with
     * @param path a file, a directory or a pattern, in any file system Spark can reach
     * @param codebook tells where each variable lies
     * @return the source
     * @throws ProblemsException when there is no such file, or naming the columns that are missing
     */
    public static SparkResponses csv(SparkSession session, String path, Codebook codebook) {
        try {
            CsvFiles files = CsvFiles.at(session, path);
            return new SparkResponses(path, files.data(), codebook, Optional.of(files.malformed()));
        } catch (Exception failure) {
            throw SparkFailure.of(path, failure);
        }
    }

    @Override
    public Schema schema() {
        return codebook.schema();
    }

    /** Brings the rows to the driver, one partition at a time; {@link #count} leaves them where they are. */
    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /** Brings the rows to the driver, one partition at a time; {@link #count} leaves them where they are. */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        Plan plan = Plan.ofAll(name, codebook, malformed);
        GuardedRows rows = new GuardedRows(name, () -> rows(plan).toLocalIterator());
        return new FetchedRows(plan, rows).forEach(respondents, run);
    }

    /**
     * Counts crosstabs in one job of Spark.
     *
     * <p>Progress is heard of when a task ends and at each heartbeat, every ten seconds unless Spark is told otherwise.
     *
     * @param scan what to count
     * @param run tells whether bad rows are refused, hears how far it is, and can stop the job
     * @return the counts
     * @throws ProblemsException when the scan names what the source does not have, when rows or weights are bad and are to
     *     be refused, or when Spark fails
     */
    @Override
    public Counts count(Scan scan, Run run) {
        scan.check(codebook.schema());
        Plan plan = Plan.of(name, codebook, malformed, scan);
        Counts counts = counted(plan, run);
        if (counts.skipped().rows() > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException(name, counts.skipped().first());
        }
        return counts;
    }

    private Counts counted(Plan plan, Run run) {
        try {
            SparkContext context = data.sparkSession().sparkContext();
            LongAccumulator read = context.longAccumulator();
            return new SparkJob(context, read, run).result(() -> {
                byte[] shipped = Shipped.bytes(plan);
                JavaRDD<byte[]> parts = rows(plan).mapPartitions(new CountPartition(shipped, read));
                int many = parts.getNumPartitions();
                if (many > MOST_FOR_THE_DRIVER) {
                    parts = parts.coalesce((int) Math.sqrt(many), true).mapPartitions(new AddParts(shipped));
                }
                Parts sum = new Parts(plan);
                parts.collect().forEach(sum::add);
                return sum.sum();
            });
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The scan was interrupted");
        } catch (ExecutionException failure) {
            throw SparkFailure.of(name, failure.getCause());
        } catch (Exception failure) {
            throw SparkFailure.of(name, failure);
        }
    }

    /** Columns are taken by place: a name may have a full stop, or differ from another's by case alone. */
    private JavaRDD<Row> rows(Plan plan) {
        List<String> found = Arrays.asList(data.columns());
        String[] numbered = new String[found.size()];
        Arrays.setAll(numbered, i -> "c" + i);
        Column[] columns = plan.columns().stream()
                .map(column -> functions.col("c" + found.indexOf(column)))
                .toArray(Column[]::new);
        return data.toDF(numbered).select(columns).toJavaRDD();
    }
}
