package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.ClaimCheck;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Variable;

/**
 * The report's tables and comparisons, computed from responses to its questionnaire.
 *
 * @param words the words of its language
 * @param responseTable Tabel 1
 * @param figures the figures, with their numbers in the report
 * @param grids the tables whose rows are those of a grid
 * @param checked the published numbers beside those computed here
 * @param audit which published numbers cannot be true
 * @param openAnswers what respondents wrote in their own words
 * @param comparisons ours beside the Boekman foundation's
 * @param sectors our sectors beside national statistics
 */
public record Report(
        ReportWords words,
        ImmutableList<TableResult> responseTable,
        ImmutableList<Figure> figures,
        ImmutableList<Grid> grids,
        ImmutableList<PublishedNumber> checked,
        Audit audit,
        OpenAnswers openAnswers,
        ImmutableList<ComparisonSet> comparisons,
        BenchmarkResult sectors) {
    /** The report names a group only when it has at least this many respondents. */
    public static final int LEAST_BASE = 10;

    /** A difference of fewer points than this counts as comparable. */
    public static final int TOLERANCE = 10;

    /** A respondent counts who got as far as this question. */
    public static final String INCLUSION = "Q16";

    /** The ways respondents are grouped, from left to right. */
    public static final ImmutableList<String> BREAKS = ImmutableList.of("workRelation", "organisationType", "Q5");

    /**
     * A figure of the report.
     *
     * @param name its number, such as {@code Figuur 5}
     * @param key its name in files, such as {@code fig-05}
     * @param title what it is about
     * @param table its numbers
     * @param publishedBase its base in the published report
     * @param findings what it shows, in sentences
     * @param deviating which groups deviate, in sentences
     */
    public record Figure(
            String name,
            String key,
            String title,
            TableResult table,
            int publishedBase,
            ImmutableList<String> findings,
            ImmutableList<String> deviating) {}

    /**
     * A table with a row for each row of a grid.
     *
     * @param name its number, such as {@code Tabel 2}
     * @param key its name in files, such as {@code table-2}
     * @param title what it is about
     * @param rows its numbers, row by row
     * @param publishedBase its base in the published report
     * @param findings what it shows, in sentences
     * @param outliers which groups lie below its threshold, by row; empty where it has no threshold
     * @param mean the mean over the rows of the last answer's share, in whole percents, where it is given
     */
    public record Grid(
            String name,
            String key,
            String title,
            ImmutableList<TableResult> rows,
            int publishedBase,
            ImmutableList<String> findings,
            ImmutableMap<String, String> outliers,
            Optional<BigDecimal> mean) {}

    /**
     * Computes the report of responses of which only the codes are known.
     *
     * @param responses responses to the questionnaire
     * @param words the words of the report's language, that of the responses' labels
     * @return the report
     */
    public static Report of(ResponseSource responses, ReportWords words) {
        return of(responses, words, OpenAnswers.none());
    }

    /**
     * Computes the report.
     *
     * @param responses responses to the questionnaire
     * @param words the words of the report's language, that of the responses' labels
     * @param openAnswers what the respondents wrote
     * @return the report
     */
    public static Report of(ResponseSource responses, ReportWords words, OpenAnswers openAnswers) {
        Audit audit = AuditedGenai.audit();
        ReportPlan plan = new ReportPlan(audit.figures());
        ResponseSource plain = DerivedVariables.over(new PlainLabels(responses, words), words);
        BreakLabels breaks = new BreakLabels(words);
        List<TableResult> tables = Tabulator.tabulate(plain, plan.tables()).stream()
                .map(breaks::over)
                .toList();
        FigureMaker maker = new FigureMaker(plan, tables, words);
        Comparisons compared =
                Comparisons.over(DerivedVariables.over(responses, words), Filter.reached(INCLUSION), words);
        return new Report(
                words,
                ImmutableList.copyOf(tables.subList(0, BREAKS.size())),
                maker.figures(),
                maker.grids(),
                checked(audit, plain, words),
                audit,
                openAnswers,
                compared.boekman(),
                compared.sectors());
    }

    private static ImmutableList<PublishedNumber> checked(Audit audit, ResponseSource source, ReportWords words) {
        PublishedLabels labels = new PublishedLabels(audit.figures().survey(), source.schema(), words);
        return ClaimCheck.of(audit.figures(), source, audit.contradictions()).stream()
                .map(one -> one.statement().accept(new NumberWords(one, labels, words)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds a figure.
     *
     * @param key its key
     * @return the figure
     */
    public Figure figure(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The report has no figure '" + key + "'"));
    }

    /**
     * Lists the published numbers of a figure beside those computed here.
     *
     * @param key the figure's key
     * @return the numbers in the order published
     */
    public ImmutableList<PublishedNumber> checked(String key) {
        return checked.stream().filter(claim -> claim.figure().equals(key)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds what a row of the tables of grids is called.
     *
     * @param variable the row's variable
     * @return its label, or nothing when no such table has it
     */
    public Optional<String> row(String variable) {
        return grids.stream()
                .flatMap(grid -> grid.rows().stream())
                .map(TableResult::variable)
                .filter(row -> row.name().equals(variable))
                .map(Variable::label)
                .findFirst();
    }

    /**
     * Counts the published numbers with a verdict.
     *
     * @param verdict the verdict
     * @return how many
     */
    public long count(CheckedClaim.Verdict verdict) {
        return checked.stream().filter(claim -> claim.verdict() == verdict).count();
    }

    /**
     * Judges a sector beside national statistics.
     *
     * @param row a row of {@link #sectors}
     * @return what to make of it
     */
    public String judgement(BenchmarkResult.JudgedRow row) {
        return new Cbs(words).judge(row);
    }

    /**
     * Gives every table, for files.
     *
     * @return the response table, the figures and the rows of the grids
     */
    public List<TableResult> tables() {
        List<TableResult> all = new ArrayList<>(responseTable);
        figures.forEach(figure -> all.add(figure.table()));
        grids.forEach(grid -> all.addAll(grid.rows()));
        return all;
    }
}
