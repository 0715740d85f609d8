package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.polder.condition.Truth;
import org.polder.problem.Problem;

/**
 * A variable of which each category is told by a filter.
 *
 * @param name its name
 * @param label what it is about
 * @param cases its categories; a respondent gets the first whose filter is true
 * @param reason why these are told apart, for the notes below a table
 */
public record ByFilter(String name, String label, ImmutableList<Case> cases, String reason) implements DerivedVariable {

    // Without cases there would be no category.
    public ByFilter {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("Derived variable '" + name + "' has no cases: give one at least");
        }
    }

    /**
     * One category.
     *
     * @param label its label
     * @param filter who belongs to it
     */
    public record Case(String label, Filter filter) {}

    @Override
    public ImmutableSet<String> sources() {
        return cases.stream().flatMap(one -> one.filter().variables().stream()).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Variable variable() {
        ImmutableList.Builder<Category> categories = ImmutableList.builder();
        for (int i = 0; i < cases.size(); i++) {
            categories.add(Category.of(i + 1, cases.get(i).label()));
        }
        return new Variable(name, label, Variable.Kind.SINGLE, categories.build());
    }

    @Override
    public ImmutableList<Problem> problems(Schema schema) {
        return cases.stream()
                .flatMap(one -> one.filter().problems(schema).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Gives the number of the first case that holds; who belongs to none counts as not asked. */
    @Override
    public Value derive(Respondent respondent) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).filter().test(respondent) == Truth.TRUE) {
                return Value.of(i + 1);
            }
        }
        return Value.notAsked();
    }

    @Override
    public String note() {
        return name + ": "
                + cases.stream()
                        .map(one -> one.label() + " = " + one.filter().words())
                        .collect(Collectors.joining("; "))
                + ". " + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.byFilter(this);
    }
}
