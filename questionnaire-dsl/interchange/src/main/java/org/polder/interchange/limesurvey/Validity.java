package org.polder.interchange.limesurvey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.Unsayable;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;

/** Writes what an answer must meet: bounds as attributes where LimeSurvey has them, and else in an equation. */
final class Validity {
    private static final String ONE = "1";

    private Validity() {}

    static void checks(Ground ground, Losses losses, Item item, LimeQuestion question) {
        for (Check check : item.asking().checks()) {
            if (check.soft()) {
                losses.add(
                        "soft-check",
                        item.id(),
                        "'" + item.id() + "' has a check that a respondent may confirm: it is left out");
                continue;
            }
            Unsayable unsayable = losses.within("check", item.id(), "A check", "it passes there");
            question.valid(Script.not(Certain.isFalse(ground, unsayable, check.holds())));
            question.tip(Words.of(ground, losses, item.id(), check.message()));
        }
    }

    /** An option that is not shown to everyone is refused to the others. */
    static void shown(Ground ground, Item item, LimeQuestion question) {
        for (Option option : item.options()) {
            if (LimeCodes.isConditional(option)) {
                String code = LimeCodes.choice(item, option);
                question.valid(
                        Script.any(Script.not(Script.is(ground.choice(item), code)), ground.shown(item, option)));
            }
        }
    }

    static void other(Ground ground, Item item, Option option, LimeQuestion question) {
        OpenPart.Words words = (OpenPart.Words) option.open().orElseThrow();
        question.valid("strlen(" + Script.written(ground.otherWords(item.id())) + ") <= " + words.longest());
    }

    static void chosen(Ground ground, MultipleChoice item, LimeQuestion question) {
        List<String> exclusive = item.options().stream()
                .filter(Option::exclusive)
                .map(option -> LimeCodes.answer(option.code()))
                .toList();
        if (!exclusive.isEmpty()) {
            question.attribute("exclude_all_others", String.join(";", exclusive));
        }
        if (item.most() < item.options().size()) {
            question.attribute("max_answers", String.valueOf(item.most()));
        }
        if (item.least() > 1) {
            List<String> enough = new ArrayList<>();
            enough.add(ground.count(item) + " == 0");
            item.options().stream()
                    .filter(Option::exclusive)
                    .forEach(option -> enough.add(ground.chosen(item, Set.of(option.code()))));
            enough.add(ground.count(item) + " >= " + item.least());
            if (item.options().stream().anyMatch(LimeCodes::isConditional)) {
                // Where fewer options are shown, all of them suffice.
                enough.add(ground.count(item) + " >= "
                        + Script.count(item.options().stream()
                                .map(option -> ground.shown(item, option))
                                .toList()));
            }
            question.valid(Script.any(enough));
        }
    }

    static void ranked(Ground ground, Ranking item, LimeQuestion question) {
        if (item.most() < item.options().size()) {
            question.attribute("max_answers", String.valueOf(item.most()));
        }
        int least = Math.min(item.least(), item.options().size());
        if (least > 1) {
            String shown = Script.count(item.options().stream()
                    .map(option -> ground.shown(item, option))
                    .toList());
            List<String> places = new ArrayList<>();
            for (int place = 1; place <= item.options().size(); place++) {
                places.add(ground.place(item.id(), place));
            }
            question.valid(Script.any(
                    Script.empty(ground.place(item.id(), 1)),
                    Script.filled(ground.place(item.id(), least)),
                    item.options().stream().anyMatch(LimeCodes::isConditional)
                            ? "count(" + String.join(", ", places) + ") >= " + shown
                            : Script.FALSE));
        }
        for (Option option : item.options()) {
            if (LimeCodes.isConditional(option)) {
                question.valid(
                        Script.any(Script.not(ground.chosen(item, Set.of(option.code()))), ground.shown(item, option)));
            }
        }
    }

    static void bounds(LimeQuestion question, BigDecimal least, BigDecimal most, int decimals) {
        question.attribute("min_num_value_n", least.toPlainString());
        question.attribute("max_num_value_n", most.toPlainString());
        if (decimals == 0) {
            question.attribute("num_value_int_only", ONE);
        }
    }

    static void number(Ground ground, Losses losses, NumberQuestion item, LimeQuestion question) {
        bounds(question, item.least(), item.most(), item.decimals());
        if (item.decimals() > 0) {
            losses.add(
                    "decimals",
                    item.id(),
                    "'" + item.id() + "' takes at most " + item.decimals() + " decimals: LimeSurvey takes any number");
        }
        if (item.slider()) {
            losses.add("slider", item.id(), "'" + item.id() + "' is a slider: LimeSurvey shows a field for a number");
        }
        item.step().ifPresent(step -> {
            if (step.stripTrailingZeros().scale() > 0
                    || item.least().stripTrailingZeros().scale() > 0) {
                losses.add(
                        "step",
                        item.id(),
                        "'" + item.id() + "' goes by steps of " + step.toPlainString()
                                + ": LimeSurvey takes what lies between too");
            } else {
                String value = ground.value(item.id());
                String steps = "((" + value + " - " + Script.number(item.least()) + ") / " + Script.number(step) + ")";
                question.valid(Script.any(Script.empty(value), steps + " == floor" + steps));
            }
        });
    }

    static void columns(Ground ground, MultipleGrid item, LimeQuestion question) {
        for (Row row : item.rows()) {
            List<String> chosen = item.scale().stream()
                    .map(option -> ground.row(item.id(), row.code(), Set.of(option.code())))
                    .toList();
            String count = Script.count(chosen);
            if (item.most() < chosen.size()) {
                question.valid(count + " <= " + item.most());
            }
            for (Option option : item.scale()) {
                if (option.exclusive()) {
                    String alone = ground.row(item.id(), row.code(), Set.of(option.code()));
                    question.valid(Script.any(Script.not(alone), count + " == 1"));
                }
            }
        }
    }
}
