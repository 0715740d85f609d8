package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Computes tables; all tables of a call share one pass over the source. */
public final class Tabulator {
    private Tabulator() {}

    /**
     * Computes one table.
     *
     * @param source the respondents
     * @param table the plan
     * @return the table with its numbers
     * @throws org.polder.problem.ProblemsException when a variable does not exist or the source is at fault
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
     * @throws org.polder.problem.ProblemsException when a variable does not exist or the source is at fault
     */
    public static ImmutableList<TableResult> tabulate(ResponseSource source, List<Table> tables) {
        List<Count> counts =
                tables.stream().map(table -> new Count(table, source.schema())).toList();
        source.forEach(respondent -> counts.forEach(count -> count.add(respondent)));
        return counts.stream().map(Count::result).collect(ImmutableList.toImmutableList());
    }

    /** The counts of one table. */
    private static final class Count {
        private final Table table;
        private final Variable variable;
        private final List<Column> columns = new ArrayList<>();

        Count(Table table, Schema schema) {
            this.table = table;
            this.variable = schema.variable(table.variable());
            table.filter().check(schema);
            columns.add(new Column(variable, Optional.empty(), Optional.empty(), respondent -> true));
            for (String name : table.breaks()) {
                for (Category category : schema.variable(name).categories()) {
                    columns.add(new Column(
                            variable,
                            Optional.of(name),
                            Optional.of(category),
                            respondent -> respondent.value(name).codes().contains(category.code())));
                }
            }
        }

        void add(Respondent respondent) {
            if (!table.filter().accepts(respondent)) {
                return;
            }
            Value value = respondent.value(variable.name());
            if (table.base().includes(variable, value)) {
                for (Column column : columns) {
                    if (column.members.test(respondent)) {
                        column.add(value);
                    }
                }
            }
        }

        TableResult result() {
            List<Group> groups =
                    columns.stream().map(column -> column.group(table)).toList();
            Predicate<Group> shown = group -> group.base() >= Math.max(1, table.leastBase());
            List<Group> broken = groups.subList(1, groups.size());
            return new TableResult(
                    table,
                    variable,
                    groups.get(0),
                    broken.stream().filter(shown).collect(ImmutableList.toImmutableList()),
                    broken.stream().filter(shown.negate()).collect(ImmutableList.toImmutableList()));
        }
    }

    /** The counts of one group. */
    private static final class Column {
        private final Variable variable;
        private final Optional<String> by;
        private final Optional<Category> category;
        private final Predicate<Respondent> members;
        private final long[] counts;
        private long base;
        private long leftOpen;

        Column(Variable variable, Optional<String> by, Optional<Category> category, Predicate<Respondent> members) {
            this.variable = variable;
            this.by = by;
            this.category = category;
            this.members = members;
            this.counts = new long[variable.categories().size()];
        }

        void add(Value value) {
            base++;
            leftOpen += !value.isAnswered() && value.absence() == Missing.LEFT_OPEN ? 1 : 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] += value.codes().contains(variable.categories().get(i).code()) ? 1 : 0;
            }
        }

        Group group(Table table) {
            ImmutableList.Builder<Group.Cell> cells = ImmutableList.builder();
            for (int i = 0; i < counts.length; i++) {
                Category option = variable.categories().get(i);
                boolean counted =
                        table.base() != Base.SUBSTANTIVE || option.missing().isEmpty();
                if (counted) {
                    cells.add(new Group.Cell(Optional.of(option), new Share(counts[i], base)));
                }
            }
            if (table.showLeftOpen()) {
                cells.add(new Group.Cell(Optional.empty(), new Share(leftOpen, base)));
            }
            return new Group(by, category, base, cells.build());
        }
    }
}
