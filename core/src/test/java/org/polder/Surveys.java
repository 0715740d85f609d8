package org.polder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Small questionnaires for tests, made with plain constructors. */
public final class Surveys {
    private Surveys() {}

    /** a: yes/no/don't know/other; b asked if a is 1; c asked if b is 1; m: at most two of three, or none. */
    public static Questionnaire chain() {
        return of(
                choice("a", Condition.always(), 3),
                choice("b", is("a", 1), 2),
                choice("c", is("b", 1), 2),
                new MultipleChoice(
                        Asking.of(ItemId.of("m")),
                        ImmutableList.of(
                                option("m", 1),
                                option("m", 2),
                                option("m", 3),
                                option("m", 4).alone()),
                        1,
                        2),
                new OpenQuestion(Asking.of(ItemId.of("t")).optional(), 10));
    }

    /** g: rows 1 and 2, row 2 only if a is 1, row 3 named by the respondent; h carries row 3 forward. */
    public static Questionnaire grids() {
        ItemId g = ItemId.of("g");
        return of(
                choice("a", Condition.always(), 3),
                new Grid(
                        Asking.of(g).optional(),
                        ImmutableList.of(
                                Row.of(1, Text.of("g.row.1")),
                                Row.of(2, Text.of("g.row.2")).askedIf(is("a", 1)),
                                Row.named(3, Text.of("g.row.3"))),
                        ImmutableList.of(option("g", 1), option("g", 2))),
                new Grid(
                        Asking.of(ItemId.of("h")),
                        ImmutableList.of(Row.of(1, Text.of("h.row.1")), Row.carriedForward(3, g, 3)),
                        ImmutableList.of(option("h", 1), option("h", 2))));
    }

    public static SingleChoice choice(String id, Condition askedIf, int options) {
        ImmutableList.Builder<Option> all = ImmutableList.builder();
        for (int code = 1; code <= options; code++) {
            Option option = option(id, code);
            all.add(code == 3 ? option.kind(OptionKind.DONT_KNOW) : option);
        }
        all.add(option(id, 9).open(new OpenPart.Words(20)));
        return new SingleChoice(Asking.of(ItemId.of(id)).askedIf(askedIf), all.build());
    }

    public static Condition is(String question, int code) {
        return new Condition.CodeIn(ItemId.of(question), ImmutableSortedSet.of(code));
    }

    public static Option option(String id, int code) {
        return Option.of(code, Text.of(id + "." + code));
    }

    /** Words every text by its own key. */
    public static Questionnaire of(Item... items) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Item item : items) {
            texts.put(item.id() + ".text", "Question " + item.id());
            for (int code = 1; code <= 9; code++) {
                texts.put(item.id() + "." + code, item.id() + " option " + code);
                texts.put(item.id() + ".row." + code, item.id() + " row " + code);
            }
        }
        Page page = new Page("one", Optional.empty(), ImmutableList.copyOf(items));
        texts.keySet().retainAll(keys(items));
        return Questionnaire.of("test", "1.0", List.of(page), List.of(TextBundle.of(Language.EN, texts)));
    }

    private static List<String> keys(Item... items) {
        ImmutableList.Builder<String> keys = ImmutableList.builder();
        for (Item item : items) {
            item.asking().text().keys().forEach(key -> keys.add(key.value()));
            if (item instanceof SingleChoice choice) {
                choice.options().forEach(option -> option.text().keys().forEach(key -> keys.add(key.value())));
            } else if (item instanceof MultipleChoice choice) {
                choice.options().forEach(option -> option.text().keys().forEach(key -> keys.add(key.value())));
            } else if (item instanceof Grid grid) {
                grid.scale().forEach(option -> option.text().keys().forEach(key -> keys.add(key.value())));
                grid.rows()
                        .forEach(row -> row.label()
                                .text()
                                .ifPresent(text -> text.keys().forEach(key -> keys.add(key.value()))));
            }
        }
        return keys.build();
    }
}
