package org.polder.examples.browser;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.dsl.RandomRespondents;
import org.polder.interview.Interview;
import org.polder.name.Language;

/**
 * Who fills in the survey, and with what.
 *
 * @param work the answer to Q1: self-employed, employer, employee or something else
 * @param uses whether they use GenAI
 * @param willing whether they want to talk about it, and give their contact data
 * @param language what they read
 * @param screen what they look at
 * @param script whether their browser runs scripts
 */
record Circumstances(int work, boolean uses, boolean willing, Language language, Screen screen, boolean script) {
    private static final Map<Integer, Double> USERS = Map.of(1, 0.25, 2, 0.25, 3, 0.25, 4, 0.25);
    private static final Map<Integer, Double> NON_USERS = Map.of(5, 1.0);

    /** Every combination. */
    static ImmutableList<Circumstances> all() {
        List<Circumstances> all = new ArrayList<>();
        for (int work = 1; work <= 4; work++) {
            for (Language language : Site.QUESTIONNAIRE.languages()) {
                for (Screen screen : Screen.values()) {
                    for (int bits = 0; bits < 8; bits++) {
                        all.add(new Circumstances(
                                work, (bits & 1) > 0, (bits & 2) > 0, language, screen, (bits & 4) > 0));
                    }
                }
            }
        }
        return ImmutableList.copyOf(all);
    }

    /** Some combinations in which every two circumstances meet. */
    static ImmutableList<Circumstances> pairs() {
        Set<Set<Object>> open = new HashSet<>();
        all().forEach(one -> open.addAll(one.meetings()));
        List<Circumstances> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Circumstances best = all().get(0);
            int most = 0;
            for (Circumstances one : all()) {
                int found = Sets.intersection(one.meetings(), open).size();
                if (found > most) {
                    most = found;
                    best = one;
                }
            }
            open.removeAll(best.meetings());
            chosen.add(best);
        }
        return ImmutableList.copyOf(chosen);
    }

    private Set<Set<Object>> meetings() {
        List<String> words = List.of(
                "work" + work, "uses" + uses, "willing" + willing, "in" + language, "on" + screen, "script" + script);
        return Set.copyOf(Sets.combinations(Set.<Object>copyOf(words), 2));
    }

    /** Somebody of this kind, with answers that differ by seed. */
    Interview respondent(long seed) {
        return drawnFrom(RandomRespondents.of(Site.QUESTIONNAIRE, seed));
    }

    /** Somebody of this kind who answers all that may be left open too. */
    Interview respondentWhoLeavesNothingOpen(long seed) {
        return drawnFrom(RandomRespondents.of(Site.QUESTIONNAIRE, seed).leavingOpen(0));
    }

    private Interview drawnFrom(RandomRespondents respondents) {
        Interview interview = respondents
                .byShares("Q1", ImmutableMap.of(work, 1.0))
                .byShares("Q6", uses ? USERS : NON_USERS)
                .byShares("Q30", ImmutableMap.of(willing ? 1 : 2, 1.0))
                .interview(toString().hashCode());
        if (!interview.isComplete()) {
            throw new IllegalStateException("Nobody found all answers");
        }
        return interview;
    }
}
