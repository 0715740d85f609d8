package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Day;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.Unsayable;
import org.polder.interchange.limesurvey.LimeQuestion.Kind;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.text.Text;

/** Writes an item as one or more questions: itself, what helps to route it, and what is written beside options. */
final class ItemWriter implements Item.Visitor<List<LimeQuestion>> {
    private static final int LONGEST_LINE = 255;

    private final Ground ground;
    private final Losses losses;
    private final Conditions conditions;

    ItemWriter(Ground ground, Losses losses, Conditions conditions) {
        this.ground = ground;
        this.losses = losses;
        this.conditions = conditions;
    }

    private ImmutableMap<Language, String> words(Item item, Text text) {
        return Words.of(ground, losses, item.id(), text);
    }

    private LimeQuestion main(Kind kind, Item item) {
        LimeQuestion question = new LimeQuestion(kind, ground.codes().question(item.id()))
                .relevantIf(conditions.asked(item))
                .words(words(item, item.asking().text()))
                .mandatory(mandatory(item));
        item.asking().hint().ifPresent(hint -> question.help(words(item, hint)));
        Validity.checks(ground, losses, item, question);
        return question;
    }

    private static String mandatory(Item item) {
        return switch (item.asking().requirement()) {
            case REQUIRED -> "Y";
            case OPTIONAL -> "N";
            case WARN_ONCE -> "S";
        };
    }

    /** A hidden question, there only for whether it is relevant. */
    private static LimeQuestion hidden(String code, String relevance) {
        return new LimeQuestion(Kind.EQUATION, code).relevantIf(relevance).attribute("hidden", "1");
    }

    /** The question, with the hidden ones before it and those for open parts behind it. */
    private List<LimeQuestion> around(Item item, LimeQuestion... questions) {
        List<LimeQuestion> all = new ArrayList<>();
        ground.codes().marker(item.id()).ifPresent(code -> all.add(hidden(code, conditions.asked(item))));
        for (Option option : item.options()) {
            ground.codes()
                    .shown(item.id(), option.code())
                    .ifPresent(code -> all.add(hidden(code, conditions.shown(item, option))));
        }
        all.addAll(List.of(questions));
        for (Option option : item.options()) {
            ground.codes().open(item.id(), option.code()).ifPresent(code -> {
                LimeQuestion beside = option.open().orElseThrow().accept(new Beside(code));
                String chosen = ground.chosen(item, Set.of(option.code()));
                all.add(beside.relevantIf(chosen)
                        .words(words(item, option.text()))
                        .mandatory("Y"));
            });
        }
        return all;
    }

    /** Makes the question for what is written beside an option. */
    private record Beside(String code) implements OpenPart.Visitor<LimeQuestion> {
        @Override
        public LimeQuestion words(OpenPart.Words part) {
            return text(code, part.longest());
        }

        @Override
        public LimeQuestion number(OpenPart.Number part) {
            LimeQuestion question = new LimeQuestion(Kind.NUMBER, code);
            Validity.bounds(question, part.least(), part.most(), part.decimals());
            return question;
        }
    }

    private static LimeQuestion text(String code, int longest) {
        return new LimeQuestion(longest > LONGEST_LINE ? Kind.LONG : Kind.SHORT, code)
                .attribute("maximum_chars", String.valueOf(longest));
    }

    private void choices(LimeQuestion question, Item item) {
        Optional<Option> other = LimeCodes.other(item);
        for (Option option : item.options()) {
            if (other.equals(Optional.of(option))) {
                Validity.other(ground, item, option, question.other(words(item, option.text())));
            } else {
                question.answer(LimeCodes.answer(option.code()), words(item, option.text()));
            }
        }
    }

    @Override
    public List<LimeQuestion> singleChoice(SingleChoice item) {
        LimeQuestion question = main(Kind.LIST, item);
        choices(question, item);
        Validity.shown(ground, item, question);
        Orders.of(losses, item, item.order(), "answer_order", "random", question);
        return around(item, question);
    }

    @Override
    public List<LimeQuestion> multipleChoice(MultipleChoice item) {
        LimeQuestion question = main(Kind.MULTIPLE, item);
        Optional<Option> other = LimeCodes.other(item);
        for (Option option : item.options()) {
            if (other.equals(Optional.of(option))) {
                Validity.other(ground, item, option, question.other(words(item, option.text())));
            } else {
                question.part(
                        LimeCodes.answer(option.code()), 0, conditions.shown(item, option), words(item, option.text()));
            }
        }
        Validity.chosen(ground, item, question);
        Orders.of(losses, item, item.order(), "random_order", "1", question);
        return around(item, question);
    }

    @Override
    public List<LimeQuestion> ranking(Ranking item) {
        LimeQuestion question = main(Kind.RANKING, item);
        choices(question, item);
        Validity.ranked(ground, item, question);
        Orders.of(losses, item, item.order(), "answer_order", "random", question);
        return around(item, question);
    }

