package org.polder.jqwik;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.polder.answer.Answer;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.model.Option;
import org.polder.model.Requirement;
import org.polder.model.Row;

/** Lists the mistakes with one row of a grid: its code, its judgement and its name. */
final class RowMistakes {
    private final Prompt prompt;
    private final Set<Integer> judged;

    RowMistakes(Prompt prompt, Set<Integer> judged) {
        this.prompt = prompt;
        this.judged = judged;
    }

    private static int unused(List<Integer> codes) {
        return IntStream.iterate(1, code -> code + 1)
                .filter(code -> !codes.contains(code))
                .findFirst()
                .orElseThrow();
    }

    ImmutableListMultimap<String, Answer> rows(BiFunction<Integer, Integer, Answer> answer) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        List<Integer> scale = prompt.item().options().stream().map(Option::code).toList();
        List<Integer> known = prompt.item().rows().stream().map(Row::code).toList();
        List<Integer> shown = prompt.rows().stream().map(PromptRow::code).toList();
        found.put("unknown-row", answer.apply(unused(known), scale.get(0)));
        known.stream()
                .filter(row -> !shown.contains(row))
                .forEach(row -> found.put("row-not-asked", answer.apply(row, scale.get(0))));
        judged.forEach(row -> found.put("unknown-option", answer.apply(row, unused(scale))));
        return found.build();
    }

    /** A row less, where all are required but those that the respondent names. */
    ImmutableListMultimap<String, Answer> left(IntFunction<Answer> answer) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        prompt.rows().stream()
                .filter(row -> prompt.item().asking().requirement() == Requirement.REQUIRED && !isNamed(row))
                .forEach(row -> found.put("required", answer.apply(row.code())));
        return found.build();
    }

    private static boolean isNamed(PromptRow row) {
        return row.row().label() instanceof Row.NamedByRespondent;
    }

    ImmutableListMultimap<String, Answer> names(BiFunction<Integer, Optional<String>, Answer> answer) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        for (PromptRow row : prompt.rows()) {
            if (isNamed(row)) {
                found.put("name-missing", answer.apply(row.code(), Optional.empty()));
                found.put("blank-text", answer.apply(row.code(), Optional.of(" ")));
                found.put(
                        "text-too-long",
                        answer.apply(row.code(), Optional.of(Strings.repeat("a", Row.LONGEST_NAME + 1))));
            } else {
                found.put("unexpected-text", answer.apply(row.code(), Optional.of("a")));
            }
        }
        return found.build();
    }
}
