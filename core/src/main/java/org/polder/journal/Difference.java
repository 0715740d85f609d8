package org.polder.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/** Words for what is different for a respondent under another version. */
final class Difference {
    private final Interview before;
    private final Interview after;
    private final ImmutableSet<ItemId> askedBefore;
    private final ImmutableSet<ItemId> askedNow;

    private Difference(Interview before, Interview after) {
        this.before = before;
        this.after = after;
        this.askedBefore = ImmutableSet.copyOf(before.path());
        this.askedNow = ImmutableSet.copyOf(after.path());
    }

    /** Tells of answers refused by the new version and left behind, questions passed, and answers counting otherwise. */
    static ImmutableList<Problem> all(Interview before, Interview after, List<Problem> refused, Set<ItemId> left) {
        Difference difference = new Difference(before, after);
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        refused.forEach(problem -> all.add(difference.leftBehind(problem)));
        return all.addAll(difference.passed())
                .addAll(difference.countingOtherwise(left))
                .build();
    }

    private Problem leftBehind(Problem refused) {
        return Problem.error(
                        refused.code(),
                        refused.place(),
                        refused.message() + (refused.message().endsWith(".") ? "" : ".")
                                + " The answer given to version '"
                                + before.questionnaire().version() + "' is left behind and kept in the journal")
                .with(refused.details());
    }

    /** Questions before the point reached that the respondent was not asked, or must be asked again. */
    private List<Problem> passed() {
        List<ItemId> path = after.path();
        Set<ItemId> handled = after.given().keySet();
        int last = path.size() - 1;
        while (last >= 0 && !handled.contains(path.get(last))) {
            last--;
        }
        List<Problem> problems = new ArrayList<>();
        for (ItemId id : path.subList(0, last + 1)) {
            if (!handled.contains(id) && after.isPut(id) && !isOpenBefore(id)) {
                problems.add(Problem.warning(
                                "asked-now",
                                Place.item(id.value()),
                                "Question '" + id + "' is put to this respondent now, before what was answered already;"
                                        + (askedBefore.contains(id)
                                                ? " its answer no longer fits"
                                                : " version '"
                                                        + before.questionnaire().version() + "' did not ask it"))
                        .with(Map.of("question", id.value())));
            }
        }
        return problems;
    }

    /** Tells whether the question was waiting for an answer under the old version too. */
    private boolean isOpenBefore(ItemId id) {
        return askedBefore.contains(id) && !before.given().containsKey(id);
    }

    private List<Problem> countingOtherwise(Set<ItemId> left) {
        List<Problem> problems = new ArrayList<>();
        for (ItemId id : before.given().keySet()) {
            if (left.contains(id) || askedBefore.contains(id) == askedNow.contains(id)) {
                continue;
            }
            problems.add(
                    askedNow.contains(id)
                            ? information(
                                    "counts-again",
                                    id,
                                    "is asked of this respondent in version '%s' again: the answer that was kept aside"
                                            + " counts")
                            : information(
                                    "aside-now",
                                    id,
                                    "is not asked of this respondent in version '%s': the answer is kept aside and"
                                            + " does not count"));
        }
        return problems;
    }

    private Problem information(String code, ItemId id, String message) {
        return new Problem(
                code,
                Severity.INFORMATION,
                Place.item(id.value()),
                "Question '" + id + "' "
                        + String.format(message, after.questionnaire().version()),
                ImmutableMap.of("question", id.value()));
    }
}
