package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;

/**
 * Looks up what a filter names, and reports what does not exist or is of another kind.
 *
 * @param schema the variables there are
 */
record FilterProblems(Schema schema) implements Filter.Visitor<ImmutableList<Problem>> {
    @Override
    public ImmutableList<Problem> everyone(Filter.Everyone filter) {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<Problem> reached(Filter.Reached filter) {
        return schema.items().contains(filter.item())
                ? ImmutableList.of()
                : ImmutableList.of(problem(
                        filter.item(),
                        "The data have no item '" + filter.item() + "' that could be reached."
                                + Suggestion.sentence(filter.item(), schema.items())));
    }

    @Override
    public ImmutableList<Problem> in(Filter.In filter) {
        Optional<Variable> variable = schema.find(filter.variable());
        if (variable.isEmpty()) {
            return unknown(filter.variable());
        }
        return filter.codes().stream()
                .filter(code -> variable.get().category(code).isEmpty())
                .map(code -> problem(
                        filter.variable(),
                        "The filter asks for code " + code + " of '" + filter.variable() + "', which "
                                + codes(variable.get())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String codes(Variable variable) {
        List<Integer> codes = variable.codes();
        return codes.isEmpty() ? "has no categories: it is a " + words(variable.kind()) : "has " + Codes.listed(codes);
    }

    private static String words(Variable.Kind kind) {
        return switch (kind) {
            case SINGLE -> "single choice";
            case MULTIPLE -> "multiple choice";
            case NUMBER -> "number";
            case DATE -> "day";
            case TEXT -> "text";
        };
    }

    @Override
    public ImmutableList<Problem> answered(Filter.Answered filter) {
        return schema.find(filter.variable()).isPresent() ? ImmutableList.of() : unknown(filter.variable());
    }

    @Override
    public ImmutableList<Problem> between(Filter.Between filter) {
        Optional<Variable> variable = schema.find(filter.variable());
        if (variable.isEmpty()) {
            return unknown(filter.variable());
        }
        return variable.get().kind().isNumeric()
                ? ImmutableList.of()
                : ImmutableList.of(problem(
                        filter.variable(),
                        "The filter compares '" + filter.variable() + "' with a number, and it is a "
                                + words(variable.get().kind()) + ": name its codes instead"));
    }

    @Override
    public ImmutableList<Problem> and(Filter.And filter) {
        return all(filter.parts());
    }

    @Override
    public ImmutableList<Problem> or(Filter.Or filter) {
        return all(filter.parts());
    }

    @Override
    public ImmutableList<Problem> not(Filter.Not filter) {
        return filter.part().accept(this);
    }

    private ImmutableList<Problem> all(Collection<Filter> parts) {
        return parts.stream()
                .flatMap(part -> part.accept(this).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Problem> unknown(String variable) {
        return ImmutableList.of(schema.unknown(variable));
    }

    private static Problem problem(String name, String message) {
        return Problem.error("filter", Place.item(name), message);
    }
}
