package org.polder.tabulation.flat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.columns.ColumnFiller;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.source.BadLines;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/**
 * Responses in a CSV file with a header, read anew for each pass and never held: a row at a time is in memory.
 *
 * <p>A cell that a spreadsheet would take for a formula may begin with an apostrophe, which is taken off: see {@link
 * FlatWriter}.
 */
public final class Csv implements ColumnFiller {
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    /** So many rows of a usual file fit in the nearer caches. */
    private static final int ROWS_AT_A_TIME = 64;

    private final CsvFile file;
    private final RowForm form;

    private Csv(CsvFile file, RowForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * Makes a source of a file with a codebook.
     *
     * @param file the file, of which encoding and separator are found out
     * @param codebook tells where each variable lies
     * @return the source
     */
    public static Csv of(Path file, Codebook codebook) {
        return of(CsvFile.of(file), codebook);
    }

    /**
     * Makes a source of a file with a codebook.
     *
     * @param file the file
     * @param codebook tells where each variable lies
     * @return the source
     */
    public static Csv of(CsvFile file, Codebook codebook) {
        return new Csv(file, new RowForm.ByCodebook(codebook, ""));
    }

    /**
     * Makes a source of a file without a codebook: its columns tell what they hold, in all rows.
     *
     * @param file the file, of which encoding and separator are found out
     * @return the source, whose {@link #codebook} tells what was found
     * @throws ProblemsException when the file cannot be read as CSV, or has two columns of one name
     */
    public static Csv inferred(Path file) {
        CsvFile csv = CsvFile.of(file);
        return of(csv, CodebookInference.of(csv));
    }

    /**
     * Makes a source of a file with a codebook that was inferred.
     *
     * @param file the file
     * @param inferred the codebook; where a row contradicts it, the problem says that it was inferred
     * @return the source
     */
    public static Csv of(CsvFile file, InferredCodebook inferred) {
        return new Csv(file, new RowForm.ByCodebook(inferred.codebook(), ". " + inferred.hint()));
    }

    /**
     * Makes a source of responses to a questionnaire: the routing tells what was not asked, not reached and left open.
     *
     * <p>The columns are those of {@link Codebook#of} for the questionnaire's variables. Those for no answer, {@code
     * respondent} and {@code reached} may lack, and without {@code reached} a row is like a response without a status,
     * complete when nothing is left to ask; a column such as {@code Q7.6_text} may hold what was written beside
     * an open-ended option.
     *
     * @param file the file, of which encoding and separator are found out
     * @param questionnaire the questionnaire
     * @param language the language of the labels
     * @return the source
     */
    public static Csv of(Path file, Questionnaire questionnaire, Language language) {
        return of(
                CsvFile.of(file),
                questionnaire,
                language,
                Codebook.of(QuestionnaireResponses.schema(questionnaire, language)));
    }

    /**
     * Makes a source of responses to a questionnaire in columns of another layout.
     *
     * @param file the file
     * @param questionnaire the questionnaire
     * @param language the language of the labels
     * @param codebook tells where each variable of the questionnaire lies
     * @return the source
     */
    public static Csv of(CsvFile file, Questionnaire questionnaire, Language language, Codebook codebook) {
        return new Csv(file, new RowForm.ByQuestionnaire(questionnaire, language, codebook));
    }

    /**
     * Gives the codebook the file is read by.
     *
     * @return the codebook, given or inferred
     */
    public Codebook codebook() {
        return form.codebook();
    }

    @Override
    public Schema schema() {
        return form.schema();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /**
     * Passes every respondent once.
     *
     * @param respondents takes each respondent in turn, who is valid during that call only
     * @param run tells what to do with rows that do not fit the codebook; its progress is asked whether to stop every
     *     10,000 rows, and hears which share of the bytes lies behind
     * @return the rows left out
     * @throws ProblemsException before the first row when columns are missing or stand twice; after the last when rows
     *     are bad and are to be refused; and where the file cannot be read on, for bytes that are no text in its
     *     encoding or quotation marks that do not match, also when bad rows are skipped
     * @throws java.io.UncheckedIOException when the file cannot be read on, with how far it was read
     * @throws java.util.concurrent.CancellationException when the progress said to stop
     */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        try (CsvPass pass = file.open()) {
            RowForm.Maker maker = form.over(pass);
            BadLines bad = new BadLines(run);
            List<Problem> problems = new ArrayList<>();
            while (pass.next(run)) {
                Optional<Respondent> respondent = maker.respondent(problems);
                if (problems.isEmpty()) {
                    respondent.ifPresent(respondents);
                } else {
                    bad.add(problems);
                    problems.clear();
                }
            }
            return bad.skipped(file.name());
        }
    }

    /** Fills columns some rows at a time, a column after the other, which is faster than row by row. */
    @Override
    public Skipped fill(ColumnsBuilder columns, Run run) {
        RowCells[] rows = Stream.generate(() -> new RowCells(file.format()))
                .limit(ROWS_AT_A_TIME)
                .toArray(RowCells[]::new);
        try (CsvPass pass = file.open()) {
            RowForm.Maker maker = form.over(pass);
            BadLines bad = new BadLines(run);
            long told = 0;
            int count;
            do {
                count = 0;
                do {
                    pass.at(rows[count]);
                } while (pass.next(run) && ++count < ROWS_AT_A_TIME);
                maker.fill(columns, rows, count, bad);
                if (pass.read() - told >= ROWS_BETWEEN_REPORTS || count < ROWS_AT_A_TIME) {
                    run.progress().read(pass.read() - told);
                    told = pass.read();
                }
            } while (count == ROWS_AT_A_TIME);
            return bad.skipped(file.name());
        }
    }
}