    @Override
    public List<LimeQuestion> openQuestion(OpenQuestion item) {
        LimeQuestion question = main(item.longest() > LONGEST_LINE ? Kind.LONG : Kind.SHORT, item);
        return List.of(question.attribute("maximum_chars", String.valueOf(item.longest())));
    }

    @Override
    public List<LimeQuestion> number(NumberQuestion item) {
        LimeQuestion question = main(Kind.NUMBER, item);
        Validity.number(ground, losses, item, question);
        return measured(item, question);
    }

    @Override
    public List<LimeQuestion> date(DateQuestion item) {
        LimeQuestion question = main(Kind.DATE, item).attribute("date_format", "yyyy-mm-dd");
        item.earliest().ifPresent(day -> question.attribute("date_min", bound(item, day)));
        item.latest().ifPresent(day -> question.attribute("date_max", bound(item, day)));
        return measured(item, question);
    }

    private String bound(Item item, Day day) {
        if (day instanceof Day.FromToday from) {
            conditions.countsFromToday(item);
            return Days.fromToday(from.distance());
        }
        return day.toString();
    }

    /** A number or date, with a list of the answers beside it for whoever gives none. */
    private List<LimeQuestion> measured(Item item, LimeQuestion question) {
        if (item.options().isEmpty()) {
            return List.of(question);
        }
        LimeQuestion instead = new LimeQuestion(Kind.LIST, ground.codes().instead(item.id()))
                .relevantIf(conditions.asked(item))
                .relevantIf(Script.empty(ground.value(item.id())))
                .words(words(item, item.asking().text()))
                .mandatory(mandatory(item));
        choices(instead, item);
        Validity.shown(ground, item, instead);
        return around(item, question.mandatory("N"), instead);
    }

    private List<LimeQuestion> rowed(Rowed item, LimeQuestion question) {
        List<LimeQuestion> all = new ArrayList<>();
        for (Row row : item.rows()) {
            String shown = conditions.shown(item, row);
            boolean named = row.label() instanceof Row.NamedByRespondent;
            if (named) {
                all.add(text(ground.codes().rowName(item.id(), row.code()), Row.LONGEST_NAME)
                        .relevantIf(conditions.asked(item))
                        .relevantIf(shown)
                        .words(words(item, row.label().text().orElseThrow())));
            }
            question.part(
                    LimeCodes.answer(row.code()),
                    0,
                    named ? ground.named(item.id(), row.code()) : shown,
                    row.label().accept(new RowWords(ground, losses, item, row)));
        }
        if (item.asking().requirement() != Requirement.OPTIONAL && !all.isEmpty()) {
            losses.add(
                    "named-row",
                    item.id(),
                    "'" + item.id() + "' has rows that the respondent names: LimeSurvey asks to judge each that was"
                            + " named");
        }
        List<LimeQuestion> rest = around(item, question);
        all.addAll(0, rest.subList(0, rest.indexOf(question)));
        all.addAll(rest.subList(rest.indexOf(question), rest.size()));
        return all;
    }

    @Override
    public List<LimeQuestion> grid(Grid item) {
        LimeQuestion question = main(Kind.ARRAY, item);
        choices(question, item);
        Orders.of(losses, item, item.order(), "random_order", "1", question);
        return rowed(item, question);
    }

    @Override
    public List<LimeQuestion> multipleGrid(MultipleGrid item) {
        LimeQuestion question = main(Kind.CHECKBOXES, item).attribute("multiflexible_checkbox", "1");
        Validity.columns(ground, item, question);
        Orders.of(losses, item, item.order(), "random_order", "1", question);
        List<LimeQuestion> all = rowed(item, question);
        for (Option column : item.scale()) {
            question.part(LimeCodes.answer(column.code()), 1, Script.TRUE, words(item, column.text()));
        }
        return all;
    }

    @Override
    public List<LimeQuestion> notice(Notice item) {
        return List.of(main(Kind.DISPLAY, item).mandatory("N"));
    }

    @Override
    public List<LimeQuestion> screenOut(ScreenOut item) {
        return List.of(main(Kind.DISPLAY, item).mandatory("N"));
    }

    @Override
    public List<LimeQuestion> computed(Computed item) {
        Unsayable unsayable = losses.within("computed", item.id(), "The value", "it is not, or not exactly, the same");
        String value = item.value().accept(new Formulas(ground, unsayable)).orNothing();
        conditions.noteDays(item, item.value().toString());
        ImmutableMap.Builder<Language, String> all = ImmutableMap.builder();
        ground.questionnaire().languages().forEach(language -> all.put(language, "{" + value + "}"));
        return List.of(new LimeQuestion(Kind.EQUATION, ground.codes().question(item.id()))
                .relevantIf(conditions.asked(item))
                .words(all.build())
                .attribute("hidden", "1")
                .attribute("numbers_only", "1"));
    }
}
