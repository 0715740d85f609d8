package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.Filter;
import org.polder.tabulation.Group;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.ResponseSource;

/**
 * The report's tables and comparisons, computed from responses to its questionnaire.
 *
 * @param responseTable Tabel 1
 * @param figures the figures, with their numbers in the report
 * @param comparisons ours beside the Boekman foundation's
 * @param sectors our sectors beside national statistics
 */
public record Report(
        ImmutableList<TableResult> responseTable,
        ImmutableList<Figure> figures,
        ImmutableList<Comparison> comparisons,
        ImmutableList<SectorRow> sectors) {
    /** The report names a group only when it has at least this many respondents. */
    public static final int LEAST_BASE = 10;

    /** A difference of fewer points than this counts as comparable. */
    public static final int TOLERANCE = 10;

    private static final String MARKETING_CBS = "26";

    /**
     * A figure of the report.
     *
     * @param name its number, such as {@code Figuur 5}
     * @param key its name in files, such as {@code fig-05}
     * @param table its numbers
     */
    public record Figure(String name, String key, TableResult table) {}

    /**
     * One sector beside national statistics.
     *
     * @param sector our sector
     * @param n our respondents in it
     * @param percent our share, whole percents
     * @param cbs the share CBS gives, when the report prints it
     * @param judgement what to make of it
     */
    public record SectorRow(String sector, long n, String percent, Optional<String> cbs, String judgement) {}

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
     * @return the report
     */
    public static Report of(ResponseSource responses) {
        ResponseSource source = DerivedVariables.over(responses);
        Filter reached = Filter.reached("Q16");
        List<Table> plans = new ArrayList<>();
        for (String variable : List.of("workRelation", "organisationType", "Q5")) {
            plans.add(Table.of(variable).filter(reached));
        }
        for (Plan plan : PLANS) {
            plans.add(Table.of(plan.question())
                    .by("workRelation", "organisationType", "Q5")
                    .filter(reached)
                    .leastBase(LEAST_BASE));
        }
        plans.add(Table.of("employment").filter(reached));
        List<TableResult> tables = Tabulator.tabulate(source, plans);
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (int i = 0; i < PLANS.size(); i++) {
            int number = PLANS.get(i).number();
            figures.add(new Figure("Figuur " + number, String.format("fig-%02d", number), tables.get(3 + i)));
        }
        ImmutableList<Figure> made = figures.build();
        return new Report(
                ImmutableList.copyOf(tables.subList(0, 3)),
                made,
                comparisons(made, tables.get(tables.size() - 1)),
                sectors(tables.get(2)));
    }

    private static ImmutableList<Comparison> comparisons(List<Figure> figures, TableResult composition) {
        TableResult usage = table(figures, "Q6");
        TableResult lost = table(figures, "Q14");
        TableResult expected = table(figures, "Q16");
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        all.add(Comparison.of(
                Boekman.COMPOSITION_MAPPING,
                composition.variable(),
                composition.total(),
                "self-employed and employees",
                Boekman.COMPOSITION));
        all.add(Comparison.of(Boekman.USAGE_MAPPING, usage.variable(), usage.total(), "everyone", Boekman.USAGE));
        all.add(Comparison.of(
                Boekman.LOST_WORK_MAPPING, lost.variable(), lost.total(), "everyone asked", Boekman.ASSIGNMENTS));
        lost.group("workRelation", 1)
                .ifPresent(group -> all.add(Comparison.of(
                        Boekman.LOST_WORK_MAPPING, lost.variable(), group, "self-employed", Boekman.ASSIGNMENTS)));
        expected.group("workRelation", 1)
                .ifPresent(group -> all.add(Comparison.of(
                        Boekman.EXPECTED_LOSS_MAPPING,
                        expected.variable(),
                        group,
                        "self-employed",
                        Boekman.EMPLOYMENT_SELF_EMPLOYED)));
        expected.group("workRelation", 3)
                .ifPresent(group -> all.add(Comparison.of(
                        Boekman.EXPECTED_LOSS_MAPPING,
                        expected.variable(),
                        group,
                        "employees",
                        Boekman.EMPLOYMENT_EMPLOYEES)));
        return all.build();
    }

    private static TableResult table(List<Figure> figures, String question) {
        return figures.stream()
                .map(Figure::table)
                .filter(table -> table.variable().name().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableList<SectorRow> sectors(TableResult table) {
        return table.total().cells().stream()
                .map(cell -> sector(cell.option().orElseThrow(), cell))
                .collect(ImmutableList.toImmutableList());
    }

    private static SectorRow sector(Category sector, Group.Cell cell) {
        // Only for Marketing en design, code 1, does the report print the share that CBS gives.
        Optional<String> cbs = sector.code() == 1 ? Optional.of(MARKETING_CBS) : Optional.empty();
        String judgement = cell.share().n() < LEAST_BASE
                ? "not judged: fewer than " + LEAST_BASE + " respondents"
                : cbs.map(printed ->
                                outside(cell, printed) ? "differs by " + TOLERANCE + " points or more" : "comparable")
                        .orElse("the report prints no CBS share");
        String percent = cell.share().exists() ? cell.share().percent(0).toPlainString() : "";
        return new SectorRow(sector.label(), cell.share().n(), percent, cbs, judgement);
    }

    private static boolean outside(Group.Cell cell, String printed) {
        return cell.share().percent(6).subtract(new BigDecimal(printed)).abs().intValue() >= TOLERANCE;
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
