package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.FilterText;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;

/**
 * Comparisons to be made through one mapping: parts of our respondents, each with what was published about its like.
 *
 * @param name the plan's name
 * @param mapping how the options stand for one another
 * @param entries the comparisons in order
 */
public record ComparisonPlan(String name, ScaleMapping mapping, ImmutableList<Entry> entries)
        implements ComparisonDocument {

    /**
     * One comparison.
     *
     * @param population whom of ours it is about
     * @param filter whom of ours it is about as a {@link FilterText}; empty for everyone in the table
     * @param mismatch how these people differ from those published about; may say nothing
     * @param published what it is compared with
     */
    public record Entry(Phrase population, String filter, Phrase mismatch, PublishedDistribution published) {}

    /**
     * Holds a plan.
     *
     * @throws ProblemsException when there are no comparisons, or a distribution is not on their scale of the mapping
     */
    public ComparisonPlan {
        List<Problem> problems = new ArrayList<>();
        if (entries.isEmpty()) {
            problems.add(Problem.error(
                    "comparison",
                    Place.item(name),
                    "There is nothing to compare with: give one distribution at least"));
        }
        for (int i = 0; i < entries.size(); i++) {
            String at = "with/" + i + "/published";
            mapping.theirs()
                    .misfits(entries.get(i).published(), mapping.name())
                    .forEach(problem -> problems.add(problem.with(Map.of("at", at))));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The comparison '" + name + "'", problems);
        }
    }

    /**
     * Plans the comparison of everyone with several distributions.
     *
     * @param mapping the mapping
     * @param population whom of ours it is about
     * @param published the distributions
     * @return the plan, named as the mapping
     */
    public static ComparisonPlan of(ScaleMapping mapping, Phrase population, PublishedDistribution... published) {
        return new ComparisonPlan(
                mapping.name(),
                mapping,
                ImmutableList.copyOf(published).stream()
                        .map(one -> new Entry(population, "", Phrase.nothing(), one))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Plans the tables it needs, so that they can share a pass with others.
     *
     * @param table whom all comparisons are about, weight, design, level of confidence
     * @param schema the variables that filters may name
     * @return a plan a comparison
     * @throws ProblemsException when a filter cannot be read
     */
    public ImmutableList<Table> tables(Table table, Schema schema) {
        return entries.stream()
                .map(entry -> mapping.plan(table.filter(filter(table.filter(), entry.filter(), schema))))
                .collect(ImmutableList.toImmutableList());
    }

    static Filter filter(Filter all, String part, Schema schema) {
        if (part.isBlank()) {
            return all;
        }
        Filter own = FilterText.parse(part, schema);
        return all.equals(Filter.everyone()) ? own : all.and(own);
    }

    /**
     * Compares.
     *
     * @param results the tables of {@link #tables}, in order
     * @return the comparisons, and which distribution is closest where one part of ours is compared with several
     * @throws ProblemsException when the variable is not on our scale of the mapping
     */
    public ComparisonSet compare(List<TableResult> results) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Comparison made = Comparison.of(mapping, results.get(i), entry.population(), entry.published());
            comparisons.add(
                    entry.mismatch().isEmpty()
                            ? made
                            : made.warning(new Warning(Warning.Kind.POPULATION, entry.mismatch())));
        }
        return new ComparisonSet(this, ImmutableList.copyOf(comparisons), closest(comparisons));
    }

    private ImmutableList<Closest> closest(List<Comparison> comparisons) {
        ImmutableList.Builder<Closest> found = ImmutableList.builder();
        entries.stream().map(Entry::filter).distinct().forEach(filter -> {
            List<Comparison> alike = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).filter().equals(filter)) {
                    alike.add(comparisons.get(i));
                }
            }
            if (alike.size() > 1) {
                Closest.of(alike).ifPresent(found::add);
            }
        });
        return found.build();
    }

    /**
     * Tabulates and compares.
     *
     * @param source the respondents
     * @param table whom all comparisons are about, weight, design, level of confidence
     * @return the comparisons
     * @throws ProblemsException when the variable is not on our scale of the mapping, or the source is at fault
     */
    public ComparisonSet over(ResponseSource source, Table table) {
        List<Problem> problems = source.schema()
                .find(table.variable())
                .map(variable -> mapping.ours().misfits(variable, mapping.name()))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new ProblemsException("Mapping '" + mapping.name() + "'", problems);
        }
        return compare(Tabulator.tabulate(source, tables(table, source.schema())));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.comparison(this);
    }
}
