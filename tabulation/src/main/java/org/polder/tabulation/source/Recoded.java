package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/**
 * A variable made from another by taking categories together.
 *
 * @param name its name
 * @param label what it is about
 * @param from the variable it is made from, a single choice
 * @param groups its categories in order, each with the codes it takes together; no code in two groups
 * @param reason why these are taken together, for the notes below a table
 */
public record Recoded(String name, String label, String from, ImmutableList<Group> groups, String reason)
        implements DerivedVariable {

    // A code in two groups would count a respondent twice.
    public Recoded {
        ImmutableSet.Builder<Integer> seen = ImmutableSet.builder();
        int count = 0;
        for (Group group : groups) {
            seen.addAll(group.codes());
            count += group.codes().size();
        }
        if (seen.build().size() != count) {
            throw new IllegalArgumentException("Derived variable '" + name
                    + "' has a code in two groups: keep each code of '" + from + "' in one group");
        }
    }

    /**
     * Several categories taken as one.
     *
     * @param label the label of the whole
     * @param codes the codes taken together
     */
    public record Group(String label, ImmutableSortedSet<Integer> codes) {
        /**
         * Takes codes together.
         *
         * @param label the label of the whole
         * @param codes the codes
         * @return the group
         */
        public static Group of(String label, Integer... codes) {
            return new Group(label, ImmutableSortedSet.copyOf(codes));
        }
    }

    @Override
    public ImmutableSet<String> sources() {
        return ImmutableSet.of(from);
    }

    @Override
    public ImmutableList<Problem> problems(Schema schema) {
        Optional<Variable> original = schema.find(from);
        if (original.isEmpty()) {
            return ImmutableList.of(schema.unknown(from));
        }
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        if (original.get().kind() != Variable.Kind.SINGLE) {
            problems.add(problem("Variable '" + from + "' is no single choice, so a respondent could fall in two groups"
                    + " of '" + name + "' or in none: derive it from a single choice"));
        }
        groups.stream()
                .flatMap(group -> group.codes().stream())
                .filter(code -> original.get().category(code).isEmpty())
                .forEach(code -> problems.add(problem("Derived variable '" + name + "' takes code " + code + " of '"
                        + from + "', which has " + Codes.listed(original.get().codes()))));
        return problems.build();
    }

    private Problem problem(String message) {
        return Problem.error("derived-variable", Place.item(name), message);
    }

    @Override
    public Variable variable() {
        ImmutableList.Builder<Category> categories = ImmutableList.builder();
        for (int i = 0; i < groups.size(); i++) {
            categories.add(Category.of(i + 1, groups.get(i).label()));
        }
        return new Variable(name, label, Variable.Kind.SINGLE, categories.build());
    }

    /** Gives the group's number; a respondent whose code is in no group counts as not asked. */
    @Override
    public Value derive(Respondent respondent) {
        Value value = respondent.value(from);
        if (!value.isAnswered()) {
            return value;
        }
        int code = value.codes().first();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).codes().contains(code)) {
                return Value.of(i + 1);
            }
        }
        return Value.notAsked();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.recoded(this);
    }

    @Override
    public String note() {
        return name + " = " + from + ": "
                + groups.stream()
                        .map(group -> group.label() + " = "
                                + group.codes().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + (reason.isEmpty() ? "." : ". " + reason);
    }
}
