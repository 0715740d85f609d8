package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.tabulation.Group;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Variable;

/**
 * Tables of everything that is published, small groups included, for checking only.
 *
 * @param byVariable the tables by their variable
 * @param codes the code of an option as printed, by question and option
 */
record CheckTables(ImmutableMap<String, TableResult> byVariable, ImmutableMap<String, Integer> codes) {
    private static final ImmutableList<String> BREAKS =
            ImmutableList.<String>builder().addAll(Report.BREAKS).add("Q2").build();

    static ImmutableList<Table> plans(Published published) {
        ImmutableList.Builder<Table> plans = ImmutableList.builder();
        List<String> open = published.claims().stream()
                .filter(Published.Claim::isLeftOpen)
                .map(Published.Claim::variable)
                .distinct()
                .toList();
        for (String variable : variables(published)) {
            Table plan = Table.of(variable).by(BREAKS.toArray(new String[0])).filter(Filter.reached(Report.INCLUSION));
            plans.add(open.contains(variable) ? plan.withLeftOpen() : plan);
        }
        return plans.build();
    }

    private static List<String> variables(Published published) {
        return published.claims().stream()
                .filter(claim -> !claim.isMean())
                .map(Published.Claim::variable)
                .distinct()
                .toList();
    }

    static CheckTables of(Published published, List<TableResult> tables) {
        ImmutableMap.Builder<String, TableResult> byVariable = ImmutableMap.builder();
        tables.forEach(table -> byVariable.put(table.variable().name(), table));
        ImmutableMap.Builder<String, Integer> codes = ImmutableMap.builder();
        for (Published.Claim claim : published.claims()) {
            if (claim.codes().size() == 1) {
                codes.put(name(claim.question(), claim.option()), claim.codes().get(0));
            }
        }
        return new CheckTables(byVariable.buildOrThrow(), codes.buildKeepingLast());
    }

    TableResult of(String variable) {
        TableResult table = byVariable.get(variable);
        if (table == null) {
            throw new IllegalArgumentException("No table of '" + variable + "' was made");
        }
        return table;
    }

    Optional<Group> group(TableResult table, Optional<Contradiction.GroupKey> key) {
        return key.isEmpty()
                ? Optional.of(table.total())
                : table.group(key.get().variable(), key.get().code());
    }

    String groupLabel(Optional<Contradiction.GroupKey> key, ReportWords words) {
        return key.map(group -> breakVariable(group.variable())
                        .category(group.code())
                        .orElseThrow()
                        .label())
                .orElse(words.of("total"));
    }

    private Variable breakVariable(String name) {
        return byVariable
                .values()
                .asList()
                .get(0)
                .breaks()
                .get(BREAKS.indexOf(name))
                .get(0);
    }

    Optional<Integer> code(String question, String option) {
        return Optional.ofNullable(codes.get(name(question, option)));
    }

    private static String name(String question, String option) {
        return question + "|" + option.toLowerCase(Locale.ROOT);
    }
}
