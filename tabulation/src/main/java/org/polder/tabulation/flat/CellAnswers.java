package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.polder.answer.Answer;
import org.polder.answer.Missing;
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
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.tabulation.source.Value;

/**
 * Makes the answer to an item of the cells of a row; nothing when it was not asked, not reached or is empty.
 *
 * @param row the row
 */
record CellAnswers(RowDecoder row) implements Item.Visitor<Optional<Answer>> {
    /** Stands for words that were written beside an option and are not in the file. */
    private static final String NOT_KEPT = "…";

    private Optional<Answer> answer(Item item, Function<Value, Answer> make) {
        Value value = row.value(item.id().value());
        if (!value.isAnswered()) {
            return isLeftOpen(value) ? Optional.of(Answer.leftOpen()) : Optional.empty();
        }
        return Optional.of(item.asking().personal() ? Answer.withheld() : make.apply(value));
    }

    private static boolean isLeftOpen(Value value) {
        return value.absence().filter(Missing.LEFT_OPEN::equals).isPresent();
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        return answer(item, value -> {
            int code = value.codes().first();
            return new Answer.Single(
                    code, Optional.ofNullable(texts(item, value.codes()).get(code)));
        });
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        return answer(item, value -> new Answer.Multiple(value.codes(), texts(item, value.codes())));
    }

    private ImmutableSortedMap<Integer, String> texts(Item item, Iterable<Integer> chosen) {
        ImmutableSortedMap.Builder<Integer, String> texts = ImmutableSortedMap.naturalOrder();
        for (int code : chosen) {
            item.options().stream()
                    .filter(option -> option.code() == code)
                    .flatMap(option -> option.open().stream())
                    .forEach(part -> texts.put(code, text(item, code, part)));
        }
        return texts.buildOrThrow();
    }

    private String text(Item item, int code, OpenPart part) {
        return row.cell(item.id() + "." + code + "_text").orElseGet(() -> part.accept(new NotKept()));
    }

    /** What an open part might have held. */
    private record NotKept() implements OpenPart.Visitor<String> {
        @Override
        public String words(OpenPart.Words part) {
            return NOT_KEPT;
        }

        @Override
        public String number(OpenPart.Number part) {
            return part.least().toPlainString();
        }
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        return answer(item, value -> value.key().isBlank() ? Answer.leftOpen() : Answer.text(value.key()));
    }

    @Override
    public Optional<Answer> number(NumberQuestion item) {
        return answer(
                item,
                value -> value.number().isPresent()
                        ? Answer.number(BigDecimal.valueOf(value.number().getAsDouble()))
                        : Answer.instead(value.codes().first()));
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        return answer(
                item,
                value -> value.number().isPresent()
                        ? Answer.date(LocalDate.ofEpochDay((long) value.number().getAsDouble()))
                        : Answer.instead(value.codes().first()));
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        Map<Integer, Integer> codes = new TreeMap<>();
        boolean seen = rows(item, (code, value) -> codes.put(code, value.codes().first()));
        return !codes.isEmpty()
                ? Optional.of(new Answer.Rows(ImmutableSortedMap.copyOf(codes), names(item, codes.keySet())))
                : leftOpen(seen);
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        Map<Integer, ImmutableSortedSet<Integer>> codes = new TreeMap<>();
        boolean seen = rows(item, (code, value) -> codes.put(code, value.codes()));
        return !codes.isEmpty()
                ? Optional.of(new Answer.RowSets(ImmutableSortedMap.copyOf(codes), names(item, codes.keySet())))
                : leftOpen(seen);
    }

    private static Optional<Answer> leftOpen(boolean seen) {
        return seen ? Optional.of(Answer.leftOpen()) : Optional.empty();
    }

    /** Takes the rows that were judged, and tells whether one was left open. */
    private boolean rows(Rowed item, BiConsumer<Integer, Value> judged) {
        boolean leftOpen = false;
        for (Row line : item.rows()) {
            Value value = row.value(item.id() + "." + line.code());
            if (value.isAnswered()) {
                judged.accept(line.code(), value);
            }
            leftOpen |= isLeftOpen(value);
        }
        return leftOpen;
    }

    /** A row can have a name and not be judged; one that was judged must have a name. */
    private ImmutableSortedMap<Integer, String> names(Rowed item, Set<Integer> judged) {
        ImmutableSortedMap.Builder<Integer, String> names = ImmutableSortedMap.naturalOrder();
        for (Row line : item.rows()) {
            if (line.label() instanceof Row.NamedByRespondent) {
                row.cell(item.id() + "." + line.code() + "_text")
                        .or(() -> judged.contains(line.code()) ? Optional.of(NOT_KEPT) : Optional.empty())
                        .ifPresent(name -> names.put(line.code(), name));
            }
        }
        return names.buildOrThrow();
    }

    @Override
    public Optional<Answer> ranking(Ranking item) {
        List<Integer> codes = new ArrayList<>();
        boolean leftOpen = false;
        int places = Math.min(item.most(), item.options().size());
        for (int place = 1; place <= places; place++) {
            Value value = row.value(item.id() + "." + place);
            leftOpen |= isLeftOpen(value);
            codes.addAll(value.codes());
        }
        return !codes.isEmpty()
                ? Optional.of(new Answer.Ranked(ImmutableList.copyOf(codes), texts(item, codes)))
                : leftOpen(leftOpen);
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        return Optional.empty();
    }

    @Override
    public Optional<Answer> computed(Computed item) {
        return Optional.empty();
    }

    @Override
    public Optional<Answer> screenOut(ScreenOut item) {
        return Optional.empty();
    }
}
