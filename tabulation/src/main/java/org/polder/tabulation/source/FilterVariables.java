package org.polder.tabulation.source;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/** Collects the names of the variables a filter looks at. */
final class FilterVariables implements Filter.Visitor<ImmutableSet<String>> {
    @Override
    public ImmutableSet<String> everyone(Filter.Everyone filter) {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<String> reached(Filter.Reached filter) {
        return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<String> in(Filter.In filter) {
        return ImmutableSet.of(filter.variable());
    }

    @Override
    public ImmutableSet<String> answered(Filter.Answered filter) {
        return ImmutableSet.of(filter.variable());
    }

    @Override
    public ImmutableSet<String> between(Filter.Between filter) {
        return ImmutableSet.of(filter.variable());
    }

    @Override
    public ImmutableSet<String> and(Filter.And filter) {
        return all(filter.parts());
    }

    @Override
    public ImmutableSet<String> or(Filter.Or filter) {
        return all(filter.parts());
    }

    @Override
    public ImmutableSet<String> not(Filter.Not filter) {
        return filter.part().accept(this);
    }

    private ImmutableSet<String> all(List<Filter> parts) {
        return parts.stream().flatMap(part -> part.accept(this).stream()).collect(ImmutableSet.toImmutableSet());
    }
}
