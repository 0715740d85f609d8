package org.polder.jqwik;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Choice;
import org.polder.interview.Prompt;
import org.polder.model.OpenPart;
import org.polder.model.Option;

/** Lists the mistakes with one option: its code, and what is written beside it. */
final class OptionMistakes {
    private final Prompt prompt;

    OptionMistakes(Prompt prompt) {
        this.prompt = prompt;
    }

    List<Integer> known() {
        return prompt.item().options().stream().map(Option::code).toList();
    }

    List<Integer> shown() {
        return prompt.choices().stream().map(Choice::code).sorted().toList();
    }

    /** The options shown that go with others. */
    List<Integer> shared() {
        return exclusive(false);
    }

    List<Integer> exclusive() {
        return exclusive(true);
    }

    private List<Integer> exclusive(boolean wanted) {
        return prompt.choices().stream()
                .filter(choice -> choice.option().exclusive() == wanted)
                .map(Choice::code)
                .sorted()
                .toList();
    }

    private static String right(OpenPart part) {
        return part.accept(new OpenPart.Visitor<String>() {
            @Override
            public String words(OpenPart.Words words) {
                return "a";
            }

            @Override
            public String number(OpenPart.Number number) {
                return number.least().toPlainString();
            }
        });
    }

    /** What must be written beside some options. */
    Map<Integer, String> opens(Collection<Integer> codes) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Choice choice : prompt.choices()) {
            if (codes.contains(choice.code())) {
                choice.option().open().ifPresent(part -> texts.put(choice.code(), right(part)));
            }
        }
        return texts;
    }

    ImmutableListMultimap<String, Answer> codes(IntFunction<Answer> answer) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        int unknown = IntStream.iterate(1, code -> code + 1)
                .filter(code -> !known().contains(code))
                .findFirst()
                .orElseThrow();
        found.put("unknown-option", answer.apply(unknown));
        known().stream()
                .filter(code -> !shown().contains(code))
                .forEach(code -> found.put("option-not-shown", answer.apply(code)));
        return found.build();
    }

    ImmutableListMultimap<String, Answer> texts(BiFunction<Integer, Optional<String>, Answer> answer) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        for (Choice choice : prompt.choices()) {
            Optional<OpenPart> open = choice.option().open();
            if (open.isEmpty()) {
                found.put("unexpected-text", answer.apply(choice.code(), Optional.of("a")));
            } else {
                found.put("text-missing", answer.apply(choice.code(), Optional.empty()));
                found.put("text-missing", answer.apply(choice.code(), Optional.of(" ")));
                open.get()
                        .accept(WrongText.INSTANCE)
                        .forEach((code, text) -> found.put(code, answer.apply(choice.code(), Optional.of(text))));
            }
        }
        return found.build();
    }

    /** Texts that an open part does not take, by the code of the problem. */
    private enum WrongText implements OpenPart.Visitor<ImmutableListMultimap<String, String>> {
        INSTANCE;

        @Override
        public ImmutableListMultimap<String, String> words(OpenPart.Words part) {
            return ImmutableListMultimap.of("text-too-long", Strings.repeat("a", part.longest() + 1));
        }

        @Override
        public ImmutableListMultimap<String, String> number(OpenPart.Number part) {
            BigDecimal tooFine = part.least().add(BigDecimal.ONE.movePointLeft(part.decimals() + 1));
            return Stream.of(
                            "many",
                            part.least().subtract(BigDecimal.ONE).toPlainString(),
                            part.most().add(BigDecimal.ONE).toPlainString(),
                            tooFine.toPlainString())
                    .collect(ImmutableListMultimap.toImmutableListMultimap(text -> "number", text -> text));
        }
    }
}
