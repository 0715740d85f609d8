package org.polder.tabulation.json;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.columns.ColumnFiller;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.source.BadLines;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/**
 * Responses in a file of JSON lines in the plain form, read by a schema alone, without a questionnaire: faster than
 * {@link org.polder.tabulation.source.JsonLines}, but without its routing.
 *
 * <p>A question that is absent counts as not asked up to the last item reached or answered, and as not reached behind
 * it; a response with neither {@code status} nor {@code reached} is taken to be complete. A row that is absent from the
 * object of its grid, or a place from a ranking, counts as left open. That a respondent stands twice is not noticed, as
 * the names are not kept.
 */
public final class JsonRecords implements ColumnFiller {
    private static final int LONGEST_LINE = 1_000_000;
    private static final int LINES_BETWEEN_LOOKS = 10_000;

    /** Lines kept to be given to columns together, which is faster than line by line. */
    private static final int LINES_AT_A_TIME = 32;

    private final String name;
    private final ByteSource bytes;
    private final Schema schema;

    private JsonRecords(String name, ByteSource bytes, Schema schema) {
        this.name = name;
        this.bytes = bytes;
        this.schema = schema;
    }

    /**
     * Makes a source of a file.
     *
     * @param file the file, in UTF-8, one response in the plain form a line
     * @param schema the variables; those of one item together
     * @return the source
     */
    public static JsonRecords of(Path file, Schema schema) {
        return of(String.valueOf(file.getFileName()), MoreFiles.asByteSource(file), schema);
    }

    /**
     * Makes a source of bytes that are no file.
     *
     * @param name what to call them in messages
     * @param bytes gives the same bytes for each pass
     * @param schema the variables; those of one item together
     * @return the source
     */
    public static JsonRecords of(String name, ByteSource bytes, Schema schema) {
        return new JsonRecords(name, bytes, schema);
    }

    /**
     * Makes a source of a file without a schema: a first pass tells what the answers are.
     *
     * <p>Lists are multiple choices of at most 300 codes, whole numbers are codes or numbers by the rule of {@link
     * org.polder.tabulation.flat.CodebookInference}, other numbers are numbers, texts that are all ISO dates are days,
     * and other texts are texts. Items stand in the order in which they first occur. What stands as {@code {"code":9}}
     * instead of a number, day or text is taken for "don't know".
     *
     * @param file the file, in UTF-8, one response in the plain form a line
     * @return the source, whose {@link #schema} tells what was found
     * @throws UncheckedIOException when the file cannot be read
     */
    public static JsonRecords inferred(Path file) {
        String name = String.valueOf(file.getFileName());
        ByteSource bytes = MoreFiles.asByteSource(file);
        return inferred(name, bytes);
    }

    /**
     * Makes a source of bytes that are no file, without a schema, as {@link #inferred(Path)} does.
     *
     * @param name what to call them in messages
     * @param bytes gives the same bytes for each pass
     * @return the source
     * @throws UncheckedIOException when the bytes cannot be read
     */
    public static JsonRecords inferred(String name, ByteSource bytes) {
        try (InputStream input = bytes.openStream()) {
            return of(name, bytes, new RecordInference().schema(new ByteLines(input, LONGEST_LINE)));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name + ": " + failure.getMessage(), failure);
        }
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /**
     * Passes every respondent once.
     *
     * @param respondents takes each respondent in turn, who is valid during that call only
     * @param run tells what to do with lines that cannot be read; its progress is asked whether to stop every 10,000
     *     lines, and hears which share of the bytes lies behind
     * @return the lines left out
     * @throws ProblemsException after the last line, when lines are bad and are to be refused
     * @throws UncheckedIOException when the file cannot be read on, with how far it was read
     * @throws CancellationException when the progress said to stop
     */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        return pass(new RecordReader(name, schema, 1), respondents, run);
    }

    /** Fills columns some lines at a time, a column after the other, which is faster than line by line. */
    @Override
    public Skipped fill(ColumnsBuilder columns, Run run) {
        ColumnWriter[] writers = schema.variables().stream()
                .map(Variable::name)
                .map(columns::column)
                .toArray(ColumnWriter[]::new);
        RecordReader record = new RecordReader(name, schema, LINES_AT_A_TIME);
        long[] filled = new long[1];
        Skipped skipped = pass(
                record,
                read -> {
                    if (!read.keep()) {
                        filled[0] += read.write(writers, columns);
                        if (filled[0] >= LINES_BETWEEN_LOOKS) {
                            run.progress().read(filled[0]);
                            filled[0] = 0;
                        }
                    }
                },
                run);
        run.progress().read(filled[0] + record.write(writers, columns));
        return skipped;
    }

    private Skipped pass(RecordReader record, Consumer<? super RecordReader> records, Run run) {
        BadLines bad = new BadLines(run);
        try (InputStream input = bytes.openStream()) {
            ByteLines lines = new ByteLines(input, LONGEST_LINE);
            List<Problem> problems = new ArrayList<>();
            while (next(lines)) {
                if (lines.number() % LINES_BETWEEN_LOOKS == 0) {
                    look(lines, run);
                }
                if (lines.isTooLong()) {
                    problems.add(tooLong(lines));
                } else if (lines.isBlank()) {
                    continue;
                } else {
                    record.read(lines, problems);
                }
                if (problems.isEmpty()) {
                    records.accept(record);
                } else {
                    bad.add(problems);
                    problems.clear();
                }
            }
            record.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name + ": " + failure.getMessage(), failure);
        }
        run.progress().behind(1);
        return bad.skipped(name);
    }

    private boolean next(ByteLines lines) {
        try {
            return lines.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Reading " + name + " failed after " + lines.number() + " lines, at byte " + lines.taken() + ": "
                            + failure.getMessage(),
                    failure);
        }
    }

    private void look(ByteLines lines, Run run) {
        long size = bytes.sizeIfKnown().or(0L);
        if (size > 0) {
            run.progress().behind(Math.min(1, (double) lines.taken() / size));
        }
        if (run.progress().isCancelled()) {
            throw new CancellationException(
                    "The pass over " + name + " was stopped after " + lines.number() + " lines");
        }
    }

    private Problem tooLong(ByteLines lines) {
        return Problem.error(
                "line-too-long",
                Place.none().withSource(name).withLine(lines.number()),
                "The line is longer than " + LONGEST_LINE + " bytes: put one response on a line");
    }
}
