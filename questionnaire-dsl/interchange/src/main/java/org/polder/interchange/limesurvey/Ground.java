package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.internal.WrittenGround;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * What conditions may say of an item's answer: whether there is one, and which code was chosen. A variable of a
 * question that is not asked is empty in LimeSurvey, whatever was answered before, so nothing need be said of that.
 */
final class Ground implements WrittenGround {
    private final Questionnaire questionnaire;
    private final LimeCodes codes;

    Ground(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.codes = new LimeCodes(questionnaire);
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    LimeCodes codes() {
        return codes;
    }

    @Override
    public Item item(ItemId id) {
        return questionnaire.item(id).orElseThrow();
    }

    /** The value of a question that is one variable. */
    String value(ItemId item) {
        return Script.value(codes.question(item));
    }

    @Override
    public String filled(ItemId item) {
        return Script.filled(value(item));
    }

    /** Tells whether an item is asked, so that a chain of such conditions stays short. */
    @Override
    public String asked(ItemId id) {
        Item item = item(id);
        return codes.marker(id)
                        .orElseGet(() -> codes.question(id)
                                + (item instanceof Ranking
                                        ? "_1"
                                        : LimeCodes.leaf(item).orElseThrow()))
                + ".relevanceStatus";
    }

    /** Holds where an option is shown. */
    String shown(Item item, Option option) {
        if (item instanceof MultipleChoice) {
            return LimeCodes.isConditional(option)
                    ? codes.question(item.id()) + "_" + LimeCodes.answer(option.code()) + ".relevanceStatus"
                    : Script.TRUE;
        }
        return codes.shown(item.id(), option.code())
                .map(code -> code + ".relevanceStatus")
                .orElse(Script.TRUE);
    }

    /** The value of the code chosen in a single choice, or beside a number or date. */
    String choice(Item item) {
        return Script.value(item instanceof SingleChoice ? codes.question(item.id()) : codes.instead(item.id()));
    }

    /** The words beside an option that is LimeSurvey's own "other". */
    String otherWords(ItemId item) {
        return Script.value(codes.question(item) + "_other");
    }

    /** The value that is filled where an option of a multiple choice was chosen. */
    private String part(Item item, Option option) {
        return LimeCodes.other(item).equals(Optional.of(option))
                ? "trim(" + otherWords(item.id()) + ")"
                : Script.value(codes.question(item.id()) + "_" + LimeCodes.answer(option.code()));
    }

    List<String> parts(Item item) {
        return item.options().stream().map(option -> part(item, option)).toList();
    }

    String place(ItemId ranking, int place) {
        return Script.value(codes.question(ranking) + "_" + place);
    }

    /** Holds where one of some options was chosen and is shown; in a ranking, where one was ranked. */
    @Override
    public String chosen(Item item, Set<Integer> wanted) {
        return Script.any(item.options().stream()
                .filter(option -> wanted.contains(option.code()))
                .map(option -> chosen(item, option))
                .toList());
    }

    private String chosen(Item item, Option option) {
        if (item instanceof MultipleChoice) {
            return Script.filled(part(item, option));
        }
        if (item instanceof Ranking) {
            List<String> places = new ArrayList<>();
            for (int place = 1; place <= item.options().size(); place++) {
                places.add(Script.is(place(item.id(), place), LimeCodes.answer(option.code())));
            }
            return Script.any(places);
        }
        return Script.all(Script.is(choice(item), LimeCodes.choice(item, option)), shown(item, option));
    }

    /** Holds where an option of a single choice, or beside a number or date, was chosen. */
    String chosenAny(Item item) {
        return item.options().stream().anyMatch(LimeCodes::isConditional)
                ? chosen(item, allCodes(item))
                : Script.filled(choice(item));
    }

    static ImmutableSet<Integer> allCodes(Item item) {
        return item.options().stream().map(Option::code).collect(ImmutableSet.toImmutableSet());
    }

    /** How many options were chosen. */
    @Override
    public String count(Item item) {
        return "count(" + String.join(", ", parts(item)) + ")";
    }

    /** Holds where a row was given one of some codes. */
    String row(ItemId grid, int row, Collection<Integer> wanted) {
        boolean several = item(grid) instanceof MultipleGrid;
        return Script.any(wanted.stream()
                .map(code -> several
                        ? Script.is(cell(grid, row, code), "1")
                        : Script.is(row(grid, row), LimeCodes.answer(code)))
                .toList());
    }

    /** The value of the one code given to a row. */
    String row(ItemId grid, int row) {
        return Script.value(codes.question(grid) + "_" + LimeCodes.answer(row));
    }

    private String cell(ItemId grid, int row, int code) {
        return Script.value(codes.question(grid) + "_" + LimeCodes.answer(row) + "_" + LimeCodes.answer(code));
    }

    /** Holds where a row was judged. */
    String judged(ItemId grid, int row) {
        Item item = item(grid);
        return item instanceof MultipleGrid ? row(grid, row, allCodes(item)) : Script.filled(row(grid, row));
    }

    String rowName(ItemId grid, int row) {
        return Script.value(codes.rowName(grid, row));
    }

    /** Holds where the item has an answer that counts. */
    @Override
    public String answered(Item item) {
        if (LimeCodes.isMeasured(item)) {
            return item.options().isEmpty()
                    ? Script.filled(value(item.id()))
                    : Script.any(Script.filled(value(item.id())), chosenAny(item));
        }
        if (item instanceof SingleChoice) {
            return chosenAny(item);
        }
        if (item instanceof MultipleChoice) {
            return count(item) + " > 0";
        }
        if (item instanceof Rowed grid) {
            List<String> filled = new ArrayList<>();
            for (Row row : grid.rows()) {
                filled.add(judged(grid.id(), row.code()));
                if (row.label() instanceof Row.NamedByRespondent) {
                    filled.add(named(grid.id(), row.code()));
                }
            }
            return Script.any(filled);
        }
        if (item instanceof OpenQuestion) {
            return written(item.id());
        }
        if (item instanceof Notice) {
            return asked(item.id());
        }
        return item instanceof ScreenOut
                ? Script.FALSE
                : Script.filled(item instanceof Ranking ? place(item.id(), 1) : value(item.id()));
    }

    /** Holds where words were written, and not only blanks. */
    String written(ItemId open) {
        return Script.filled("trim(" + value(open) + ")");
    }

    String named(ItemId grid, int row) {
        return Script.filled("trim(" + rowName(grid, row) + ")");
    }

    /** The code of an option as a number, for arithmetic. */
    String number(Item single) {
        String number = value(single.id());
        for (Option option : single.options()) {
            String code = LimeCodes.choice(single, option);
            if (!code.equals(String.valueOf(option.code()))) {
                number = Script.choose(Script.is(value(single.id()), code), String.valueOf(option.code()), number);
            }
        }
        return number;
    }

    /** The scale code given to a row as a number. */
    String number(Rowed grid, int row) {
        String number = row(grid.id(), row);
        for (Option option : grid.scale()) {
            String code = LimeCodes.answer(option.code());
            if (!code.equals(String.valueOf(option.code()))) {
                number = Script.choose(Script.is(row(grid.id(), row), code), String.valueOf(option.code()), number);
            }
        }
        return number;
    }
}
