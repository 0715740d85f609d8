package org.polder.tabulation.coding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.Share;

/**
 * Open answers under codes: counted, and what found no code listed.
 *
 * @param frame the coding scheme
 * @param answers how many answers there are
 * @param counts how many of them each code has, in the order of the frame; they may add up to more than all
 * @param uncoded the answers that got no code, in the order given
 * @param strangers respondents with an assignment but without an answer
 */
public record CodedAnswers(
        CodeFrame frame,
        int answers,
        ImmutableList<Count> counts,
        ImmutableList<OpenAnswer> uncoded,
        ImmutableSet<String> strangers) {

    /**
     * The answers under one code.
     *
     * @param code the code
     * @param share how many of all answers
     */
    public record Count(AnswerCode code, Share share) {}

    private record Finder(int code, Pattern pattern) {}

    /**
     * Puts answers under codes.
     *
     * @param frame the coding scheme
     * @param answers the answers, one a respondent
     * @return the answers counted
     */
    public static CodedAnswers of(CodeFrame frame, List<OpenAnswer> answers) {
        List<Finder> finders = frame.codes().stream()
                .flatMap(code ->
                        code.patterns().stream().map(text -> new Finder(code.code(), AnswerCode.compiled(text))))
                .toList();
        List<Integer> given = new ArrayList<>();
        ImmutableList.Builder<OpenAnswer> uncoded = ImmutableList.builder();
        for (OpenAnswer answer : answers) {
            ImmutableSortedSet<Integer> codes = codes(frame, finders, answer);
            given.addAll(codes);
            if (codes.isEmpty()) {
                uncoded.add(answer);
            }
        }
        ImmutableSet<String> respondents =
                answers.stream().map(OpenAnswer::respondent).collect(ImmutableSet.toImmutableSet());
        return new CodedAnswers(
                frame,
                answers.size(),
                frame.codes().stream()
                        .map(code -> new Count(code, new Share(count(given, code.code()), answers.size())))
                        .collect(ImmutableList.toImmutableList()),
                uncoded.build(),
                frame.assignments().keySet().stream()
                        .filter(respondent -> !respondents.contains(respondent))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private static ImmutableSortedSet<Integer> codes(CodeFrame frame, List<Finder> finders, OpenAnswer answer) {
        ImmutableSortedSet<Integer> assigned = frame.assignments().get(answer.respondent());
        return assigned != null
                ? assigned
                : finders.stream()
                        .filter(finder ->
                                finder.pattern().matcher(answer.text()).find())
                        .map(Finder::code)
                        .collect(Collectors.collectingAndThen(Collectors.toSet(), ImmutableSortedSet::copyOf));
    }

    private static long count(List<Integer> given, int code) {
        return given.stream().filter(number -> number == code).count();
    }
}
