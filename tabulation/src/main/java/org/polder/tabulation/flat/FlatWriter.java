package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.BadLines;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Skipped;

/**
 * Writes respondents as CSV, so that {@link Csv} with the same codebook reads the same values back: what was not asked,
 * not reached and left open, and how far each interview got, included.
 *
 * <p>A spreadsheet would run a text that begins like a formula. So where a text, behind any apostrophes it begins with,
 * is empty or goes on with {@code = + - @}, a tab or a carriage return, one apostrophe is put in front; {@link Csv}
 * takes one off from a cell of that form, and any other reader can do the same. Numbers are written as they are, also
 * whole ones of at most nine digits among the texts.
 */
public final class FlatWriter {
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final FlatRows rows;

    private FlatWriter(FlatRows rows) {
        this.rows = rows;
    }

    /**
     * Makes a writer.
     *
     * @param codebook tells where each variable lies
     * @return the writer
     */
    public static FlatWriter of(Codebook codebook) {
        return new FlatWriter(FlatRows.of(codebook));
    }

    /**
     * Writes a file in UTF-8, with a header and commas.
     *
     * @param source the respondents, who have the codebook's variables
     * @param file the file, replaced when it exists
     * @param run tells what to do with respondents whom the source cannot read or the codebook cannot hold; its progress
     *     hears of rows and is asked whether to stop
     * @return the respondents left out
     * @throws ProblemsException when there are such respondents and they are to be refused
     * @throws UncheckedIOException when the file cannot be written
     */
    public Skipped write(ResponseSource source, Path file, Run run) {
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return write(source, text, run);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file.getFileName(), failure);
        }
    }

    /**
     * Writes text, with a header and commas.
     *
     * @param source the respondents, who have the codebook's variables
     * @param text takes the text; it is not closed
     * @param run as for a file
     * @return the respondents left out
     * @throws ProblemsException when there are such respondents and they are to be refused
     * @throws UncheckedIOException when the text cannot be taken
     */
    public Skipped write(ResponseSource source, Writer text, Run run) {
        CsvWriter csv = csv(text);
        csv.writeRecord(rows.columns().stream()
                .map(FlatColumn::name)
                .map(Defused::write)
                .toList());
        BadLines bad = new BadLines(run);
        Taker taker = new Taker(csv, bad, run);
        Skipped unread = source.forEach(taker::take, run);
        run.progress().read(taker.taken % ROWS_BETWEEN_REPORTS);
        try {
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing failed after " + taker.taken + " rows", failure);
        }
        return unread.plus(bad.skipped("The respondents"));
    }

    private CsvWriter csv(Writer text) {
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder();
        // A line with nothing on it would be no row.
        return rows.columns().size() == 1
                ? builder.quoteStrategy(QuoteStrategies.EMPTY).build(text)
                : builder.build(text);
    }

    /** Writes respondents one by one. */
    private final class Taker {
        private final CsvWriter csv;
        private final BadLines bad;
        private final Run run;
        private final Object[] cells = new Object[rows.columns().size()];
        private final String[] texts = new String[cells.length];
        private final List<Problem> problems = new ArrayList<>();
        private long taken;

        Taker(CsvWriter csv, BadLines bad, Run run) {
            this.csv = csv;
            this.bad = bad;
            this.run = run;
        }

        void take(Respondent respondent) {
            rows.fill(cells, respondent, problems);
            if (problems.isEmpty()) {
                for (int i = 0; i < cells.length; i++) {
                    texts[i] = cells[i] == null ? "" : text(cells[i]);
                }
                csv.writeRecord(texts);
            } else {
                bad.add(ImmutableList.copyOf(problems));
                problems.clear();
            }
            if (++taken % ROWS_BETWEEN_REPORTS == 0) {
                run.progress().read(ROWS_BETWEEN_REPORTS);
                if (run.progress().isCancelled()) {
                    throw new CancellationException("Writing was stopped after " + taken + " rows");
                }
            }
        }

        private String text(Object cell) {
            if (cell instanceof Double number) {
                return number(number);
            }
            return cell instanceof Integer ? cell.toString() : Defused.write(cell.toString());
        }
    }

    /** The shortest decimal that gives the number back; very large and small ones with an exponent. */
    private static String number(double number) {
        double size = Math.abs(number);
        return size != 0 && (size < 1e-6 || size >= 1e15)
                ? Double.toString(number)
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
