package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** What was published of a survey whose responses were not: how many answered each question, and some of the shares. */
public final class PublishedBases {
    private final int respondents;
    private final int completed;
    private final ImmutableList<PublishedItem> items;

    private PublishedBases(int respondents, int completed, ImmutableList<PublishedItem> items) {
        this.respondents = respondents;
        this.completed = completed;
        this.items = items;
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new ProblemsException("The published bases", problems);
        }
    }

    /**
     * Gathers what was published.
     *
     * @param respondents how many respondents were counted at all
     * @param items the questions in asking order; those of which nothing is published may be left out
     * @return the bases
     * @throws ProblemsException naming every figure that cannot be one of this survey
     */
    public static PublishedBases of(int respondents, List<PublishedItem> items) {
        return new PublishedBases(respondents, 0, ImmutableList.copyOf(items));
    }

    /**
     * Says how many answered to the end.
     *
     * @param count the number of complete interviews
     * @return these bases with that number
     * @throws ProblemsException when it is more than the respondents there are
     */
    public PublishedBases completed(int count) {
        return new PublishedBases(respondents, count, items);
    }

    int respondents() {
        return respondents;
    }

    int completed() {
        return completed;
    }

    ImmutableList<PublishedItem> items() {
        return items;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Set<ItemId> earlier = new HashSet<>();
        requireUpTo(problems, Place.none(), "The number of complete interviews", completed, respondents);
        for (PublishedItem item : items) {
            Place place = Place.item(item.item().value());
            String name = "Question '" + item.item() + "'";
            if (!earlier.add(item.item())) {
                problems.add(Problem.error(
                        "duplicate-item", place, name + " is there twice: put all of its figures into one"));
            }
            int base = item.base().orElse(respondents);
            requireUpTo(problems, place, "The base of " + name, base, respondents);
            for (PublishedFigure figure : item.figures()) {
                if (!item.options().contains(figure.code())) {
                    problems.add(Problem.error(
                            "unknown-option",
                            place,
                            name + " has a figure for option " + figure.code() + ", but its options are "
                                    + item.options() + ": name all options in options(…)"));
                }
                if (figure instanceof PublishedFigure.Count count) {
                    requireUpTo(problems, place, "Option " + count.code() + " of " + name, count.respondents(), base);
                }
            }
            for (PublishedItem.Group group : item.groups()) {
                if (!earlier.contains(group.question()) || group.question().equals(item.item())) {
                    problems.add(Problem.error(
                            "unknown-item",
                            place,
                            name + " is answered by a group of '" + group.question()
                                    + "', which is no earlier question here: put that question before it"));
                }
            }
        }
        return problems;
    }

    private static void requireUpTo(List<Problem> problems, Place place, String what, int found, int most) {
        if (found < 0 || found > most) {
            problems.add(Problem.error(
                    "wrong-count",
                    place,
                    what + " is " + found + ", where 0 to " + most + " is possible: look at the figure again"));
        }
    }
}
