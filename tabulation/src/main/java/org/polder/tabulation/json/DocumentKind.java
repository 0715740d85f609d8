package org.polder.tabulation.json;

import com.google.common.collect.ImmutableMap;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.ScaleMapping;

/** Gives the name of a kind of document, as it stands in its field {@code polder}. */
final class DocumentKind implements ComparisonDocument.Visitor<String> {
    private static final ImmutableMap<Class<? extends ComparisonDocument>, String> NAMES = ImmutableMap.of(
            PublishedDistribution.class, "distribution",
            ScaleMapping.class, "mapping",
            ComparisonPlan.class, "comparison",
            Harmonisation.class, "harmonisation",
            Benchmark.class, "benchmark");

    static String of(Class<?> kind) {
        return NAMES.getOrDefault(kind, "document");
    }

    @Override
    public String distribution(PublishedDistribution document) {
        return of(PublishedDistribution.class);
    }

    @Override
    public String mapping(ScaleMapping document) {
        return of(ScaleMapping.class);
    }

    @Override
    public String comparison(ComparisonPlan document) {
        return of(ComparisonPlan.class);
    }

    @Override
    public String harmonisation(Harmonisation document) {
        return of(Harmonisation.class);
    }

    @Override
    public String benchmark(Benchmark document) {
        return of(Benchmark.class);
    }
}
