package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * What a scan needs of the rows, and the groupings that count it.
 *
 * @param scan what to count
 * @param facets all variables by name, derived ones included
 * @param whos who counts, in each of the ways there are
 * @param units the variables of the designs
 * @param blocks the groupings
 */
record Plan(
        Scan scan,
        ImmutableMap<String, Facet> facets,
        ImmutableList<Who> whos,
        ImmutableList<Block.Units> units,
        ImmutableList<Block> blocks) {

    static Plan of(Scan scan, Schema schema) {
        ImmutableMap.Builder<String, Facet> facets = ImmutableMap.builder();
        List<Variable> variables = schema.variables();
        for (int i = 0; i < variables.size(); i++) {
            facets.put(variables.get(i).name(), new Facet(i, variables.get(i)));
        }
        return new Making(scan, facets.buildOrThrow()).plan();
    }

    /** The facet of a variable of the scan. */
    Facet facet(String variable) {
        Facet facet = facets.get(variable);
        if (facet == null) {
            throw new IllegalArgumentException("There is no variable '" + variable + "'");
        }
        return facet;
    }

    /** The derived variables that something is made of, in order. */
    List<DerivedVariable> derived() {
        Set<String> needed = new LinkedHashSet<>();
        scan.crosstabs().forEach(crosstab -> needed.addAll(crosstab.variables()));
        List<DerivedVariable> used = new ArrayList<>();
        for (DerivedVariable derived : Lists.reverse(scan.derived())) {
            if (needed.contains(derived.name())) {
                used.add(0, derived);
                needed.addAll(derived.sources());
            }
        }
        return used;
    }

    /** Makes the plan. */
    private static final class Making {
        private final Scan scan;
        private final ImmutableMap<String, Facet> facets;
        private final Map<List<?>, Who> whos = new LinkedHashMap<>();
        private final Map<SampleDesign, Block.Units> units = new LinkedHashMap<>();
        private final Blocks blocks = new Blocks();

        Making(Scan scan, ImmutableMap<String, Facet> facets) {
            this.scan = scan;
            this.facets = facets;
        }

        Plan plan() {
            for (int i = 0; i < scan.crosstabs().size(); i++) {
                add(i, scan.crosstabs().get(i));
            }
            return new Plan(
                    scan,
                    facets,
                    ImmutableList.copyOf(whos.values()),
                    ImmutableList.copyOf(units.values()),
                    blocks.blocks());
        }

        private Facet facet(String variable) {
            Facet facet = facets.get(variable);
            if (facet == null) {
                throw new IllegalArgumentException("There is no variable '" + variable + "'");
            }
            return facet;
        }

        private void add(int number, Crosstab crosstab) {
            Facet rows = facet(crosstab.rows());
            Who who = who(crosstab.filter(), crosstab.weight().map(this::facet));
            Optional<Block.Units> design = crosstab.design().map(this::units);
            List<RowDigit> digits = new ArrayList<>();
            digits.add(new RowDigit(rows, who, OptionalInt.empty()));
            if (rows.variable().kind() == Variable.Kind.MULTIPLE) {
                IntStream.range(0, rows.categories())
                        .forEach(option -> digits.add(new RowDigit(rows, who, OptionalInt.of(option))));
            }
            List<List<GroupDigit>> breaks = crosstab.by().stream()
                    .map(name -> GroupDigit.of(facet(name)))
                    .toList();
            for (List<GroupDigit> groups : Lists.cartesianProduct(breaks)) {
                digits.forEach(digit -> blocks.add(new Part(number, ImmutableList.copyOf(groups), digit), design));
            }
        }

        private Who who(Filter filter, Optional<Facet> weight) {
            return whos.computeIfAbsent(List.of(filter, weight), fresh -> new Who(whos.size(), filter, weight));
        }

        private Block.Units units(SampleDesign design) {
            return units.computeIfAbsent(design, fresh -> {
                int index = units.size();
                return new Block.Units(
                        index,
                        design.stratum().map(name -> new Unit(facet(name), "u" + index + "s")),
                        design.cluster().map(name -> new Unit(facet(name), "u" + index + "c")));
            });
        }
    }
}
