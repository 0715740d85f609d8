package org.polder.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;
import org.polder.response.Start;

/**
 * An interview taken from one version of its questionnaire to another: every answer that still fits goes along, and
 * what does not is named and kept.
 *
 * @param interview the interview under the new version, with every answer that still fits
 * @param differences what is different for this respondent: an error for each answer that no longer fits, a warning
 *     for each question passed that must be put to them now, an information for each answer that no longer counts
 * @param leftBehind the answers that no longer fit, which stay in the journal
 */
public record Carryover(
        Interview interview, ImmutableList<Problem> differences, ImmutableMap<ItemId, Answer> leftBehind) {

    /**
     * Takes an interview to another version.
     *
     * @param journal what happened under the old version
     * @param old the routing of the old version
     * @param changed the routing of the new version
     * @return the interview under the new version and what differs
     */
    public static Carryover of(Journal journal, Routing old, Routing changed) {
        Interview before = journal.replay(old).interview();
        return of(before, changed);
    }

    private static Carryover of(Interview before, Routing changed) {
        Interview start = Interview.start(changed, fitting(before, changed));
        Step step = start.restore(before.given());
        Interview after = step.interview();
        ImmutableMap<ItemId, Answer> now = after.given();
        Map<ItemId, Answer> left = new LinkedHashMap<>(before.given());
        left.keySet().removeAll(now.keySet());
        List<Problem> differences = new ArrayList<>();
        step.problems()
                .forEach(problem -> differences.add(Problem.error(
                                problem.code(),
                                problem.place(),
                                problem.message() + " The answer given to version '"
                                        + before.questionnaire().version() + "' is left behind and kept.")
                        .with(problem.details())));
        differences.addAll(passed(before, after));
        differences.addAll(noLongerCounting(before, after, left.keySet()));
        return new Carryover(after, ImmutableList.copyOf(differences), ImmutableMap.copyOf(left));
    }

    /** The circumstances, without a language or quota that the new version lacks. */
    private static Start fitting(Interview before, Routing changed) {
        boolean spoken = changed.questionnaire().languages().contains(before.language());
        var start = before.start()
                .closed(before.start().closedQuotas().stream()
                        .filter(name -> changed.questionnaire().quota(name).isPresent())
                        .toList());
        return new Start(
                spoken ? before.language() : changed.questionnaire().languages().get(0),
                start.seed(),
                start.today(),
                start.closedQuotas());
    }

    /** Questions before the point reached that the respondent was not asked, or must be asked again. */
    private static List<Problem> passed(Interview before, Interview after) {
        Set<ItemId> handled = new LinkedHashSet<>(after.given().keySet());
        List<ItemId> path = after.path();
        int last = -1;
        for (int i = 0; i < path.size(); i++) {
            last = handled.contains(path.get(i)) ? i : last;
        }
        ImmutableSet<ItemId> asked = ImmutableSet.copyOf(before.path());
        List<Problem> problems = new ArrayList<>();
        for (ItemId id : path.subList(0, last + 1)) {
            Item item = after.questionnaire().item(id).orElseThrow();
            if (!handled.contains(id) && after.isPut(id)) {
                problems.add(Problem.warning(
                        "asked-now",
                        Place.item(id.value()),
                        "Question '" + item.id() + "' is put to this respondent now, before what was answered already;"
                                + (asked.contains(id)
                                        ? " its answer no longer fits"
                                        : " version '" + before.questionnaire().version() + "' did not ask it")));
            }
        }
        return problems;
    }

    private static List<Problem> noLongerCounting(Interview before, Interview after, Set<ItemId> left) {
        List<Problem> problems = new ArrayList<>();
        for (ItemId id : before.response("carried").answers().keySet()) {
            boolean counts = after.path().contains(id);
            if (!counts && !left.contains(id)) {
                problems.add(new Problem(
                        "aside-now",
                        Severity.INFORMATION,
                        Place.item(id.value()),
                        "Question '" + id + "' is not asked of this respondent in version '"
                                + after.questionnaire().version() + "': the answer is kept aside and does not count",
                        ImmutableMap.of("question", id.value())));
            }
        }
        return problems;
    }

    /**
     * Tells whether anything differs for this respondent.
     *
     * @return true when the interview can go on as if nothing had changed
     */
    public boolean isSmooth() {
        return differences.isEmpty();
    }
}
