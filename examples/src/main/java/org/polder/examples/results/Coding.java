package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polder.examples.report.OpenAnswers;
import org.polder.genai2026.Genai2026;
import org.polder.name.Language;
import org.polder.tabulation.coding.AnswerCode;
import org.polder.tabulation.coding.CodeFrame;
import org.polder.tabulation.coding.CodedAnswers;
import org.polder.tabulation.coding.OpenAnswer;

/** Codes for answers in respondents' own words: those that come with a survey, and those that researchers type. */
final class Coding {
    /** More codes for one answer, or longer ones, are a slip of the hand. */
    static final int MOST_CODES = 10;

    static final int LONGEST_LABEL = 100;

    private final String questionnaire;
    private final AnswerCodes codes;

    Coding(String questionnaire, AnswerCodes codes) {
        this.questionnaire = questionnaire;
        this.codes = codes;
    }

    private Optional<CodeFrame> shipped(String place, Language language) {
        return questionnaire.equals(Genai2026.ID)
                ? OpenAnswers.shippedFrames(language).stream()
                        .filter(frame -> frame.place().equals(place))
                        .findFirst()
                : Optional.empty();
    }

    /** Gives the codes of a place with all that was assigned by hand. */
    CodeFrame frame(OpenPlace place, Language language) {
        List<AnswerCode> all = new ArrayList<>();
        Set<Integer> numbers = new TreeSet<>();
        shipped(place.name(), language)
                .ifPresent(frame -> frame.codes().forEach(code -> {
                    all.add(code);
                    numbers.add(code.code());
                }));
        codes.labels(place.name()).forEach((number, label) -> {
            if (numbers.add(number)) {
                all.add(AnswerCode.of(number, label));
            }
        });
        ImmutableMap.Builder<String, ImmutableSortedSet<Integer>> assigned = ImmutableMap.builder();
        codes.given(place.name()).forEach((respondent, given) -> {
            // A code that a survey shipped once and ships no more has lost its meaning.
            ImmutableSortedSet<Integer> known = given.stream()
                    .filter(numbers::contains)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo));
            if (!known.isEmpty()) {
                assigned.put(respondent, known);
            }
        });
        return new CodeFrame(place.name(), place.label(), ImmutableList.copyOf(all), assigned.buildOrThrow());
    }

    /** Gives the codes of one answer: those given by hand, or else those that a pattern finds. */
    static ImmutableList<AnswerCode> of(CodeFrame frame, OpenAnswer answer) {
        return CodedAnswers.of(frame, List.of(answer)).counts().stream()
                .filter(count -> count.share().n() > 0)
                .map(CodedAnswers.Count::code)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Takes what a researcher typed for one answer: numbers or labels of codes, with semicolons between them; a label
     * that is new becomes a code. Nothing typed takes what was given by hand away.
     */
    void give(OpenPlace place, String respondent, String typed, Language language) {
        CodeFrame frame = frame(place, language);
        Set<Integer> numbers = new TreeSet<>();
        Set<String> fresh = new LinkedHashSet<>();
        for (String part : typed.split(";")) {
            String text = part.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ").strip();
            if (!text.isEmpty() && numbers.size() + fresh.size() < MOST_CODES) {
                known(frame, text).ifPresentOrElse(numbers::add, () -> fresh.add(cut(text)));
            }
        }
        int shipped = shipped(place.name(), language).stream()
                .flatMap(one -> one.codes().stream())
                .mapToInt(AnswerCode::code)
                .max()
                .orElse(0);
        codes.give(place.name(), respondent, numbers, fresh, shipped);
    }

    private static Optional<Integer> known(CodeFrame frame, String text) {
        return frame.codes().stream()
                .filter(code -> code.label().equalsIgnoreCase(text)
                        || String.valueOf(code.code()).equals(text))
                .map(AnswerCode::code)
                .findFirst();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL));
    }
}
