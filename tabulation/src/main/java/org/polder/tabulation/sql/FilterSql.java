package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Variable;

/**
 * Writes a filter as a condition, whose NULL is what is unknown: SQL joins conditions as filters are joined.
 *
 * @param facets the variables by name
 * @param items the items in asking order
 * @param reached whether the data tell how far an interview got
 */
record FilterSql(ImmutableMap<String, Facet> facets, List<String> items, boolean reached)
        implements Filter.Visitor<String> {
    private static final String YES = "1 = 1";
    private static final String NO = "1 = 0";

    private Facet facet(String variable) {
        return facets.getOrDefault(variable, new Facet(-1, Variable.number(variable, "")));
    }

    @Override
    public String everyone(Filter.Everyone filter) {
        return YES;
    }

    @Override
    public String reached(Filter.Reached filter) {
        int place = items.indexOf(filter.item());
        return place < 0 ? NO : reached ? "reach >= " + (place + 1) : YES;
    }

    @Override
    public String in(Filter.In filter) {
        Facet facet = facet(filter.variable());
        List<Integer> codes = facet.codes();
        int[] places = IntStream.range(0, codes.size())
                .filter(i -> filter.codes().contains(codes.get(i)))
                .toArray();
        String any = facet.variable().kind() == Variable.Kind.MULTIPLE
                ? IntStream.of(places)
                        .mapToObj(place -> facet.option(place) + " = 1")
                        .collect(Collectors.joining(" OR "))
                : facet.state() + " IN ("
                        + IntStream.of(places)
                                .mapToObj(place -> String.valueOf(facet.category(place)))
                                .collect(Collectors.joining(", "))
                        + ")";
        return "CASE WHEN " + facet.state() + " < " + facet.answers() + " THEN " + (places.length == 0 ? NO : any)
                + " END";
    }

    @Override
    public String answered(Filter.Answered filter) {
        Facet facet = facet(filter.variable());
        return facet.state() + " < " + facet.answers();
    }

    @Override
    public String between(Filter.Between filter) {
        String number = facet(filter.variable()).number();
        return bound(number, ">=", filter.least().orElse(Double.NEGATIVE_INFINITY)) + " AND "
                + bound(number, "<=", filter.most().orElse(Double.POSITIVE_INFINITY));
    }

    // Nothing compares with an infinite number in SQL alike everywhere; that a number equals itself or not does.
    static String bound(String number, String sign, double bound) {
        if (Double.isFinite(bound)) {
            return number + " " + sign + " " + Dialect.number(bound);
        }
        boolean all = Double.isNaN(bound) || bound < 0 == sign.startsWith(">");
        return number + (all ? " = " : " <> ") + number;
    }

    @Override
    public String and(Filter.And filter) {
        return joined(filter.parts(), " AND ", YES);
    }

    @Override
    public String or(Filter.Or filter) {
        return joined(filter.parts(), " OR ", NO);
    }

    private String joined(List<Filter> parts, String word, String none) {
        return parts.isEmpty()
                ? none
                : parts.stream().map(part -> "(" + part.accept(this) + ")").collect(Collectors.joining(word));
    }

    @Override
    public String not(Filter.Not filter) {
        return "NOT (" + filter.part().accept(this) + ")";
    }
}
