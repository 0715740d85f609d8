package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Reads the answer to an item from what stands in its nodes. */
final class AnswerReader implements Item.Visitor<Optional<Answer>> {
    private static final String NUMBER = "[+-]?[0-9]{1,30}([.][0-9]{0,30})?(E-?[0-9]{1,3})?";
    private static final String CODE = "[1-9][0-9]{0,8}";

    private final Map<String, String> values;
    private final BiConsumer<String, String> wrong;

    /**
     * Prepares to read.
     *
     * @param values what stands in each node that is not empty, by path
     * @param wrong takes the path of a node and what is wrong with it
     */
    AnswerReader(Map<String, String> values, BiConsumer<String, String> wrong) {
        this.values = values;
        this.wrong = wrong;
    }

    private Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    private Optional<Integer> code(String path) {
        return value(path).flatMap(value -> codes(path, value).stream().findFirst());
    }

    private ImmutableList<Integer> codes(String path, String value) {
        ImmutableList.Builder<Integer> codes = ImmutableList.builder();
        for (String one : value.strip().split("\\s+")) {
            if (one.matches(CODE)) {
                codes.add(Integer.parseInt(one));
            } else {
                wrong.accept(path, "takes option codes; found '" + one + "'");
            }
        }
        return codes.build();
    }

    private ImmutableSortedMap<Integer, String> texts(Item item) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Option option : item.options()) {
            value(Nodes.path(Nodes.openPart(item.id(), option.code())))
                    .ifPresent(text -> texts.put(
                            option.code(),
                            option.open()
                                            .filter(OpenPart.Number.class::isInstance)
                                            .isPresent()
                                    ? plain(text)
                                    : text));
        }
        return ImmutableSortedMap.copyOf(texts);
    }

    /** A number in the digits that we write it with. */
    private static String plain(String text) {
        return text.matches(NUMBER)
                ? Answer.number(new BigDecimal(text)).value().toPlainString()
                : text;
    }

    private static <V> ImmutableSortedMap<Integer, V> only(
            ImmutableSortedMap<Integer, V> texts, Collection<Integer> codes) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(texts, codes::contains));
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        return code(Nodes.path(item.id()))
                .map(code ->
                        new Answer.Single(code, Optional.ofNullable(texts(item).get(code))));
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        String path = Nodes.path(item.id());
        return value(path)
                .map(value -> sorted(codes(path, value)))
                .filter(codes -> !codes.isEmpty())
                .map(codes -> new Answer.Multiple(codes, only(texts(item), codes)));
    }

    private static ImmutableSortedSet<Integer> sorted(ImmutableList<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), codes);
    }

    @Override
    public Optional<Answer> ranking(Ranking item) {
        String path = Nodes.path(item.id());
        return value(path)
                .map(value -> codes(path, value))
                .filter(codes -> !codes.isEmpty())
                .map(codes -> new Answer.Ranked(codes, only(texts(item), codes)));
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        return value(Nodes.path(item.id())).map(Answer::text);
    }

    @Override
    public Optional<Answer> number(NumberQuestion item) {
        return measured(item);
    }

    private Optional<Answer> measured(Item item) {
        String path = Nodes.path(item.id());
        Optional<String> number = value(path).map(String::strip);
        if (number.isEmpty()) {
            return instead(item);
        }
        if (!number.get().matches(NUMBER)) {
            wrong.accept(path, "takes a number; found '" + number.get() + "'");
            return Optional.empty();
        }
        return Optional.of(Answer.number(new BigDecimal(number.get())));
    }

    private Optional<Answer> instead(Item item) {
        return code(Nodes.path(Nodes.instead(item.id()))).map(Answer::instead);
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        String path = Nodes.path(item.id());
        Optional<String> day = value(path).map(String::strip);
        if (day.isEmpty()) {
            return instead(item);
        }
        try {
            return Optional.of(Answer.date(LocalDate.parse(day.get())));
        } catch (DateTimeException malformed) {
            wrong.accept(path, "takes a day such as 2026-04-17; found '" + day.get() + "'");
            return Optional.empty();
        }
    }

    private ImmutableSortedMap<Integer, String> names(Rowed grid) {
        Map<Integer, String> names = new TreeMap<>();
        for (Row row : grid.rows()) {
            value(Nodes.rowNamePath(grid.id(), row.code())).ifPresent(name -> names.put(row.code(), name));
        }
        return ImmutableSortedMap.copyOf(names);
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        Map<Integer, Integer> codes = new TreeMap<>();
        for (Row row : item.rows()) {
            code(Nodes.rowPath(item.id(), row.code())).ifPresent(code -> codes.put(row.code(), code));
        }
        Answer.Rows answer = new Answer.Rows(ImmutableSortedMap.copyOf(codes), names(item));
        return codes.isEmpty() && answer.names().isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        Map<Integer, ImmutableSortedSet<Integer>> codes = new TreeMap<>();
        for (Row row : item.rows()) {
            String path = Nodes.rowPath(item.id(), row.code());
            value(path).ifPresent(value -> codes.put(row.code(), sorted(codes(path, value))));
        }
        Answer.RowSets answer = new Answer.RowSets(ImmutableSortedMap.copyOf(codes), names(item));
        return answer.codes().isEmpty() && answer.names().isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        return value(Nodes.path(item.id())).map(seen -> Answer.seen());
    }

    @Override
    public Optional<Answer> computed(Computed item) {
        // It is computed anew.
        return Optional.empty();
    }

    @Override
    public Optional<Answer> screenOut(ScreenOut item) {
        return Optional.empty();
    }
}
