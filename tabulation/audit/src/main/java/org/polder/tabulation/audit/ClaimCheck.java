package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.tabulation.Base;
import org.polder.tabulation.Group;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;

/** Compares published statements with respondents, by the tables that the respondents give. */
public final class ClaimCheck {
    private final PublishedFigures figures;
    private final ImmutableSet<String> withLeftOpen;
    private final Map<TableKey, Integer> places = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final Filter counted;

    private ClaimCheck(PublishedFigures figures, ResponseSource source) {
        this.figures = figures;
        this.withLeftOpen = figures.withLeftOpen();
        this.counted = figures.survey()
                .everyoneReached()
                .filter(source.schema().items()::contains)
                .map(Filter::reached)
                .orElse(Filter.everyone());
    }

    private record TableKey(String variable, String group) {}

    /**
     * Checks every statement against respondents.
     *
     * @param figures the published statements
     * @param source the respondents; variables are named as in the survey
     * @return every statement in the order of {@link PublishedFigures#statements}
     * @throws org.polder.problem.ProblemsException when the source lacks a variable
     */
    public static ImmutableList<CheckedClaim> of(PublishedFigures figures, ResponseSource source) {
        return of(figures, source, ImmutableList.of());
    }

    /**
     * Checks every statement against respondents, and says which could not be met.
     *
     * @param figures the published statements
     * @param source the respondents; variables are named as in the survey
     * @param contradictions the contradictions that an audit found
     * @return every statement in the order of {@link PublishedFigures#statements}: met, contradictory, missed,
     *     not comparable or in words
     * @throws org.polder.problem.ProblemsException when the source lacks a variable
     */
    public static ImmutableList<CheckedClaim> of(
            PublishedFigures figures, ResponseSource source, List<Contradiction> contradictions) {
        return new ClaimCheck(figures, source).check(source, contradictions);
    }

    private ImmutableList<CheckedClaim> check(ResponseSource source, List<Contradiction> contradictions) {
        for (Statement statement : figures.statements()) {
            statement.variables().forEach(variable -> {
                plan(variable, statement.group());
                plan(variable, Optional.empty());
            });
        }
        ImmutableList<TableResult> results = Tabulator.tabulate(source, tables);
        StatementTest test = new StatementTest(
                figures,
                (variable, group) ->
                        results.get(places.get(key(variable, group))).total());
        return figures.statements().stream()
                .map(statement -> judged(statement, statement.accept(test), contradictions))
                .collect(ImmutableList.toImmutableList());
    }

    private static CheckedClaim judged(
            Statement statement, StatementTest.Result result, List<Contradiction> contradictions) {
        if (!statement.isNumber()) {
            return new CheckedClaim(statement, CheckedClaim.Verdict.IN_WORDS, result.found(), Optional.empty());
        }
        if (result.met()) {
            return new CheckedClaim(statement, CheckedClaim.Verdict.MET, result.found(), Optional.empty());
        }
        if (!(statement instanceof PublishedBase) && result.found().stream().anyMatch(found -> found.base() == 0)) {
            return new CheckedClaim(statement, CheckedClaim.Verdict.NOT_COMPARABLE, result.found(), Optional.empty());
        }
        Optional<Contradiction> why = contradictions.stream()
                .filter(contradiction -> contradiction.concerns(statement.id()))
                .findFirst();
        return new CheckedClaim(
                statement,
                why.isPresent() ? CheckedClaim.Verdict.CONTRADICTORY : CheckedClaim.Verdict.MISSED,
                result.found(),
                why);
    }

    private static TableKey key(String variable, Optional<GroupRef> group) {
        return new TableKey(variable, group.map(GroupRef::key).orElse(""));
    }

    private void plan(String variable, Optional<GroupRef> group) {
        places.computeIfAbsent(key(variable, group), absent -> {
            Filter who = group.map(one -> counted.and(members(one))).orElse(counted);
            Table table = Table.of(variable).filter(who);
            tables.add(withLeftOpen.contains(variable) ? table.base(Base.ASKED).withLeftOpen() : table);
            return tables.size() - 1;
        });
    }

    private Filter members(GroupRef group) {
        Grouping grouping = figures.survey().grouping(group.grouping()).orElseThrow();
        return new Filter.In(grouping.variable(), grouping.codes(group.category()));
    }

    /** Finds the counts of a variable within a group. */
    interface Counts {
        Group of(String variable, Optional<GroupRef> group);
    }
}
