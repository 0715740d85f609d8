package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * Names items and options as LimeSurvey wants them: questions by a letter followed by at most 19 letters and digits,
 * answers by at most five.
 */
final class LimeCodes {
    static final String OTHER = "-oth-";

    private static final int LONGEST = 20;
    private static final int GREATEST_NUMBER = 99_999;
    private static final String LONG_CODE = "Z";

    /** Words of ExpressionScript, variables of LimeSurvey, and columns of its responses. */
    private static final ImmutableSet<String> RESERVED = ImmutableSet.of(
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "this",
            "self",
            "that",
            "sid",
            "gid",
            "qid",
            "sgq",
            "aid",
            "lang",
            "token",
            "savedid",
            "name",
            "title",
            "answer",
            "answers",
            "question",
            "insertans",
            "time",
            "other",
            "id",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "startdate",
            "datestamp",
            "ipaddr",
            "refurl",
            "interviewtime");

    private final Map<ItemId, String> questions = new LinkedHashMap<>();
    private final Map<String, String> helpers = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(RESERVED);

    LimeCodes(Questionnaire questionnaire) {
        // Whoever has a fitting name keeps it, whatever comes before.
        for (Item item : questionnaire.items()) {
            String id = item.id().value();
            if (isFit(id) && taken.add(id.toLowerCase(Locale.ROOT))) {
                questions.put(item.id(), id);
            }
        }
        for (Item item : questionnaire.items()) {
            if (!questions.containsKey(item.id())) {
                questions.put(item.id(), claim(item.id().value().replace('[', 'x')));
            }
        }
        questionnaire.items().forEach(this::helpers);
    }

    private static boolean isFit(String name) {
        return name.length() <= LONGEST && name.matches("[A-Za-z][A-Za-z0-9]*");
    }

    private String claim(String wanted) {
        String plain = wanted.replaceAll("[^A-Za-z0-9]", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST));
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = "n" + number;
            name = plain.substring(0, Math.min(plain.length(), LONGEST - end.length())) + end;
        }
        return name;
    }

    private void helpers(Item item) {
        String code = question(item.id());
        if (needsMarker(item)) {
            helpers.put(item.id() + " marker", claim(code + "a"));
        }
        if (isMeasured(item) && !item.options().isEmpty()) {
            helpers.put(item.id() + " instead", claim(code + "i"));
        }
        Optional<Option> other = other(item);
        for (Option option : item.options()) {
            if (option.open().isPresent() && !other.equals(Optional.of(option))) {
                helpers.put(item.id() + " open " + option.code(), claim(code + "t" + option.code()));
            }
            if (isConditional(option) && !(item instanceof MultipleChoice)) {
                helpers.put(item.id() + " shown " + option.code(), claim(code + "s" + option.code()));
            }
        }
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.NamedByRespondent) {
                helpers.put(item.id() + " row " + row.code(), claim(code + "r" + row.code()));
            }
        }
    }

    static boolean isMeasured(Item item) {
        return item instanceof NumberQuestion || item instanceof DateQuestion;
    }

    static boolean isConditional(Option option) {
        return !option.askedIf().equals(Condition.always());
    }

    /** The option that is LimeSurvey's own "other", of which a question has at most one. */
    static Optional<Option> other(Item item) {
        if (!(item instanceof SingleChoice) && !(item instanceof MultipleChoice)) {
            return Optional.empty();
        }
        return item.options().stream()
                .filter(option ->
                        option.open().filter(OpenPart.Words.class::isInstance).isPresent())
                .filter(option -> !isConditional(option))
                .filter(option -> item instanceof SingleChoice || !option.exclusive())
                .findFirst();
    }

    /** Tells whether no variable of a question is there whenever the question is asked. */
    private static boolean needsMarker(Item item) {
        return (item instanceof MultipleChoice || item instanceof Rowed)
                && leaf(item).isEmpty();
    }

    /** What stands behind the code of a question in a variable that is there whenever the question is asked. */
    static Optional<String> leaf(Item item) {
        if (item instanceof MultipleChoice) {
            Optional<Option> other = other(item);
            return item.options().stream()
                    .filter(option -> !isConditional(option) && !other.equals(Optional.of(option)))
                    .map(option -> "_" + answer(option.code()))
                    .findFirst();
        }
        if (item instanceof Rowed grid) {
            return grid.rows().stream()
                    .filter(row ->
                            row.askedIf().equals(Condition.always()) && !(row.label() instanceof Row.NamedByRespondent))
                    .map(row -> "_" + answer(row.code())
                            + (grid instanceof MultipleGrid
                                    ? "_" + answer(grid.scale().get(0).code())
                                    : ""))
                    .findFirst();
        }
        return Optional.of("");
    }

    /** The code of the question that an item becomes. */
    String question(ItemId item) {
        return Objects.requireNonNull(questions.get(item), item.value());
    }

    /** The question that takes the words or number beside an option, where LimeSurvey's own "other" does not. */
    Optional<String> open(ItemId item, int option) {
        return Optional.ofNullable(helpers.get(item + " open " + option));
    }

    /** The question with the answers other than a number or date. */
    String instead(ItemId item) {
        return helper(item + " instead");
    }

    /** The question that asks for the name of a row. */
    String rowName(ItemId item, int row) {
        return helper(item + " row " + row);
    }

    private String helper(String key) {
        return Objects.requireNonNull(helpers.get(key), key);
    }

    /** The hidden question that is relevant where an option is shown, when not everyone is shown it. */
    Optional<String> shown(ItemId item, int option) {
        return Optional.ofNullable(helpers.get(item + " shown " + option));
    }

    /** The hidden question that is relevant where an item is asked, when its own parts may all be hidden. */
    Optional<String> marker(ItemId item) {
        return Optional.ofNullable(helpers.get(item + " marker"));
    }

    /** The code of an answer or of a part of a question; one of six digits is written in base 36 behind a Z. */
    static String answer(int code) {
        return code <= GREATEST_NUMBER
                ? String.valueOf(code)
                : LONG_CODE + Integer.toString(code, 36).toUpperCase(Locale.ROOT);
    }

    /** The code of an option of a single choice. */
    static String choice(Item item, Option option) {
        return other(item).equals(Optional.of(option)) ? OTHER : answer(option.code());
    }

    /** Reads the code of an answer. */
    static Optional<Integer> code(String answer) {
        if (answer.matches("[1-9][0-9]{0,4}")) {
            return Optional.of(Integer.parseInt(answer));
        }
        return answer.matches("Z[0-9A-Z]{4}")
                ? Optional.of(Integer.parseInt(answer.substring(1), 36))
                : Optional.empty();
    }

    /** The items whose code is not their id. */
    ImmutableMap<ItemId, String> renamed() {
        ImmutableMap.Builder<ItemId, String> renamed = ImmutableMap.builder();
        questions.forEach((id, code) -> {
            if (!id.value().equals(code)) {
                renamed.put(id, code);
            }
        });
        return renamed.build();
    }
}
