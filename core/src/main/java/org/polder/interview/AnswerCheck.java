package org.polder.interview;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.model.Codes;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Checks one answer against its question: kind, codes, numbers of options, open parts and rows. */
final class AnswerCheck implements Item.Visitor<Boolean> {
    private final Answer answer;
    private final IntPredicate rowShown;
    private final List<Problem> problems = new ArrayList<>();

    private AnswerCheck(Answer answer, IntPredicate rowShown) {
        this.answer = answer;
        this.rowShown = rowShown;
    }

    /** Lists what is wrong; {@code rowShown} tells which rows of a grid this respondent is shown. */
    static List<Problem> of(Item item, Answer answer, IntPredicate rowShown) {
        AnswerCheck check = new AnswerCheck(answer, rowShown);
        if (answer instanceof Answer.LeftOpen) {
            if (item.asking().required()) {
                check.report("required", item, "must be answered; found no answer");
            }
        } else {
            item.accept(check);
        }
        return check.problems;
    }

    @Override
    public Boolean singleChoice(SingleChoice item) {
        if (!(answer instanceof Answer.Single given)) {
            return kind(item, "takes one option code");
        }
        Map<Integer, String> text = given.text()
                .<Map<Integer, String>>map(words -> Map.of(given.code(), words))
                .orElse(Map.of());
        return options(item, item.options(), List.of(given.code()), text);
    }

    @Override
    public Boolean multipleChoice(MultipleChoice item) {
        if (!(answer instanceof Answer.Multiple given)) {
            return kind(item, "takes a list of option codes");
        }
        int chosen = given.codes().size();
        if (chosen > item.most()) {
            report(
                    "too-many",
                    item,
                    "allows at most " + item.most() + " options; found " + chosen + ": " + Codes.listed(given.codes()));
        }
        boolean alone = item.options().stream()
                .anyMatch(option -> option.exclusive() && given.codes().contains(option.code()));
        if (chosen < item.least() && !alone) {
            report(
                    "too-few",
                    item,
                    "asks for at least " + item.least() + (item.least() == 1 ? " option; found " : " options; found ")
                            + chosen);
        }
        if (alone && chosen > 1) {
            int code = item.options().stream()
                    .filter(option -> option.exclusive() && given.codes().contains(option.code()))
                    .findFirst()
                    .map(Option::code)
                    .orElseThrow();
            report(
                    "exclusive",
                    item,
                    "has option " + code + ", which excludes all others; found " + Codes.listed(given.codes())
                            + ": keep either " + code + " or the others");
        }
        return options(item, item.options(), given.codes(), given.texts());
    }

    @Override
    public Boolean openQuestion(OpenQuestion item) {
        if (!(answer instanceof Answer.OpenText given)) {
            return kind(item, "takes a text");
        }
        if (given.text().isBlank()) {
            report("blank-text", item, "was given a blank text: write something, or leave the question open");
        }
        return length(item, item.id().value(), given.text(), item.longest());
    }

    @Override
    public Boolean grid(Grid item) {
        if (!(answer instanceof Answer.Rows given)) {
            return kind(item, "takes a scale code per row");
        }
        List<Integer> shown =
                item.rows().stream().map(Row::code).filter(rowShown::test).toList();
        given.codes().forEach((row, code) -> {
            if (row(item, row, shown) && item.scale().stream().noneMatch(option -> option.code() == code)) {
                report(
                        "unknown-option",
                        item,
                        row,
                        "has no scale code " + code + "; its codes are "
                                + Codes.listed(
                                        item.scale().stream().map(Option::code).toList()));
            }
        });
        given.names().forEach((row, name) -> named(item, row, name, shown));
        for (Row row : item.rows()) {
            rowComplete(item, given, row, shown);
        }
        return true;
    }

    private void rowComplete(Grid item, Answer.Rows given, Row row, List<Integer> shown) {
        boolean byRespondent = row.label() instanceof Row.NamedByRespondent;
        boolean judged = given.codes().containsKey(row.code());
        if (byRespondent && judged && !given.names().containsKey(row.code())) {
            report(
                    "name-missing",
                    item,
                    row.code(),
                    "was judged but has no name: give it in texts under '" + item.id() + "." + row.code() + "'");
        }
        if (item.asking().required() && !judged && !byRespondent && shown.contains(row.code())) {
            report("required", item, row.code(), "must be judged; found no answer");
        }
    }

