package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * A variable made from another by taking categories together.
 *
 * @param name its name
 * @param label what it is about
 * @param from the variable it is made from, a single choice
 * @param groups its categories in order, each with the codes it takes together; no code in two groups
 * @param reason why these are taken together, for the notes below a table
 */
public record DerivedVariable(String name, String label, String from, ImmutableList<Group> groups, String reason) {

    // A code in two groups would count a respondent twice.
    public DerivedVariable {
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

    /**
     * Adds this variable to a source; a respondent whose code is in no group counts as not asked.
     *
     * @param source a source that has the variable this one is made from
     * @return the source with this variable too
     * @throws ProblemsException when the source lacks that variable, or it is no single choice or lacks one of the codes
     */
    public ResponseSource over(ResponseSource source) {
        check(source.schema().variable(from));
        return new DerivedSource(source, this);
    }

    private void check(Variable original) {
        List<Problem> problems = new ArrayList<>();
        if (original.kind() != Variable.Kind.SINGLE) {
            problems.add(
                    problem("Variable '" + from + "' is a multiple choice, so a respondent could fall in two groups of"
                            + " '" + name + "': derive it from a single choice"));
        }
        groups.stream()
                .flatMap(group -> group.codes().stream())
                .filter(code -> original.category(code).isEmpty())
                .forEach(code -> problems.add(
                        problem("Derived variable '" + name + "' takes code " + code + " of '" + from + "', which has "
                                + Codes.listed(original.categories().stream()
                                        .map(Category::code)
                                        .toList()))));
        if (!problems.isEmpty()) {
            throw new ProblemsException("Derived variable '" + name + "'", problems);
        }
    }

    private Problem problem(String message) {
        return Problem.error("derived-variable", Place.item(name), message);
    }

    Variable variable() {
        ImmutableList.Builder<Category> categories = ImmutableList.builder();
        for (int i = 0; i < groups.size(); i++) {
            categories.add(Category.of(i + 1, groups.get(i).label()));
        }
        return new Variable(name, label, Variable.Kind.SINGLE, categories.build());
    }

    Value derive(Value value) {
        if (!value.isAnswered()) {
            return value;
        }
        return Optional.ofNullable(index().get(value.codes().first()))
                .map(Value::of)
                .orElseGet(Value::notAsked);
    }

    private ImmutableMap<Integer, Integer> index() {
        ImmutableMap.Builder<Integer, Integer> index = ImmutableMap.builder();
        for (int i = 0; i < groups.size(); i++) {
            for (int code : groups.get(i).codes()) {
                index.put(code, i + 1);
            }
        }
        return index.buildOrThrow();
    }

    /**
     * Says how the variable was made, for the notes below a table.
     *
     * @return one line
     */
    public String note() {
        String parts = groups.stream()
                .map(group -> group.label() + " = " + Codes.listed(group.codes()))
                .collect(Collectors.joining("; "));
        return name + " from " + from + ": " + parts + ". " + reason;
    }
}
