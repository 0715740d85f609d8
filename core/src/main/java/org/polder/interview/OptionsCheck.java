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

    boolean single(Answer.Single given) {
        Option option = parts.option(given.code());
        return option == null
                ? unknown(given.code())
                : shown(option) & open(option, given.text().orElse(null));
    }

    boolean bounds(int least, int most, Collection<Integer> codes) {
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
        return true;
    }

    boolean exclusive(Collection<Integer> codes) {
        Option alone = codes.size() > 1 && parts.hasExclusive() ? exclusiveIn(codes) : null;
        if (alone != null) {
            report(
                    "exclusive",
                    "has option " + alone.code() + ", which excludes all others; found " + Codes.listed(codes)
                            + ": keep either " + alone.code() + " or the others",
                    ImmutableMap.of("option", String.valueOf(alone.code())));
        }
        return alone == null;
    }

    private @Nullable Option exclusiveIn(Collection<Integer> codes) {
        for (Option option : item.options()) {
            if (option.exclusive() && codes.contains(option.code())) {
                return option;
            }
        }
        return null;
    }

    boolean chosen(Collection<Integer> codes, Map<Integer, String> texts) {
        boolean sound = true;
        for (int code : codes) {
            Option option = parts.option(code);
            sound &= option == null ? unknown(code) : shown(option) & open(option, texts.get(code));
        }
        for (int code : texts.keySet()) {
            if (!codes.contains(code)) {
                report(
                        "text-without-option",
                        "has a text for option " + code + ", which was not chosen: choose the option or drop the text '"
                                + item.id() + "." + code + "'",
                        ImmutableMap.of("option", String.valueOf(code)));
                sound = false;
            }
        }
        return sound;
    }

    private boolean unknown(int code) {
        String known = Codes.listed(item.options().stream().map(Option::code).toList());
        report(
                "unknown-option",
                "has no option " + code + "; its options are " + known,
                ImmutableMap.of("option", String.valueOf(code), "allowed", known));
        return false;
    }

    private boolean shown(Option option) {
        if (parts.isShown(option.code(), state)) {
            return true;
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
        return false;
    }

    private boolean open(Option option, @Nullable String text) {
        if (option.open().isEmpty() && text == null) {
            return true;
        }
        String key = item.id() + "." + option.code();
        ImmutableMap<String, String> details = ImmutableMap.of("option", String.valueOf(option.code()));
        if (option.open().isEmpty()) {
            report(
                    "unexpected-text",
                    "has a text for option " + option.code() + ", which is not open-ended: drop the text '" + key + "'",
                    details);
            return false;
        }
        if (text == null || text.isBlank()) {
            report(
                    "text-missing",
                    "was answered with option " + option.code()
                            + ", which needs its open part: give it in texts under '" + key + "'",
                    details);
            return false;
        }
        return option.open().get().accept(new OpenPart.Visitor<Boolean>() {
            @Override
            public Boolean words(OpenPart.Words part) {
                return length(key, text, part.longest());
            }

            @Override
            public Boolean number(OpenPart.Number part) {
                return inBounds(key, text, part);
            }
        });
    }

    private boolean inBounds(String key, String text, OpenPart.Number part) {
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
        return sound;
    }

    String numbers(int decimals, String least, String most) {
        return (decimals == 0 ? "a whole number" : "a number of at most " + decimals + " decimals") + " from " + least
                + " to " + most;
    }

    boolean length(String key, String text, int longest) {
        if (text.length() <= longest) {
            return true;
        }
        int found = text.codePointCount(0, text.length());
        if (found > longest) {
            report(
                    "text-too-long",
                    "allows " + longest + " characters under '" + key + "'; found " + found,
                    ImmutableMap.of("most", String.valueOf(longest), "found", String.valueOf(found)));
        }
        return found <= longest;
    }

    private void report(String code, String end, ImmutableMap<String, String> details) {
        problems.accept(Problem.error(code, Place.item(item.id().value()), "Question '" + item.id() + "' " + end)
                .with(details));
    }
}
