package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;

/**
 * Several surveys to be set side by side on one scale.
 *
 * <p>Options of the scale that a source cannot tell apart come in one row for all sources, so that every number of a
 * row is about the same options.
 *
 * @param name the plan's name
 * @param target the scale they are brought to
 * @param sources the surveys, two or more
 */
public record Harmonisation(String name, Scale target, ImmutableList<Source> sources) implements ComparisonDocument {

    /**
     * One survey.
     *
     * @param label what to call it
     * @param mapping maps its options, on our side, to those of the target scale, on their side
     * @param published what was published of it; nothing for a survey of our own, whose variable is named by the scale
     * @param filter whom of our own survey it is about as a {@code FilterText}; empty for everyone
     */
    public record Source(Phrase label, ScaleMapping mapping, Optional<PublishedDistribution> published, String filter) {

        /**
         * Takes what was published.
         *
         * @param label what to call it
         * @param mapping maps its categories to the target scale
         * @param published the distribution
         * @return the source
         */
        public static Source of(String label, ScaleMapping mapping, PublishedDistribution published) {
            return new Source(Phrase.of(label), mapping, Optional.of(published), "");
        }

        /**
         * Takes a survey of our own.
         *
         * @param label what to call it
         * @param mapping maps the codes of a variable to the target scale
         * @return the source
         */
        public static Source own(String label, ScaleMapping mapping) {
            return new Source(Phrase.of(label), mapping, Optional.empty(), "");
        }
    }

    /**
     * Holds a plan.
     *
     * @throws ProblemsException when there are fewer than two sources, a mapping leads to another scale, or a
     *     distribution is not on the scale its mapping starts from
     */
    public Harmonisation {
        List<Problem> problems = new ArrayList<>();
        if (sources.size() < 2) {
            problems.add(Problem.error(
                    "harmonisation",
                    Place.item(name),
                    "There are " + sources.size() + " sources: give two or more to set side by side"));
        }
        for (Source source : sources) {
            Set<String> differing =
                    Sets.symmetricDifference(source.mapping().theirs().keys(), target.keys());
            if (!differing.isEmpty()) {
                problems.add(Problem.error(
                        "harmonisation",
                        Place.item(source.mapping().name()),
                        "The mapping of '" + source.label() + "' leads to another scale than '" + target.name()
                                + "': they differ in " + differing));
            }
            source.published()
                    .ifPresent(published -> problems.addAll(source.mapping()
                            .ours()
                            .misfits(published, source.mapping().name())));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The harmonisation '" + name + "'", problems);
        }
    }

    /** Maps the target scale to what all sources can tell apart. */
    ScaleMapping blocks() {
        List<Set<String>> blocks = new ArrayList<>();
        target.keys().forEach(option -> blocks.add(new LinkedHashSet<>(Set.of(option))));
        for (Source source : sources) {
            for (ScaleMapping.Row row : source.mapping().rows()) {
                if (row.isTwoSided()) {
                    merge(blocks, row.theirs());
                }
            }
        }
        ImmutableMap.Builder<String, Phrase> options = ImmutableMap.builder();
        ImmutableList.Builder<ScaleMapping.Row> rows = ImmutableList.builder();
        for (Set<String> block : blocks) {
            // In the order of the scale, whichever source tied them together.
            List<String> members =
                    target.keys().stream().filter(block::contains).toList();
            String key = String.join(" + ", members);
            Phrase label = members.stream()
                    .map(member -> target.options().getOrDefault(member, Phrase.of(member)))
                    .reduce(Phrase.nothing(), (one, other) -> one.and(", ", other));
            options.put(key, label);
            rows.add(new ScaleMapping.Row(label, ImmutableSet.copyOf(members), ImmutableSet.of(key), Phrase.nothing()));
        }
        return new ScaleMapping(
                target.name(),
                "",
                "",
                target,
                new Scale(target.name(), target.question(), options.buildOrThrow()),
                rows.build(),
                ImmutableList.of(),
                MappingNotes.none());
    }

    private static void merge(List<Set<String>> blocks, ImmutableSet<String> options) {
        List<Set<String>> touched = blocks.stream()
                .filter(block -> !Sets.intersection(block, options).isEmpty())
                .collect(Collectors.toList());
        Set<String> first = touched.remove(0);
        touched.forEach(block -> {
            first.addAll(block);
            blocks.remove(block);
        });
    }

    /**
     * Plans the tables of our own surveys, so that they can share a pass with others.
     *
     * @param table whom they are about, weight, design, level of confidence; its variable is replaced
     * @param schema the variables that filters may name
     * @return a plan a source that is our own
     * @throws ProblemsException when a filter cannot be read or a variable is not on its scale
     */
    public ImmutableList<Table> tables(Table table, Schema schema) {
        ScaleMapping blocks = blocks();
        ImmutableList.Builder<Table> tables = ImmutableList.builder();
        for (Source source : sources) {
            if (source.published().isEmpty()) {
                ScaleMapping mapping = source.mapping();
                List<Problem> problems =
                        mapping.ours().misfits(schema.variable(mapping.ours().name()), mapping.name());
                if (!problems.isEmpty()) {
                    throw new ProblemsException("Mapping '" + mapping.name() + "'", problems);
                }
                Table own = Table.of(mapping.ours().name()).base(table.base()).statistics(table.statistics());
                own = table.weight().isPresent() ? own.weightedBy(table.weight().get()) : own;
                tables.add(mapping.then(blocks)
                        .plan(own.filter(ComparisonPlan.filter(table.filter(), source.filter(), schema))));
            }
        }
        return tables.build();
    }

    /**
     * Sets the sources side by side.
     *
     * @param results the tables of {@link #tables}, in order
     * @param level the confidence of intervals, such as 0.95
     * @return the table
     */
    public HarmonisedTable harmonise(List<TableResult> results, double level) {
        return new Harmonising(this, results, level).table();
    }

    /**
     * Tabulates our own surveys and sets all sources side by side.
     *
     * @param source the respondents of our own surveys
     * @param table whom they are about, weight, design, level of confidence; its variable is replaced
     * @return the table
     * @throws ProblemsException when a filter cannot be read, a variable is not on its scale, or the source is at fault
     */
    public HarmonisedTable over(ResponseSource source, Table table) {
        List<Table> tables = tables(table, source.schema());
        List<TableResult> results = tables.isEmpty() ? List.of() : Tabulator.tabulate(source, tables);
        return harmonise(results, table.statistics().level());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.harmonisation(this);
    }
}
