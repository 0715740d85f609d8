package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.source.Banded;
import org.polder.tabulation.source.ByFilter;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.source.Weighting;

/**
 * Writes a derived variable: its state, and its number where it is one.
 *
 * @param facets the variables by name
 * @param filters writes the filters
 * @param layers takes the columns
 * @param level the subquery to add them to
 */
record DerivedSql(ImmutableMap<String, Facet> facets, FilterSql filters, Layers layers, int level)
        implements DerivedVariable.Visitor<String> {

    private Facet facet(String variable) {
        return facets.getOrDefault(variable, new Facet(-1, Variable.number(variable, "")));
    }

    private String state(String variable, String expression) {
        return layers.add(level, facet(variable).state(), expression);
    }

    @Override
    public String recoded(Recoded derived) {
        Facet from = facet(derived.from());
        Facet made = facet(derived.name());
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 0; i < derived.groups().size(); i++) {
            List<String> states = derived.groups().get(i).codes().stream()
                    .map(code -> String.valueOf(from.category(from.codes().indexOf(code))))
                    .toList();
            if (!states.isEmpty()) {
                text.append(" WHEN ").append(from.state()).append(" IN (").append(String.join(", ", states));
                text.append(") THEN ").append(i);
            }
        }
        return state(derived.name(), text + missing(from, made));
    }

    private static String missing(Facet from, Facet made) {
        return " WHEN " + from.state() + " = " + from.leftOpen() + " THEN " + made.leftOpen() + " ELSE " + made.absent()
                + " END";
    }

    @Override
    public String banded(Banded derived) {
        Facet from = facet(derived.from());
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 0; i < derived.bands().size(); i++) {
            Banded.Band band = derived.bands().get(i);
            text.append(" WHEN ").append(FilterSql.bound(from.number(), ">=", band.least()));
            text.append(" AND ").append(FilterSql.bound(from.number(), "<", band.below()));
            text.append(" THEN ").append(i);
        }
        return state(derived.name(), text + missing(from, facet(derived.name())));
    }

    @Override
    public String byFilter(ByFilter derived) {
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 0; i < derived.cases().size(); i++) {
            text.append(" WHEN ").append(derived.cases().get(i).filter().accept(filters));
            text.append(" THEN ").append(i);
        }
        return state(derived.name(), text + " ELSE " + facet(derived.name()).absent() + " END");
    }

    @Override
    public String weighting(Weighting derived) {
        List<String> parts = new ArrayList<>();
        parts.add(derived.start().map(name -> facet(name).number()).orElse(Dialect.number(1)));
        derived.factors().forEach((variable, byCode) -> {
            Facet facet = facet(variable);
            parts.add(
                    byCode.isEmpty()
                            ? "CAST(NULL AS DOUBLE PRECISION)"
                            : byCode.entrySet().stream()
                                    .map(factor -> " WHEN "
                                            + facet.category(facet.codes().indexOf(factor.getKey())) + " THEN "
                                            + Dialect.number(factor.getValue()))
                                    .collect(Collectors.joining("", "CASE " + facet.state(), " END")));
        });
        // One factor after the other, as the reader multiplies them: the order can change the last digit.
        String product = parts.stream()
                .reduce((all, factor) -> "(" + all + " * " + factor + ")")
                .orElseThrow();
        Facet made = facet(derived.name());
        layers.add(level, made.number(), product);
        return state(derived.name(), "CASE WHEN " + product + " IS NULL THEN " + made.absent() + " ELSE 0 END");
    }
}
