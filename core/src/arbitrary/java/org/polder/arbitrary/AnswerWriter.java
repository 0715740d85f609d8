package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polder.answer.Answer;
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
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Writes an answer that mostly suits an item. */
final class AnswerWriter implements Item.Visitor<Answer> {
    private static final List<Answer> STRAY = List.of(
            Answer.leftOpen(),
            Answer.code(7),
            Answer.codes(1, 2, 3, 99),
            Answer.codes(),
            Answer.text(" "),
            Answer.text("a text far too long"),
            Answer.number(-3),
            Answer.number(new BigDecimal("1.25")),
            Answer.date(ConditionWriter.DAY.plusYears(9)),
            Answer.ranked(1, 1),
            Answer.rows(Map.of(1, 9, 8, 1)),
            Answer.rowSets(Map.of(1, List.of(1, 2, 3))),
            Answer.instead(1),
            Answer.seen(),
            Answer.withheld());

    private final Dice dice;
    private final List<Option> options;
    private final List<Row> rows;

    private AnswerWriter(Dice dice, List<Option> options, List<Row> rows) {
        this.dice = dice;
        this.options = options;
        this.rows = rows;
    }

    /** An answer from what is shown of an item, or now and then one that suits nothing. */
    static Answer answer(Item item, List<Option> options, List<Row> rows, Dice dice) {
        return dice.oneIn(12) ? dice.of(STRAY) : item.accept(new AnswerWriter(dice, options, rows));
    }

    @Override
    public Answer singleChoice(SingleChoice item) {
        if (options.isEmpty()) {
            return Answer.leftOpen();
        }
        Option option = dice.of(options);
        return option.open().map(part -> Answer.code(option.code(), text(part))).orElse(Answer.code(option.code()));
    }

    private String text(OpenPart part) {
        return part instanceof OpenPart.Number ? String.valueOf(dice.below(11)) : dice.of(List.of("a", "b", "ab1"));
    }

    @Override
    public Answer multipleChoice(MultipleChoice item) {
        List<Option> chosen = chosen(item.least(), item.most());
        if (chosen.size() > 1) {
            chosen.removeIf(Option::exclusive);
        }
        Map<Integer, String> texts = texts(chosen);
        return new Answer.Multiple(
                chosen.stream().map(Option::code).collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)),
                ImmutableSortedMap.copyOf(texts));
    }

    @Override
    public Answer ranking(Ranking item) {
        List<Option> chosen = chosen(item.least(), item.most());
        return new Answer.Ranked(
                chosen.stream().map(Option::code).collect(ImmutableList.toImmutableList()),
                ImmutableSortedMap.copyOf(texts(chosen)));
    }

    private Map<Integer, String> texts(List<Option> chosen) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Option option : chosen) {
            option.open().ifPresent(part -> texts.put(option.code(), text(part)));
        }
        return texts;
    }

    /** Draws some of the options, in an order drawn too. */
    private List<Option> chosen(int least, int most) {
        List<Option> left = new ArrayList<>(options);
        List<Option> chosen = new ArrayList<>();
        int count = dice.between(Math.min(least, left.size()), Math.min(most, left.size()));
        while (chosen.size() < count) {
            chosen.add(left.remove(dice.below(left.size())));
        }
        return chosen;
    }

    @Override
    public Answer openQuestion(OpenQuestion item) {
        return dice.oneIn(6) ? Answer.leftOpen() : Answer.text(dice.of(List.of("a", "b", "ab", "42", "c")));
    }

    @Override
    public Answer number(NumberQuestion item) {
        if (!options.isEmpty() && dice.oneIn(4)) {
            return Answer.instead(dice.of(options).code());
        }
        BigDecimal size = item.step().orElse(BigDecimal.ONE);
        int steps =
                item.most().subtract(item.least()).divideToIntegralValue(size).intValue();
        return Answer.number(item.least().add(size.multiply(BigDecimal.valueOf(dice.between(0, steps)))));
    }

    @Override
    public Answer date(DateQuestion item) {
        if (!options.isEmpty() && dice.oneIn(4)) {
            return Answer.instead(dice.of(options).code());
        }
        int distance = dice.between(-3, 2);
        return Answer.date(
                dice.oneIn(3) ? ConditionWriter.DAY.plusYears(distance) : ConditionWriter.DAY.plusDays(distance));
    }

    @Override
    public Answer grid(Grid item) {
        Map<Integer, Integer> codes = new TreeMap<>();
        for (Row row : judged()) {
            codes.put(row.code(), dice.of(item.scale()).code());
        }
        return new Answer.Rows(ImmutableSortedMap.copyOf(codes), names(codes));
    }

    @Override
    public Answer multipleGrid(MultipleGrid item) {
        Map<Integer, ImmutableSortedSet<Integer>> codes = new TreeMap<>();
        for (Row row : judged()) {
            int first = dice.of(item.scale()).code();
            int second = dice.of(item.scale()).code();
            boolean both = item.most() > 1
                    && item.scale().stream()
                            .noneMatch(option ->
                                    option.exclusive() && (option.code() == first || option.code() == second));
            codes.put(row.code(), both ? ImmutableSortedSet.of(first, second) : ImmutableSortedSet.of(first));
        }
        return new Answer.RowSets(ImmutableSortedMap.copyOf(codes), names(codes));
    }

    private List<Row> judged() {
        return rows.stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent ? dice.oneIn(2) : !dice.oneIn(10))
                .toList();
    }

    private ImmutableSortedMap<Integer, String> names(Map<Integer, ?> judged) {
        ImmutableSortedMap.Builder<Integer, String> names = ImmutableSortedMap.naturalOrder();
        rows.stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent
                        && (judged.containsKey(row.code()) || dice.oneIn(3)))
                .forEach(row -> names.put(row.code(), dice.of(List.of("x", "y"))));
        return names.buildOrThrow();
    }

    @Override
    public Answer notice(Notice item) {
        return Answer.seen();
    }

    @Override
    public Answer computed(Computed item) {
        return Answer.number(1);
    }

    @Override
    public Answer screenOut(ScreenOut item) {
        return Answer.seen();
    }
}
