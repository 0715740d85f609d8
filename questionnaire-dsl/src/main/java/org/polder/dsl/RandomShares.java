package org.polder.dsl;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polder.model.Codes;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Checks the answer shares given for one question. */
final class RandomShares {
    private final Questionnaire questionnaire;
    private final String question;
    private final List<Problem> problems = new ArrayList<>();

    private RandomShares(Questionnaire questionnaire, String question) {
        this.questionnaire = questionnaire;
        this.question = question;
    }

    static ImmutableMap<Integer, Double> checked(
            Questionnaire questionnaire, String question, Map<Integer, Double> shares) {
        RandomShares check = new RandomShares(questionnaire, question);
        check.codes(shares);
        shares.forEach(check::share);
        if (!check.problems.isEmpty()) {
            throw new ProblemsException("The answer shares of question '" + question + "'", check.problems);
        }
        return ImmutableMap.copyOf(shares);
    }

    private void codes(Map<Integer, Double> shares) {
        List<Item> items = questionnaire.items().stream()
                .filter(item ->
                        item.id().value().equals(question) || item.id().value().startsWith(question + "["))
                .toList();
        if (items.isEmpty()) {
            report("unknown-question", questionnaire.unknownItem(question));
            return;
        }
        List<Integer> known = items.get(0).options().stream().map(Option::code).toList();
        if (known.isEmpty()) {
            report("wrong-kind", "has no options, so its answers have no shares: leave them out");
            return;
        }
        shares.keySet().stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .forEach(code -> report(
                        "unknown-option",
                        "has no option " + code + "; its options are " + Codes.listed(known) + ": correct the code"));
        if (shares.values().stream().noneMatch(share -> share > 0)) {
            report("no-share", "has no share above 0: give one to an option that can be chosen");
        }
    }

    private void share(int code, double share) {
        if (!(share >= 0 && share <= 1)) {
            report("share", "has a share of " + share + " for option " + code + ": use 0 to 1, such as 0.28 for 28 %");
        }
    }

    private void report(String code, String message) {
        problems.add(Problem.error(code, Place.item(question), message));
    }
}
