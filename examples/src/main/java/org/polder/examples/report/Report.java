package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;

/**
 * The report's tables and comparisons, computed from responses to its questionnaire.
 *
 * @param words the words of its language
 * @param responseTable Tabel 1
 * @param figures the figures, with their numbers in the report
 * @param comparisons ours beside the Boekman foundation's
 * @param sectors our sectors beside national statistics
 */
public record Report(
        ReportWords words,
        ImmutableList<TableResult> responseTable,
        ImmutableList<Figure> figures,
        ImmutableList<ComparisonSet> comparisons,
        BenchmarkResult sectors) {
    /** The report names a group only when it has at least this many respondents. */
    public static final int LEAST_BASE = 10;

    /** A difference of fewer points than this counts as comparable. */
    public static final int TOLERANCE = 10;

    /** The ways respondents are grouped, from left to right. */
    public static final ImmutableList<String> BREAKS = ImmutableList.of("workRelation", "organisationType", "Q5");

    /**
     * A figure of the report.
     *
     * @param name its number, such as {@code Figuur 5}
     * @param key its name in files, such as {@code fig-05}
     * @param table its numbers
     */
    public record Figure(String name, String key, TableResult table) {}

    private record Plan(int number, String question) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(5, "Q6"),
            new Plan(6, "Q7"),
            new Plan(7, "Q8"),
            new Plan(11, "Q9"),
            new Plan(12, "Q10"),
            new Plan(13, "Q11"),
            new Plan(14, "Q12"),
            new Plan(17, "Q14"),
            new Plan(19, "Q16"),
            new Plan(21, "Q20"));

    /**
     * Computes the report.
     *
     * @param responses responses to the questionnaire
     * @param words the words of the report's language, that of the responses' labels
     * @return the report
     */
    public static Report of(ResponseSource responses, ReportWords words) {
        Filter reached = Filter.reached("Q16");
        List<Table> plans = new ArrayList<>();
        BREAKS.forEach(variable -> plans.add(Table.of(variable).filter(reached)));
        for (Plan plan : PLANS) {
            plans.add(Table.of(plan.question())
                    .by(BREAKS.toArray(new String[0]))
                    .filter(reached)
                    .leastBase(LEAST_BASE));
        }
        ResponseSource derived = DerivedVariables.over(responses, words);
        List<TableResult> tables = Tabulator.tabulate(derived, plans);
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (int i = 0; i < PLANS.size(); i++) {
            int number = PLANS.get(i).number();
            figures.add(new Figure(words.of("figure", number), String.format("fig-%02d", number), tables.get(3 + i)));
        }
        Comparisons compared = Comparisons.over(derived, reached, words);
        return new Report(
                words,
                ImmutableList.copyOf(tables.subList(0, 3)),
                figures.build(),
                compared.boekman(),
                compared.sectors());
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
     * Gives the label of a group.
     *
     * @param variable one of {@link #BREAKS}
     * @param code the code of its category
     * @return the label
     */
    public String groupLabel(String variable, int code) {
        return responseTable
                .get(BREAKS.indexOf(variable))
                .variable()
                .category(code)
                .orElseThrow()
                .label();
    }

    /**
     * Gives every table, for files.
     *
     * @return the response table and the figures
     */
    public List<TableResult> tables() {
        List<TableResult> all = new ArrayList<>(responseTable);
        figures.forEach(figure -> all.add(figure.table()));
        return all;
    }
}
