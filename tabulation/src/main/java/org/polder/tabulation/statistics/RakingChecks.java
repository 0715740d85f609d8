package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;

/** Finds everything that keeps a raking from making sense. */
final class RakingChecks {
    // Sums of targets that were scaled one by one differ by rounding alone.
    private static final double ROUNDING = 1e-9;

    private RakingChecks() {}

    static void targets(List<Margin> margins) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Margin margin : margins) {
            if (!names.add(margin.variable())) {
                problems.add(problem(
                        "raking-same-margin", margin, "There are two margins for this variable; give one of them."));
            }
            margin.targets().forEach((category, target) -> {
                if (!(target >= 0) || Double.isInfinite(target)) {
                    problems.add(problem(
                            "raking-target",
                            margin,
                            "Category '" + category + "' has the target " + target + "; a target is a number from 0."));
                }
            });
        }
        double first = margins.get(0).sum();
        for (Margin margin : margins) {
            double sum = margin.sum();
            if (sum == 0) {
                problems.add(problem("raking-target", margin, "Its targets add up to 0."));
            } else if (Math.abs(sum - first) > ROUNDING * Math.abs(first)) {
                problems.add(problem(
                        "raking-sums",
                        margin,
                        "Its targets add up to " + sum + " and those of '"
                                + margins.get(0).variable() + "' to " + first
                                + ", and a sample has one total. Scale both to one total with Margin.scaledTo."));
            }
        }
        refuse(problems);
    }

    static void cells(ImmutableList<Margin> margins, List<RakingCell> cells) {
        List<Problem> problems = new ArrayList<>();
        List<Map<String, Double>> weights = new ArrayList<>();
        margins.forEach(margin -> weights.add(new LinkedHashMap<>()));
        for (RakingCell cell : cells) {
            if (cell.categories().size() != margins.size()) {
                throw new IllegalArgumentException("A cell has one category for each of the " + margins.size()
                        + " margins; found " + cell.categories());
            }
            if (cell.start().weight() == 0) {
                problems.add(Problem.error(
                        "raking-weightless",
                        Place.none(),
                        "The " + cell.start().n() + " respondents of " + cell.categories()
                                + " weigh 0, and no factor changes that. Give them a starting weight or leave them"
                                + " out."));
            }
            for (int i = 0; i < margins.size(); i++) {
                weights.get(i).merge(cell.categories().get(i), cell.start().weight(), Double::sum);
            }
        }
        for (int i = 0; i < margins.size(); i++) {
            categories(margins.get(i), weights.get(i).keySet(), problems);
        }
        refuse(problems);
    }

    private static void categories(Margin margin, Set<String> found, List<Problem> problems) {
        margin.targets().forEach((category, target) -> {
            if (target > 0 && !found.contains(category)) {
                problems.add(problem(
                        "raking-empty-category",
                        margin,
                        "Category '" + category + "' has the target " + target
                                + " and no respondents. Join it with another category."));
            }
            if (target == 0 && found.contains(category)) {
                problems.add(problem(
                        "raking-target",
                        margin,
                        "Category '" + category + "' has respondents and the target 0. Leave them out before raking"
                                + " or give a target above 0."));
            }
        });
        ImmutableSet<String> known = margin.targets().keySet();
        for (String category : found) {
            if (!known.contains(category)) {
                problems.add(problem(
                        "raking-no-target",
                        margin,
                        "Respondents are in category '" + category + "', which has no target."
                                + Suggestion.sentence(category, known)));
            }
        }
    }

    private static Problem problem(String code, Margin margin, String message) {
        return Problem.error(code, Place.item(margin.variable()), message);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException("The raking", problems);
        }
    }
}
