package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.Group;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.ScaleMapping;

/** The report's figures set beside what the Boekman foundation published, each group beside its like. */
record Comparisons(List<Report.Figure> figures, Boekman boekman) {

    ImmutableList<Comparison> all(TableResult composition) {
        TableResult usage = table("Q6");
        TableResult lost = table("Q14");
        TableResult expected = table("Q16");
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        all.add(compare(boekman.compositionMapping(), composition, composition.total(), "both", boekman.composition()));
        all.add(compare(boekman.usageMapping(), usage, usage.total(), "all", boekman.usage()));
        all.add(compare(boekman.lostWorkMapping(), lost, lost.total(), "asked", boekman.assignments()));
        selfEmployed(lost)
                .ifPresent(group -> all.add(
                        compare(boekman.lostWorkMapping(), lost, group, "self-employed", boekman.assignments())));
        selfEmployed(expected)
                .ifPresent(group -> all.add(compare(
                        boekman.expectedLossMapping(),
                        expected,
                        group,
                        "self-employed",
                        boekman.employmentOfSelfEmployed())));
        employees(expected)
                .ifPresent(group -> all.add(compare(
                        boekman.expectedLossMapping(), expected, group, "employees", boekman.employmentOfEmployees())));
        return all.build();
    }

    private Comparison compare(
            ScaleMapping mapping, TableResult table, Group group, String population, PublishedDistribution published) {
        return Comparison.of(
                mapping, table.variable(), group, boekman.words().of("population." + population), published);
    }

    private static Optional<Group> selfEmployed(TableResult table) {
        return table.group("workRelation", 1);
    }

    private static Optional<Group> employees(TableResult table) {
        return table.group("workRelation", 3);
    }

    private TableResult table(String question) {
        return figures.stream()
                .map(Report.Figure::table)
                .filter(table -> table.variable().name().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
