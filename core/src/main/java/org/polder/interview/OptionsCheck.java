package org.polder.interview;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.model.Codes;
import org.polder.model.Item;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Checks the options chosen in one answer, and their open parts. */
final class OptionsCheck {
    private final Item item;
    private final Parts parts;
    private final State state;
    private final Consumer<Problem> problems;

    OptionsCheck(Item item, Parts parts, State state, Consumer<Problem> problems) {
        this.item = item;
        this.parts = parts;
        this.state = state;
        this.problems = problems;
    }

    void single(Answer.Single given) {
        chosen(given.code(), given.text().orElse(null));
    }

    private void chosen(int code, @Nullable String text) {
        Option option = parts.option(code);
        if (option == null) {
            unknown(code);
        } else {
            shown(option);
            open(option, text);
        }
    }

    void bounds(int least, int most, Collection<Integer> codes) {
        int chosen = codes.size();
        if (chosen > most) {
            report(
                    "too-many",
                    "allows at most " + most + " options; found " + chosen + ": " + Codes.listed(codes),
                    ImmutableMap.of("most", String.valueOf(most), "found", String.valueOf(chosen)));
        }
        if (chosen < least && exclusiveIn(codes) == null) {
            report(
                    "too-few",
                    "asks for at least " + least + (least == 1 ? " option; found " : " options; found ") + chosen,
                    ImmutableMap.of("least", String.valueOf(least), "found", String.valueOf(chosen)));
        }
    }

    void exclusive(Collection<Integer> codes) {
        Option alone = codes.size() > 1 && parts.hasExclusive() ? exclusiveIn(codes) : null;
        if (alone != null) {
            report(
                    "exclusive",
                    "has option " + alone.code() + ", which excludes all others; found " + Codes.listed(codes)
                            + ": keep either " + alone.code() + " or the others",
                    ImmutableMap.of("option", String.valueOf(alone.code())));
        }
    }

    private @Nullable Option exclusiveIn(Collection<Integer> codes) {
        for (Option option : item.options()) {
            if (option.exclusive() && codes.contains(option.code())) {
                return option;
            }
        }
        return null;
    }

    void chosen(Collection<Integer> codes, Map<Integer, String> texts) {
        for (int code : codes) {
            chosen(code, texts.get(code));
        }
        for (int code : texts.keySet()) {
            if (!codes.contains(code)) {
                report(
                        "text-without-option",
                        "has a text for option " + code + ", which was not chosen: choose the option or drop the text '"
                                + item.id() + "." + code + "'",
                        ImmutableMap.of("option", String.valueOf(code)));
            }
        }
    }

    private void unknown(int code) {
        String known = Codes.listed(item.options().stream().map(Option::code).toList());
        report(
                "unknown-option",
                "has no option " + code + "; its options are " + known,
                ImmutableMap.of("option", String.valueOf(code), "allowed", known));
    }

    private void shown(Option option) {
        if (parts.isShown(option.code(), state)) {
            return;
        }
        String shown = AnswerCheck.listed(item.options().stream()
                .map(Option::code)
                .filter(code -> parts.isShown(code, state))
                .toList());
        report(
                "option-not-shown",
                "did not show option " + option.code() + " to this respondent, yet it was chosen; the options shown"
                        + " were " + shown,
                ImmutableMap.of("option", String.valueOf(option.code()), "allowed", shown));
    }

    private void open(Option option, @Nullable String text) {
        if (option.open().isEmpty() && text == null) {
            return;
        }
        String key = item.id() + "." + option.code();
        ImmutableMap<String, String> details = ImmutableMap.of("option", String.valueOf(option.code()));
        if (option.open().isEmpty()) {
            report(
                    "unexpected-text",
                    "has a text for option " + option.code() + ", which is not open-ended: drop the text '" + key + "'",
                    details);
        } else if (text == null || text.isBlank()) {
            report(
                    "text-missing",
                    "was answered with option " + option.code()
                            + ", which needs its open part: give it in texts under '" + key + "'",
                    details);
        } else {
            option.open().get().accept(new OpenText(key, text));
        }
    }

    /** Checks what was written beside an option; what the methods give says nothing. */
    private final class OpenText implements OpenPart.Visitor<Boolean> {
        private final String key;
        private final String text;

        OpenText(String key, String text) {
            this.key = key;
            this.text = text;
        }

        @Override
        public Boolean words(OpenPart.Words part) {
            length(key, text, part.longest());
            return true;
        }

        @Override
        public Boolean number(OpenPart.Number part) {
            inBounds(key, text, part);
            return true;
        }
    }

    private void inBounds(String key, String text, OpenPart.Number part) {
        BigDecimal number = OpenNumber.of(text).orElse(null);
        boolean sound = number != null
                && number.compareTo(part.least()) >= 0
                && number.compareTo(part.most()) <= 0
                && number.stripTrailingZeros().scale() <= part.decimals();
        if (!sound) {
            String least = part.least().toPlainString();
            String most = part.most().toPlainString();
            report(
                    "number",
                    "takes " + numbers(part.decimals(), least, most) + " under '" + key + "'; found \""
                            + Shorten.of(text) + "\"",
                    ImmutableMap.of(
                            "least", least, "most", most, "decimals", String.valueOf(part.decimals()), "step", ""));
        }
    }

    String numbers(int decimals, String least, String most) {
        return (decimals == 0 ? "a whole number" : "a number of at most " + decimals + " decimals") + " from " + least
                + " to " + most;
    }

    void length(String key, String text, int longest) {
        int found = text.codePointCount(0, text.length());
        if (found > longest) {
            report(
                    "text-too-long",
                    "allows " + longest + " characters under '" + key + "'; found " + found,
                    ImmutableMap.of("most", String.valueOf(longest), "found", String.valueOf(found)));
        }
    }

    private void report(String code, String end, ImmutableMap<String, String> details) {
        problems.accept(Problem.error(code, Place.item(item.id().value()), "Question '" + item.id() + "' " + end)
                .with(details));
    }
}
