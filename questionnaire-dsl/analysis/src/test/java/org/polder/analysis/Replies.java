package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.answer.Answer;
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

/** Every answer to a small item, those that the engine refuses among them. */
final class Replies implements Item.Visitor<Stream<Answer>> {
    private static final String WORDS = "w";

    /** One text for each combination of the small questionnaires' patterns. */
    private static final List<String> TEXTS = List.of("a", "b", "ab", "ba", "c", "ac", "cb", "acb");

    private final LocalDate today;

    private Replies(LocalDate today) {
        this.today = today;
    }

    static List<Answer> to(Item item, LocalDate today) {
        Stream<Answer> open = item instanceof Notice ? Stream.of() : Stream.of(Answer.leftOpen());
        return Stream.concat(item.accept(new Replies(today)), open).toList();
    }

    private static ImmutableSet<Integer> codes(Item item) {
        return item.options().stream().map(Option::code).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSortedMap<Integer, String> words(Item item, Iterable<Integer> chosen) {
        Map<Integer, String> words = new TreeMap<>();
        for (int code : chosen) {
            item.options().stream()
                    .filter(option -> option.code() == code && option.open().isPresent())
                    .forEach(option -> words.put(code, WORDS));
        }
        return ImmutableSortedMap.copyOf(words);
    }

    @Override
    public Stream<Answer> singleChoice(SingleChoice item) {
        return item.options().stream()
                .map(option ->
                        option.open().isPresent() ? Answer.code(option.code(), WORDS) : Answer.code(option.code()));
    }

    @Override
    public Stream<Answer> multipleChoice(MultipleChoice item) {
        return Sets.powerSet(codes(item)).stream()
                .filter(chosen -> !chosen.isEmpty())
                .map(chosen -> new Answer.Multiple(ImmutableSortedSet.copyOf(chosen), words(item, chosen)));
    }

    @Override
    public Stream<Answer> ranking(Ranking item) {
        return orders(List.of(), codes(item))
                .map(order -> new Answer.Ranked(ImmutableList.copyOf(order), words(item, order)));
    }

    private static Stream<List<Integer>> orders(List<Integer> begun, Set<Integer> left) {
        return left.stream().flatMap(next -> {
            List<Integer> order = new ArrayList<>(begun);
            order.add(next);
            return Stream.concat(Stream.of(order), orders(order, Sets.difference(left, Set.of(next))));
        });
    }

    @Override
    public Stream<Answer> openQuestion(OpenQuestion item) {
        return TEXTS.stream().map(Answer::text);
    }

    @Override
    public Stream<Answer> number(NumberQuestion item) {
        return Stream.concat(IntStream.rangeClosed(-1, 5).mapToObj(Answer::number), instead(item));
    }

    @Override
    public Stream<Answer> date(DateQuestion item) {
        return Stream.concat(
                IntStream.rangeClosed(-4, 4).mapToObj(distance -> Answer.date(today.plusDays(distance))),
                instead(item));
    }

    private static Stream<Answer> instead(Item item) {
        return codes(item).stream().map(Answer::instead);
    }

    @Override
    public Stream<Answer> grid(Grid item) {
        Stream<Map<Integer, Set<Integer>>> single =
                cells(item).filter(cells -> cells.values().stream().allMatch(codes -> codes.size() <= 1));
        return single.flatMap(cells -> named(item)
                .map(names -> new Answer.Rows(
                        cells.entrySet().stream()
                                .filter(row -> !row.getValue().isEmpty())
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        Integer::compare,
                                        row -> row.getKey(),
                                        row -> row.getValue().iterator().next())),
                        names)));
    }

    @Override
    public Stream<Answer> multipleGrid(MultipleGrid item) {
        return cells(item)
                .flatMap(cells -> named(item)
                        .map(names -> new Answer.RowSets(
                                cells.entrySet().stream()
                                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                                Integer::compare,
                                                row -> row.getKey(),
                                                row -> ImmutableSortedSet.copyOf(row.getValue()))),
                                names)));
    }

    /** Every filling of the rows, each with no code, one or more. */
    private static Stream<Map<Integer, Set<Integer>>> cells(Rowed item) {
        List<Set<Set<Integer>>> each =
                item.rows().stream().map(row -> Sets.powerSet(codes(item))).toList();
        return Sets.cartesianProduct(each).stream().map(chosen -> {
            Map<Integer, Set<Integer>> cells = new TreeMap<>();
            for (int i = 0; i < chosen.size(); i++) {
                cells.put(item.rows().get(i).code(), chosen.get(i));
            }
            return cells;
        });
    }

    private static Stream<ImmutableSortedMap<Integer, String>> named(Rowed item) {
        ImmutableSet<Integer> rows = item.rows().stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .map(Row::code)
                .collect(ImmutableSet.toImmutableSet());
        return Sets.powerSet(rows).stream()
                .map(chosen -> chosen.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(Integer::compare, row -> row, row -> WORDS)));
    }

    @Override
    public Stream<Answer> notice(Notice item) {
        return Stream.of(Answer.seen());
    }

    @Override
    public Stream<Answer> computed(Computed item) {
        return Stream.of();
    }

    @Override
    public Stream<Answer> screenOut(ScreenOut item) {
        return Stream.of();
    }
}
