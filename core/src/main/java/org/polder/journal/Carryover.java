package org.polder.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/**
 * An interview taken from one version of its questionnaire to another: every answer that still fits goes along, and
 * what does not is named and kept.
 *
 * @param interview the interview under the new version, with every answer that still fits; not completed, even when it
 *     was
 * @param differences what is different for this respondent: an error for each answer that no longer fits, a warning
 *     for each question passed that must be put to them now and for a language or quota that is gone, an information
 *     for each answer that no longer counts or counts again
 * @param leftBehind the answers that no longer fit, which stay in the journal
 */
public record Carryover(
        Interview interview, ImmutableList<Problem> differences, ImmutableMap<ItemId, Answer> leftBehind) {

    /**
     * Takes an interview to another version, from its journal.
     *
     * @param journal what happened under the old version
     * @param old the routing of the old version
     * @param changed the routing of the new version
     * @return the interview under the new version and what differs
     */
    public static Carryover of(Journal journal, Routing old, Routing changed) {
        return of(journal.replay(old).interview(), changed);
    }

    /**
     * Takes an interview to another version.
     *
     * @param before the interview under the old version
     * @param changed the routing of the new version
     * @return the interview under the new version and what differs
     */
    public static Carryover of(Interview before, Routing changed) {
        FittingStart fitting = FittingStart.of(before.start(), changed.questionnaire());
        List<Problem> differences = new ArrayList<>(fitting.problems());
        Step step = Interview.start(changed, fitting.start()).restore(before.given());
        Interview after = at(before, speaking(before, step.interview(), differences));
        Map<ItemId, Answer> left = new LinkedHashMap<>(before.given());
        left.keySet().removeAll(after.given().keySet());
        differences.addAll(Difference.all(before, after, step.problems(), left.keySet()));
        return new Carryover(after, ImmutableList.copyOf(differences), ImmutableMap.copyOf(left));
    }

    /** Goes on in the language the respondent had changed to. */
    private static Interview speaking(Interview before, Interview after, List<Problem> differences) {
        if (before.language().equals(before.start().language())) {
            return after;
        }
        if (after.questionnaire().languages().contains(before.language())) {
            return after.in(before.language());
        }
        differences.add(FittingStart.unknownLanguage(before.language(), after.questionnaire()));
        return after;
    }

    /** Stands at the item the respondent had gone back to, when that is still possible. */
    private static Interview at(Interview before, Interview after) {
        return before.cameBackTo().map(item -> after.goTo(item).interview()).orElse(after);
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
