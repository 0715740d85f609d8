package org.polder.interchange.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Names the columns of responses that an item has, as LimeSurvey heads them. */
final class Columns implements Item.Visitor<List<String>> {
    private final LimeCodes codes;

    Columns(LimeCodes codes) {
        this.codes = codes;
    }

    String whole(ItemId item) {
        return codes.question(item);
    }

    String other(ItemId item) {
        return whole(item) + "[other]";
    }

    /** The column of an option of a multiple choice, or of a row. */
    String part(ItemId item, int code) {
        return whole(item) + "[" + LimeCodes.answer(code) + "]";
    }

    String place(ItemId item, int place) {
        return whole(item) + "[" + place + "]";
    }

    String cell(ItemId item, int row, int code) {
        return whole(item) + "[" + LimeCodes.answer(row) + "_" + LimeCodes.answer(code) + "]";
    }

    /** The column of the words or number beside an option. */
    String beside(Item item, Option option) {
        return codes.open(item.id(), option.code()).orElseGet(() -> other(item.id()));
    }

    String instead(ItemId item) {
        return codes.instead(item);
    }

    String rowName(ItemId item, int row) {
        return codes.rowName(item, row);
    }

    /** The hidden columns of an item, in which nothing stands. */
    List<String> hidden(Item item) {
        List<String> hidden = new ArrayList<>(codes.marker(item.id()).stream().toList());
        for (Option option : item.options()) {
            codes.shown(item.id(), option.code()).ifPresent(hidden::add);
        }
        return hidden;
    }

    private List<String> besides(Item item, List<String> first) {
        List<String> all = new ArrayList<>(first);
        item.options().stream()
                .filter(option -> option.open().isPresent())
                .map(option -> beside(item, option))
                .forEach(all::add);
        return all;
    }

    @Override
    public List<String> singleChoice(SingleChoice item) {
        return besides(item, List.of(whole(item.id())));
    }

    @Override
    public List<String> multipleChoice(MultipleChoice item) {
        Optional<Option> other = LimeCodes.other(item);
        return besides(
                item,
                item.options().stream()
                        .filter(option -> !other.equals(Optional.of(option)))
                        .map(option -> part(item.id(), option.code()))
                        .toList());
    }

    @Override
    public List<String> ranking(Ranking item) {
        List<String> places = new ArrayList<>();
        for (int place = 1; place <= item.options().size(); place++) {
            places.add(place(item.id(), place));
        }
        return besides(item, places);
    }

    @Override
    public List<String> openQuestion(OpenQuestion item) {
        return List.of(whole(item.id()));
    }

    @Override
    public List<String> number(NumberQuestion item) {
        return measured(item);
    }

    @Override
    public List<String> date(DateQuestion item) {
        return measured(item);
    }

    private List<String> measured(Item item) {
        return item.options().isEmpty() ? List.of(whole(item.id())) : List.of(whole(item.id()), instead(item.id()));
    }

    private List<String> named(Rowed item, List<String> cells) {
        List<String> all = new ArrayList<>();
        item.rows().stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .forEach(row -> all.add(rowName(item.id(), row.code())));
        all.addAll(cells);
        return all;
    }

    @Override
    public List<String> grid(Grid item) {
        return named(
                item,
                item.rows().stream().map(row -> part(item.id(), row.code())).toList());
    }

    @Override
    public List<String> multipleGrid(MultipleGrid item) {
        return named(
                item,
                item.rows().stream()
                        .flatMap(row -> item.scale().stream().map(column -> cell(item.id(), row.code(), column.code())))
                        .toList());
    }

    @Override
    public List<String> notice(Notice item) {
        return List.of();
    }

    @Override
    public List<String> computed(Computed item) {
        return List.of(whole(item.id()));
    }

    @Override
    public List<String> screenOut(ScreenOut item) {
        return List.of();
    }
}
