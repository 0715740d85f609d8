package org.polder.tabulation.coding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;

/**
 * A coding scheme for the open answers of one place of a questionnaire. A respondent's answer gets the codes that were
 * assigned to the respondent by hand, or else every code with a pattern that finds it; it may get several.
 *
 * @param place where the answers come from: a question, or an open-ended option such as {@code Q7.6}
 * @param label what the answers are about
 * @param codes the codes in order
 * @param assignments codes given by hand, by the respondent's name; they outrank patterns
 */
public record CodeFrame(
        String place,
        String label,
        ImmutableList<AnswerCode> codes,
        ImmutableMap<String, ImmutableSortedSet<Integer>> assignments) {

    // A number must lead to one code, and an assignment to codes that exist.
    public CodeFrame {
        List<Integer> numbers = codes.stream().map(AnswerCode::code).toList();
        Optional<Integer> twice = numbers.stream()
                .filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number))
                .findFirst();
        if (twice.isPresent()) {
            throw new IllegalArgumentException(
                    "The frame of " + place + " has code " + twice.get() + " twice: give each code its own number");
        }
        assignments.forEach((respondent, given) -> {
            if (given.isEmpty() || !numbers.containsAll(given)) {
                throw new IllegalArgumentException("The frame of " + place + " assigns " + given + " to respondent "
                        + respondent + ": assign at least one of its codes, which are " + numbers);
            }
        });
    }

    /**
     * Makes a frame without assignments.
     *
     * @param place where the answers come from
     * @param label what the answers are about
     * @param codes the codes in order
     * @return the frame
     */
    public static CodeFrame of(String place, String label, AnswerCode... codes) {
        return new CodeFrame(place, label, ImmutableList.copyOf(codes), ImmutableMap.of());
    }

    /**
     * Assigns codes to a respondent's answer.
     *
     * @param respondent the respondent's name
     * @param given the numbers of the codes
     * @return this frame with that assignment, in place of an earlier one
     */
    public CodeFrame assign(String respondent, Integer... given) {
        return new CodeFrame(
                place,
                label,
                codes,
                ImmutableMap.<String, ImmutableSortedSet<Integer>>builder()
                        .putAll(assignments)
                        .put(respondent, ImmutableSortedSet.copyOf(given))
                        .buildKeepingLast());
    }
}
