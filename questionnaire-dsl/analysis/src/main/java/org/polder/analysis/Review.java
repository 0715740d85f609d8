package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/**
 * Everything a questionnaire's maker should know before fielding it, whether it is sound or not: what keeps it from
 * being sound, what can be seen by reading it, and what is proven about it.
 *
 * <p>What is proven is proven of the nearest sound questionnaire, in which what cannot be kept is left out and what
 * cannot be read is taken as asked of everyone.
 *
 * @param questionnaire the nearest sound questionnaire; nothing when too little is sound
 * @param findings the findings, errors first, each sort in asking order
 */
public record Review(Optional<Questionnaire> questionnaire, ImmutableList<Finding> findings) {

    /**
     * Reviews a questionnaire, for interviews that start today.
     *
     * @param questionnaire the questionnaire
     * @return its review
     */
    public static Review of(Questionnaire questionnaire) {
        return of(Manuscript.of(questionnaire));
    }

    /**
     * Reviews a questionnaire as it was written down, for interviews that start today.
     *
     * @param manuscript the questionnaire, sound or not
     * @return its review
     */
    public static Review of(Manuscript manuscript) {
        return of(manuscript, LocalDate.now());
    }

    /**
     * Reviews a questionnaire as it was written down.
     *
     * @param manuscript the questionnaire, sound or not
     * @param today the day on which interviews start; it matters where dates are compared with it
     * @return its review
     */
    public static Review of(Manuscript manuscript, LocalDate today) {
        Mended mended = Mended.of(manuscript);
        List<Finding> all = new ArrayList<>(mended.findings());
        all.addAll(FormChecks.of(manuscript));
        mended.questionnaire()
                .ifPresent(sound -> Analysis.of(sound).on(today).numbered(numbers(manuscript)).findings().stream()
                        .filter(finding -> isJudged(finding, mended))
                        .forEach(all::add));
        return new Review(
                mended.questionnaire(),
                together(all).stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Map<ItemId, String> numbers(Manuscript manuscript) {
        Map<ItemId, String> numbers = new LinkedHashMap<>();
        manuscript
                .printed()
                .forEach((item, printed) -> printed.number().ifPresent(number -> numbers.put(item, number)));
        return numbers;
    }

    /** Who is asked an item is not known while its routing is broken, and so nothing that hangs on it. */
    private static boolean isJudged(Finding finding, Mended mended) {
        return mended.findings().stream()
                .filter(Finding::isError)
                .noneMatch(broken -> broken.place().equals(finding.place()));
    }

    /** What goes for several askings of a repeated item, or for several items alike, is told once. */
    private static List<Finding> together(List<Finding> findings) {
        Map<List<String>, Finding> firsts = new LinkedHashMap<>();
        SetMultimap<List<String>, String> others = LinkedHashMultimap.create();
        for (Finding finding : findings) {
            List<String> key = alike(finding);
            Finding first = firsts.putIfAbsent(key, finding);
            if (first != null && !first.place().equals(finding.place())) {
                others.put(key, finding.place().item().orElse(""));
            }
        }
        others.asMap()
                .forEach((key, places) -> firsts.computeIfPresent(
                        key,
                        (same, finding) -> finding.explanation(
                                finding.explanation() + " The same goes for " + String.join(", ", places) + ".")));
        return List.copyOf(firsts.values());
    }

    private static List<String> alike(Finding finding) {
        String place = finding.place().item().orElse("");
        String asking = place.replaceAll("\\[\\d+]", "[]");
        Optional<String> leftOpen = finding.witness().stream()
                .flatMap(witness -> witness.claims().stream())
                .filter(claim -> claim.truths().contains(Truth.FALSE))
                .map(Witness.Claim::condition)
                .filter(Condition.Answered.class::isInstance)
                .map(condition -> ((Condition.Answered) condition).item().value())
                .findFirst();
        if (finding.code().equals("no-wording")) {
            return List.of(
                    finding.code(),
                    finding.explanation().substring(finding.explanation().indexOf(" has no words")));
        }
        return leftOpen.map(source -> List.of(finding.code(), source))
                .orElseGet(() -> List.of(finding.code(), asking, asking.equals(place) ? finding.explanation() : ""));
    }

    /**
     * Lists the findings of one severity.
     *
     * @param severity how bad they are
     * @return those findings, in asking order
     */
    public ImmutableList<Finding> findings(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds what was found at one place.
     *
     * @param place an item, option, row or text, such as {@code Q5.3}
     * @return the findings there
     */
    public ImmutableList<Finding> at(String place) {
        return findings.stream()
                .filter(finding -> finding.place().equals(Place.item(place)))
                .collect(ImmutableList.toImmutableList());
    }
}
