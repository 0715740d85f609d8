package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.tabulation.source.Variable;

/** Finds everything that keeps rows from aligning two scales. */
record MappingChecks(
        String name, Scale ours, Scale theirs, ImmutableList<ScaleMapping.Row> rows, ImmutableList<LeftOut> leftOut) {

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            report(problems, "rows", "The mapping has no rows: give one at least");
        }
        for (ScaleMapping.Row row : rows) {
            if (row.ours().isEmpty() && row.theirs().isEmpty()) {
                report(problems, at(row), "Row '" + row.label() + "' has no options: give it some, or take it away");
            }
        }
        for (Side side : Side.values()) {
            covered(side, problems);
        }
        return problems;
    }

    private void covered(Side side, List<Problem> problems) {
        String whose = side == Side.OURS ? "our option" : "their option";
        Scale scale = side == Side.OURS ? ours : theirs;
        Set<String> seen = new HashSet<>();
        for (ScaleMapping.Row row : rows) {
            for (String option : row.of(side)) {
                known("Row '" + row.label() + "' has " + whose, at(row), option, scale, seen, problems);
            }
        }
        for (LeftOut out : leftOut) {
            if (out.side() == side) {
                String place = "leftOut/" + leftOut.indexOf(out);
                known("Left out is " + whose, place, out.option(), scale, seen, problems);
                if (out.reason().isEmpty()) {
                    report(
                            problems,
                            place,
                            sentence(whose) + " '" + out.option() + "' is left out without a reason: say why");
                }
            }
        }
        for (String option : scale.keys()) {
            if (!seen.contains(option)) {
                report(
                        problems,
                        side == Side.OURS ? "ours" : "theirs",
                        sentence(whose) + " '" + option
                                + "' is in no row: add it, alone if need be, or leave it out with a reason");
            }
        }
    }

    private void known(String found, String at, String option, Scale scale, Set<String> seen, List<Problem> problems) {
        if (!scale.options().containsKey(option)) {
            report(
                    problems,
                    at,
                    found + " '" + option + "', which '" + scale.name() + "' does not have; it has "
                            + String.join(", ", scale.keys()) + "." + Suggestion.sentence(option, scale.keys()));
        } else if (!seen.add(option)) {
            report(problems, at, found + " '" + option + "', which stands elsewhere too: keep it in one place");
        }
    }

    /** Finds rows that add up what one respondent can have several of. */
    List<Problem> overlaps(Variable variable, PublishedDistribution published) {
        List<Problem> problems = new ArrayList<>();
        for (ScaleMapping.Row row : rows) {
            if (published.whole() == Whole.OVERLAPPING && row.theirs().size() > 1) {
                report(
                        problems,
                        at(row),
                        "Row '" + row.label() + "' adds up their options " + row.theirs()
                                + ", of which a respondent can have several: keep each in its own row");
            }
        }
        boolean several = variable.kind() == Variable.Kind.MULTIPLE;
        if (several != (published.whole() == Whole.OVERLAPPING)) {
            report(
                    problems,
                    "",
                    "'" + variable.name() + "' is of kind " + variable.kind() + " and '" + published.name()
                            + "' is " + published.whole()
                            + ": shares of one answer each and of several answers each do not compare");
        }
        return problems;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String at(ScaleMapping.Row row) {
        return "rows/" + rows.indexOf(row);
    }

    /** Reports a problem, with its place within the mapping for those who read one from a file. */
    private void report(List<Problem> problems, String at, String message) {
        problems.add(Problem.error("mapping", Place.item(name), message).with(Map.of("at", at)));
    }
}
