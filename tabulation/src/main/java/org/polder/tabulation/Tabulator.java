package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.ByFilter;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Computes tables; all tables of a call share one pass over the source. */
public final class Tabulator {
    private final ResponseSource source;
    private final List<Table> tables;
    private final List<Crosstab> crosstabs = new ArrayList<>();
    private final ImmutableList.Builder<DerivedVariable> nets = ImmutableList.builder();
    private final List<Problem> problems = new ArrayList<>();
    private int netsMade;

    private Tabulator(ResponseSource source, List<Table> tables) {
        this.source = source;
        this.tables = tables;
    }

    /**
     * Computes one table.
     *
     * @param source the respondents
     * @param table the plan
     * @return the table with its numbers
     * @throws ProblemsException when a variable does not exist or the source is at fault
     */
    public static TableResult tabulate(ResponseSource source, Table table) {
        return tabulate(source, List.of(table)).get(0);
    }

    /**
     * Computes several tables in one pass.
     *
     * @param source the respondents
     * @param tables the plans
     * @return the tables with their numbers, in the order of the plans
     * @throws ProblemsException when a variable does not exist or the source is at fault
     */
    public static ImmutableList<TableResult> tabulate(ResponseSource source, List<Table> tables) {
        return tabulate(source, tables, Run.here());
    }

    /**
     * Computes several tables in one pass.
     *
     * @param source the respondents
     * @param tables the plans
     * @param run how to make the pass
     * @return the tables with their numbers, in the order of the plans
     * @throws ProblemsException when a variable does not exist, or the source is at fault and that is not to be skipped
     * @throws java.util.concurrent.CancellationException when the run was stopped
     */
    public static ImmutableList<TableResult> tabulate(ResponseSource source, List<Table> tables, Run run) {
        return new Tabulator(source, tables).results(run);
    }

    private ImmutableList<TableResult> results(Run run) {
        tables.forEach(this::plan);
        if (!problems.isEmpty()) {
            throw new ProblemsException("The table", problems);
        }
        Counts counts = source.count(new Scan(ImmutableList.copyOf(crosstabs), nets.build()), run);
        ImmutableList.Builder<TableResult> results = ImmutableList.builder();
        int next = 0;
        for (Table table : tables) {
            int perBreak = 1 + netsCounted(table);
            int after = next + perBreak * (1 + table.breaks().size());
            List<GroupMaker> makers = new ArrayList<>();
            for (int i = next; i < after; i += perBreak) {
                List<CrossCounts> own = counts.crosstabs().subList(i, i + perBreak);
                makers.add(new GroupMaker(table, own.get(0), ImmutableList.copyOf(own.subList(1, perBreak))));
            }
            results.add(new TableMaker(table, makers, counts.skipped(), source).result());
            next = after;
        }
        return results.build();
    }

    private void plan(Table table) {
        Schema schema = source.schema();
        check(table, schema);
        List<String> netNames = new ArrayList<>();
        if (netsCounted(table) > 0) {
            for (Net net : table.nets()) {
                // The name has a sign that no variable of a questionnaire has.
                String name = "net#" + ++netsMade;
                nets.add(new ByFilter(
                        name,
                        net.label(),
                        ImmutableList.of(new ByFilter.Case(net.label(), new Filter.In(table.variable(), net.codes()))),
                        ""));
                netNames.add(name);
            }
        }
        List<Break> breaks = new ArrayList<>(table.breaks());
        add(table, ImmutableList.of(), netNames);
        breaks.forEach(by -> add(table, by.variables(), netNames));
    }

    private void add(Table table, ImmutableList<String> by, List<String> netNames) {
        crosstabs.add(crosstab(table, table.variable(), by));
        netNames.forEach(name -> crosstabs.add(crosstab(table, name, by)));
    }

    private static Crosstab crosstab(Table table, String rows, ImmutableList<String> by) {
        TableStatistics statistics = table.statistics();
        Crosstab crosstab = new Crosstab(rows, by, table.filter(), table.weight(), statistics.design());
        boolean corrected = statistics.independence() && table.weight().isPresent();
        return corrected && statistics.design().isEmpty() ? crosstab.design(SampleDesign.simple()) : crosstab;
    }

    private int netsCounted(Table table) {
        boolean multiple = source.schema()
                .find(table.variable())
                .filter(variable -> variable.kind() == Variable.Kind.MULTIPLE)
                .isPresent();
        return multiple ? table.nets().size() : 0;
    }

    private void check(Table table, Schema schema) {
        schema.find(table.variable()).ifPresent(variable -> {
            for (Net net : table.nets()) {
                for (int code : net.codes()) {
                    if (variable.category(code).isEmpty()) {
                        problems.add(Problem.error(
                                "net",
                                Place.item(variable.name()),
                                "Net '" + net.label() + "' takes code " + code + " of '" + variable.name()
                                        + "', which has " + Codes.listed(variable.codes())));
                    }
                }
            }
            if (table.unit() == Unit.RESPONSES && variable.kind() != Variable.Kind.MULTIPLE) {
                problems.add(Problem.error(
                        "unit",
                        Place.item(variable.name()),
                        "Shares of responses were asked of '" + variable.name()
                                + "', which is no multiple choice: take shares of respondents"));
            }
        });
    }
}
