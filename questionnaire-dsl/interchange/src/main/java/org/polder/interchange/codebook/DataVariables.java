package org.polder.interchange.codebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.interchange.codebook.DataVariable.Kind;
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
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.text.Text;

/**
 * Lists the columns of a flat file of responses: one a question, one a row of a grid, one a place of a ranking, and
 * beside a number, day or text one for the code that stands instead.
 */
final class DataVariables implements Item.Visitor<List<DataVariable>> {
    private static final DataVariables INSTANCE = new DataVariables();

    private DataVariables() {}

    static ImmutableList<DataVariable> of(Questionnaire questionnaire) {
        return questionnaire.items().stream()
                .flatMap(item -> item.accept(INSTANCE).stream())
                .collect(ImmutableList.toImmutableList());
    }

    static List<DataVariable> of(Item item) {
        return item.accept(INSTANCE);
    }

    private static DataVariable whole(Item item, Kind kind) {
        return new DataVariable(
                item.id().value(),
                item,
                kind,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.copyOf(item.options()),
                item.askedIf());
    }

    /** The columns for what was written beside options. */
    private static List<DataVariable> open(Item item, DataVariable... first) {
        List<DataVariable> all = new ArrayList<>(List.of(first));
        for (Option option : item.options()) {
            option.open()
                    .ifPresent(part -> all.add(new DataVariable(
                            item.id() + "." + option.code() + "_text",
                            item,
                            part instanceof OpenPart.Number ? Kind.NUMBER : Kind.TEXT,
                            Optional.of(option.text()),
                            Optional.empty(),
                            ImmutableList.of(),
                            chosen(item, option.code()))));
        }
        return all;
    }

    private static Condition chosen(Item item, int code) {
        ImmutableSortedSet<Integer> codes = ImmutableSortedSet.of(code);
        if (item instanceof Ranking ranking) {
            return new Condition.RankBetween(item.id(), code, 1, ranking.most());
        }
        return item instanceof MultipleChoice
                ? new Condition.ContainsAny(item.id(), codes)
                : new Condition.CodeIn(item.id(), codes);
    }

    @Override
    public List<DataVariable> singleChoice(SingleChoice item) {
        return open(item, whole(item, Kind.CODE));
    }

    @Override
    public List<DataVariable> multipleChoice(MultipleChoice item) {
        return open(item, whole(item, Kind.CODES));
    }

    @Override
    public List<DataVariable> ranking(Ranking item) {
        List<DataVariable> places = new ArrayList<>();
        for (int place = 1; place <= Math.min(item.most(), item.options().size()); place++) {
            places.add(new DataVariable(
                    item.id() + "." + place,
                    item,
                    Kind.CODE,
                    Optional.empty(),
                    Optional.of(place),
                    item.options(),
                    item.askedIf()));
        }
        return open(item, places.toArray(DataVariable[]::new));
    }

    private static List<DataVariable> measured(Item item, Kind kind) {
        DataVariable value = new DataVariable(
                item.id().value(), item, kind, Optional.empty(), Optional.empty(), ImmutableList.of(), item.askedIf());
        DataVariable instead = new DataVariable(
                item.id() + "_missing",
                item,
                Kind.INSTEAD,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.copyOf(item.options()),
                item.askedIf());
        return List.of(value, instead);
    }

    @Override
    public List<DataVariable> openQuestion(OpenQuestion item) {
        return measured(item, Kind.TEXT);
    }

    @Override
    public List<DataVariable> number(NumberQuestion item) {
        return measured(item, Kind.NUMBER);
    }

    @Override
    public List<DataVariable> date(DateQuestion item) {
        return measured(item, Kind.DAY);
    }

    private static List<DataVariable> rows(Rowed item, Kind kind) {
        List<DataVariable> all = new ArrayList<>();
        for (Row row : item.rows()) {
            Optional<Text> label = row.label().text();
            Condition base =
                    row.askedIf().equals(Condition.always()) ? item.askedIf() : both(item.askedIf(), row.askedIf());
            all.add(new DataVariable(
                    item.id() + "." + row.code(),
                    item,
                    kind,
                    label,
                    Optional.empty(),
                    ImmutableList.copyOf(item.scale()),
                    base));
            if (row.label() instanceof Row.NamedByRespondent) {
                all.add(new DataVariable(
                        item.id() + "." + row.code() + "_text",
                        item,
                        Kind.TEXT,
                        label,
                        Optional.empty(),
                        ImmutableList.of(),
                        base));
            }
        }
        return all;
    }

    private static Condition both(Condition one, Condition other) {
        return one.equals(Condition.always()) ? other : one.and(other);
    }

    @Override
    public List<DataVariable> grid(Grid item) {
        return rows(item, Kind.CODE);
    }

    @Override
    public List<DataVariable> multipleGrid(MultipleGrid item) {
        return rows(item, Kind.CODES);
    }

    @Override
    public List<DataVariable> notice(Notice item) {
        return List.of();
    }

    @Override
    public List<DataVariable> computed(Computed item) {
        return List.of();
    }

    @Override
    public List<DataVariable> screenOut(ScreenOut item) {
        return List.of();
    }
}