    private boolean row(Grid item, int row, List<Integer> shown) {
        if (item.row(row).isEmpty()) {
            report(
                    "unknown-row",
                    item,
                    row,
                    "does not exist; the rows are "
                            + Codes.listed(item.rows().stream().map(Row::code).toList()));
            return false;
        }
        if (!shown.contains(row)) {
            report(
                    "row-not-asked",
                    item,
                    row,
                    "was not asked of this respondent, yet it was answered; the rows asked" + " were "
                            + Codes.listed(shown));
            return false;
        }
        return true;
    }

    private void named(Grid item, int row, String name, List<Integer> shown) {
        if (!row(item, row, shown)) {
            return;
        }
        if (item.row(row)
                .filter(found -> found.label() instanceof Row.NamedByRespondent)
                .isEmpty()) {
            report("unexpected-text", item, row, "has a name of its own, yet the respondent named it \"" + name + "\"");
        } else if (name.isBlank()) {
            report("blank-text", item, row, "was given a blank name: write something, or leave the row out");
        } else {
            length(item, item.id() + "." + row, name, Row.LONGEST_NAME);
        }
    }

    private boolean options(Item item, List<Option> options, Collection<Integer> codes, Map<Integer, String> texts) {
        for (int code : codes) {
            Option option = options.stream()
                    .filter(candidate -> candidate.code() == code)
                    .findFirst()
                    .orElse(null);
            if (option == null) {
                report(
                        "unknown-option",
                        item,
                        "has no option " + code + "; its options are "
                                + Codes.listed(
                                        options.stream().map(Option::code).toList()));
            } else {
                open(item, option, texts.get(code));
            }
        }
        texts.keySet().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> report(
                        "text-without-option",
                        item,
                        "has a text for option " + code
                                + ", which was not chosen: choose the option or drop the text '" + item.id() + "."
                                + code
                                + "'"));
        return true;
    }

    private void open(Item item, Option option, @Nullable String text) {
        String key = item.id() + "." + option.code();
        if (option.open().isEmpty()) {
            if (text != null) {
                report(
                        "unexpected-text",
                        item,
                        "has a text for option " + option.code() + ", which is not open-ended: drop the text '" + key
                                + "'");
            }
            return;
        }
        if (text == null || text.isBlank()) {
            report(
                    "text-missing",
                    item,
                    "was answered with option " + option.code()
                            + ", which needs its open part: give it in texts under '" + key + "'");
            return;
        }
        option.open().get().accept(new OpenPart.Visitor<Boolean>() {
            @Override
            public Boolean words(OpenPart.Words part) {
                return length(item, key, text, part.longest());
            }

            @Override
            public Boolean number(OpenPart.Number part) {
                return inBounds(item, key, text, part);
            }
        });
    }

    private boolean inBounds(Item item, String key, String text, OpenPart.Number part) {
        BigDecimal number = OpenNumber.of(text).orElse(null);
        boolean sound = number != null
                && number.compareTo(part.least()) >= 0
                && number.compareTo(part.most()) <= 0
                && number.stripTrailingZeros().scale() <= part.decimals();
        if (!sound) {
            String decimals =
                    part.decimals() == 0 ? "a whole number" : "a number of at most " + part.decimals() + " decimals";
            report(
                    "number",
                    item,
                    "takes " + decimals + " from " + part.least().toPlainString() + " to "
                            + part.most().toPlainString() + " under '" + key + "'; found \"" + Shorten.of(text) + "\"");
        }
        return sound;
    }

    private boolean length(Item item, String key, String text, int longest) {
        int found = text.codePointCount(0, text.length());
        if (found > longest) {
            report("text-too-long", item, "allows " + longest + " characters under '" + key + "'; found " + found);
        }
        return found <= longest;
    }

    private boolean kind(Item item, String takes) {
        report("wrong-kind", item, takes + "; found " + answer.accept(AnswerWords.INSTANCE));
        return false;
    }

    private void report(String code, Item item, int row, String end) {
        problems.add(Problem.error(
                        code,
                        Place.item(item.id() + "." + row),
                        "Row " + row + " of question '" + item.id() + "' " + end)
                .with(ImmutableMap.of("question", item.id().value(), "row", String.valueOf(row))));
    }

    private void report(String code, Item item, String end) {
        problems.add(Problem.error(code, Place.item(item.id().value()), "Question '" + item.id() + "' " + end)
                .with(ImmutableMap.of("question", item.id().value())));
    }
}
