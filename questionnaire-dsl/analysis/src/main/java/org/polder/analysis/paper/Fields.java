package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
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
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Draws where the answer to a question goes. */
record Fields(RoutingWords words, Readings readings, Jumps jumps) implements Item.Visitor<Field> {
    private static final int SHORT = 80;
    private static final int CHARACTERS_A_LINE = 100;
    private static final int MOST_LINES = 3;

    /** The order in which a respondent meets the options or rows of a question on a screen. */
    Ordering order(Item item) {
        return item instanceof SingleChoice single
                ? single.order()
                : item instanceof MultipleChoice multiple
                        ? multiple.order()
                        : item instanceof Ranking ranking
                                ? ranking.order()
                                : item instanceof Grid grid
                                        ? grid.order()
                                        : item instanceof MultipleGrid grid ? grid.order() : Ordering.AS_WRITTEN;
    }

    @Override
    public Field singleChoice(SingleChoice item) {
        return new Field.Marks(
                Field.Sign.ONE,
                item.options().stream()
                        .map(option -> option(
                                item.id(),
                                option,
                                jumps.after(item.id(), option.code()).stream()
                                        .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Field multipleChoice(MultipleChoice item) {
        return new Field.Marks(Field.Sign.SEVERAL, options(item));
    }

    @Override
    public Field ranking(Ranking item) {
        return new Field.Marks(Field.Sign.RANK, options(item));
    }

    private ImmutableList<Field.Mark> options(Item item) {
        return item.options().stream()
                .map(option -> option(item.id(), option, ImmutableList.of()))
                .collect(ImmutableList.toImmutableList());
    }

    private Field.Mark option(ItemId item, Option option, ImmutableList<String> jump) {
        Phrases phrases = words.phrases();
        List<String> remarks = new ArrayList<>(shownIf(option.askedIf()));
        if (option.exclusive()) {
            remarks.add(phrases.say("exclusive"));
        }
        option.open()
                .map(part -> part.accept(new HowToAnswer(phrases)))
                .filter(range -> !range.isEmpty())
                .ifPresent(remarks::add);
        return new Field.Mark(
                option.code(),
                readings.of(option.text(), words.names().fills(item)),
                ImmutableList.copyOf(remarks),
                option.open().isPresent(),
                jump);
    }

    private List<String> shownIf(Condition condition) {
        return Tidied.of(condition).equals(Condition.always())
                ? List.of()
                : List.of(words.phrases().say("shownif", Map.of("condition", words.say(condition))));
    }

    @Override
    public Field openQuestion(OpenQuestion item) {
        int lines = item.longest() <= SHORT
                ? 1
                : Math.min(MOST_LINES, (item.longest() + CHARACTERS_A_LINE - 1) / CHARACTERS_A_LINE + 1);
        return new Field.Lines(lines, ImmutableList.of());
    }

    @Override
    public Field number(NumberQuestion item) {
        return new Field.Lines(1, options(item));
    }

    @Override
    public Field date(DateQuestion item) {
        return new Field.Lines(1, options(item));
    }

    @Override
    public Field grid(Grid item) {
        return new Field.Table(Field.Sign.ONE, options(item), rows(item));
    }

    @Override
    public Field multipleGrid(MultipleGrid item) {
        return new Field.Table(Field.Sign.SEVERAL, options(item), rows(item));
    }

    private ImmutableList<Field.Mark> rows(Rowed item) {
        return item.rows().stream().map(row -> row(item.id(), row)).collect(ImmutableList.toImmutableList());
    }

    private Field.Mark row(ItemId item, Row row) {
        ImmutableList<Reading> label = row.label()
                .text()
                .map(text -> readings.of(text, words.names().fills(item)))
                .orElseGet(() -> ImmutableList.of(
                        new Reading(Optional.empty(), words.names().label(item, row))));
        return new Field.Mark(
                row.code(),
                label,
                ImmutableList.copyOf(shownIf(row.askedIf())),
                row.label() instanceof Row.NamedByRespondent,
                ImmutableList.of());
    }

    @Override
    public Field notice(Notice item) {
        return new Field.None();
    }

    @Override
    public Field computed(Computed item) {
        return new Field.None();
    }

    @Override
    public Field screenOut(ScreenOut item) {
        return new Field.None();
    }
}
