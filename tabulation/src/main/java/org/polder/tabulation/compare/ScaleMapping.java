package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * How the options of one survey stand for those of another.
 *
 * @param name the mapping's name
 * @param version its version
 * @param variable our variable
 * @param rows the rows, each of some of our options and some of theirs; one side may be empty
 * @param note how well the wordings match
 */
public record ScaleMapping(String name, String version, String variable, ImmutableList<Row> rows, String note) {

    /**
     * Options that stand for one another.
     *
     * @param label what to call the row
     * @param ours codes of our options; none when only they have it
     * @param theirs their categories; none when only we have it
     * @param note what to know about this row; may be empty
     */
    public record Row(String label, ImmutableSet<Integer> ours, ImmutableSet<String> theirs, String note) {}

    /**
     * Checks that the mapping covers both sides, each option exactly once.
     *
     * @param options our variable
     * @param published their distribution
     * @throws ProblemsException naming every option that is missing, repeated or unknown
     */
    public void check(Variable options, PublishedDistribution published) {
        List<Problem> problems = new ArrayList<>();
        Set<Integer> ours = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        if (!options.name().equals(variable)) {
            report(
                    problems,
                    "The mapping is for our variable '" + variable + "', and this is '" + options.name()
                            + "': give a mapping made for it");
        }
        for (Row row : rows) {
            if (options.kind() == Variable.Kind.MULTIPLE && row.ours().size() > 1) {
                report(
                        problems,
                        "Row '" + row.label() + "' adds up our options " + row.ours()
                                + ", of which a respondent can have several: keep each in its own row");
            }
            for (int code : row.ours()) {
                if (options.category(code).isEmpty()) {
                    report(
                            problems,
                            "Row '" + row.label() + "' has our option " + code + ", which '" + variable
                                    + "' does not have");
                } else if (!ours.add(code)) {
                    report(problems, "Our option " + code + " stands in two rows: keep it in one");
                }
            }
            for (String category : row.theirs()) {
                if (!published.shares().containsKey(category)) {
                    report(
                            problems,
                            "Row '" + row.label() + "' has their category '" + category + "', which is not among "
                                    + published.shares().keySet());
                } else if (!theirs.add(category)) {
                    report(problems, "Their category '" + category + "' stands in two rows: keep it in one");
                }
            }
        }
        options.categories().stream()
                .map(Category::code)
                .filter(code -> !ours.contains(code))
                .forEach(code -> report(problems, "Our option " + code + " is in no row: add it, alone if need be"));
        published.shares().keySet().stream()
                .filter(category -> !theirs.contains(category))
                .forEach(category ->
                        report(problems, "Their category '" + category + "' is in no row: add it, alone if need be"));
        if (!problems.isEmpty()) {
            throw new ProblemsException("Mapping '" + name + "'", problems);
        }
    }

    private void report(List<Problem> problems, String message) {
        problems.add(Problem.error("mapping", Place.item(name), message));
    }
}
