package org.polder.jqwik;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Prompt;
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
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Lists the mistakes in the parts of an answer of the right kind, by the code of the problem that each must give. */
final class PartMistakes implements Item.Visitor<ImmutableListMultimap<String, Answer>> {
    private final Prompt prompt;
    private final Answer right;
    private final LocalDate today;
    private final OptionMistakes options;

    PartMistakes(Prompt prompt, Answer right, LocalDate today) {
        this.prompt = prompt;
        this.right = right;
        this.today = today;
        this.options = new OptionMistakes(prompt);
    }

    private static ImmutableListMultimap<String, Answer> none() {
        return ImmutableListMultimap.of();
    }

    @Override
    public ImmutableListMultimap<String, Answer> singleChoice(SingleChoice item) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        found.putAll(options.codes(Answer::code));
        found.putAll(options.texts((code, text) -> new Answer.Single(code, text)));
        return found.build();
    }

    private static Answer.Multiple multiple(Collection<Integer> codes, Map<Integer, String> texts) {
        return new Answer.Multiple(
                ImmutableSortedSet.copyOf(Comparator.naturalOrder(), codes), ImmutableSortedMap.copyOf(texts));
    }

    @Override
    public ImmutableListMultimap<String, Answer> multipleChoice(MultipleChoice item) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        found.putAll(options.codes(code -> Answer.codes(code)));
        found.putAll(options.texts((code, text) ->
                multiple(List.of(code), text.map(words -> Map.of(code, words)).orElse(Map.of()))));
        List<Integer> shared = options.shared();
        if (shared.size() > item.most()) {
            List<Integer> many = shared.subList(0, item.most() + 1);
            found.put("too-many", multiple(many, options.opens(many)));
        }
        if (!prompt.choices().isEmpty()) {
            found.put("too-few", Answer.codes());
        }
        for (int alone : options.exclusive()) {
            shared.stream()
                    .map(other -> List.of(alone, other))
                    .forEach(both -> found.put("exclusive", multiple(both, options.opens(both))));
        }
        if (right instanceof Answer.Multiple given) {
            options.known().stream()
                    .filter(code -> !given.codes().contains(code))
                    .forEach(code -> found.put("text-without-option", given.with(code, "a")));
        }
        return found.build();
    }

    @Override
    public ImmutableListMultimap<String, Answer> ranking(Ranking item) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        found.putAll(options.codes(code -> Answer.ranked(code)));
        found.putAll(options.texts((code, text) -> new Answer.Ranked(
                ImmutableList.of(code),
                ImmutableSortedMap.copyOf(text.map(words -> Map.of(code, words)).orElse(Map.of())))));
        List<Integer> shown = options.shown();
        if (shown.size() > item.most()) {
            List<Integer> many = shown.subList(0, item.most() + 1);
            found.put(
                    "too-many",
                    new Answer.Ranked(ImmutableList.copyOf(many), ImmutableSortedMap.copyOf(options.opens(many))));
        }
        if (!shown.isEmpty()) {
            found.put("too-few", Answer.ranked());
            int twice = shown.get(0);
            found.put(
                    "repeated-code",
                    new Answer.Ranked(
                            ImmutableList.of(twice, twice), ImmutableSortedMap.copyOf(options.opens(List.of(twice)))));
        }
        if (right instanceof Answer.Ranked given) {
            options.known().stream()
                    .filter(code -> !given.codes().contains(code))
                    .forEach(code -> found.put("text-without-option", given.with(code, "a")));
        }
        return found.build();
    }

    @Override
    public ImmutableListMultimap<String, Answer> openQuestion(OpenQuestion item) {
        return ImmutableListMultimap.of(
                "blank-text", Answer.text(" "), "text-too-long", Answer.text(Strings.repeat("a", item.longest() + 1)));
    }

    @Override
    public ImmutableListMultimap<String, Answer> number(NumberQuestion item) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        BigDecimal step = PlainNumber.step(item);
        BigDecimal half = step.divide(BigDecimal.valueOf(2));
        Stream.of(
                        item.least().subtract(step),
                        item.most().add(BigDecimal.ONE),
                        item.least().add(half),
                        item.most().subtract(half))
                .filter(number -> !item.allows(number))
                .map(Answer::number)
                .forEach(answer -> found.put("number", answer));
        found.putAll(insteads());
        return found.build();
    }

    private ImmutableListMultimap<String, Answer> insteads() {
        return prompt.item().options().isEmpty() ? none() : options.codes(Answer::instead);
    }

    @Override
    public ImmutableListMultimap<String, Answer> date(DateQuestion item) {
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        item.earliest()
                .ifPresent(day -> found.put("date", Answer.date(day.on(today).minusDays(1))));
        item.latest()
                .ifPresent(day -> found.put("date", Answer.date(day.on(today).plusDays(1))));
        found.putAll(insteads());
        return found.build();
    }

    @Override
    public ImmutableListMultimap<String, Answer> grid(Grid item) {
        if (!(right instanceof Answer.Rows given)) {
            return none();
        }
        int first = item.scale().get(0).code();
        RowMistakes rows = new RowMistakes(prompt, given.codes().keySet());
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        found.putAll(rows.rows((row, code) -> new Answer.Rows(put(given.codes(), row, code), given.names())));
        found.putAll(rows.left(row -> new Answer.Rows(without(given.codes(), row), given.names())));
        found.putAll(rows.names((row, name) -> new Answer.Rows(
                put(given.codes(), row, first),
                name.map(words -> put(given.names(), row, words)).orElse(without(given.names(), row)))));
        return found.build();
    }

    @Override
    public ImmutableListMultimap<String, Answer> multipleGrid(MultipleGrid item) {
        if (!(right instanceof Answer.RowSets given)) {
            return none();
        }
        ImmutableSortedSet<Integer> first =
                ImmutableSortedSet.of(item.scale().get(0).code());
        RowMistakes rows = new RowMistakes(prompt, given.codes().keySet());
        ImmutableListMultimap.Builder<String, Answer> found = ImmutableListMultimap.builder();
        found.putAll(rows.rows((row, code) ->
                new Answer.RowSets(put(given.codes(), row, ImmutableSortedSet.of(code)), given.names())));
        found.putAll(rows.left(row -> new Answer.RowSets(without(given.codes(), row), given.names())));
        found.putAll(rows.names((row, name) -> new Answer.RowSets(
                put(given.codes(), row, first),
                name.map(words -> put(given.names(), row, words)).orElse(without(given.names(), row)))));
        for (int row : given.codes().keySet()) {
            columns(item)
                    .forEach((code, columns) ->
                            found.put(code, new Answer.RowSets(put(given.codes(), row, columns), given.names())));
        }
        return found.build();
    }

    private static ImmutableListMultimap<String, ImmutableSortedSet<Integer>> columns(MultipleGrid item) {
        ImmutableListMultimap.Builder<String, ImmutableSortedSet<Integer>> found = ImmutableListMultimap.builder();
        List<Integer> all = item.scale().stream().map(Option::code).toList();
        if (all.size() > item.most()) {
            found.put("too-many", ImmutableSortedSet.copyOf(all.subList(0, item.most() + 1)));
        }
        item.scale().stream()
                .filter(Option::exclusive)
                .flatMap(alone -> all.stream()
                        .filter(other -> other != alone.code())
                        .map(other -> ImmutableSortedSet.of(alone.code(), other)))
                .forEach(both -> found.put("exclusive", both));
        return found.build();
    }

    private static <T> ImmutableSortedMap<Integer, T> put(Map<Integer, T> all, int key, T value) {
        Map<Integer, T> changed = new TreeMap<>(all);
        changed.put(key, value);
        return ImmutableSortedMap.copyOf(changed);
    }

    private static <T> ImmutableSortedMap<Integer, T> without(Map<Integer, T> all, int key) {
        Map<Integer, T> changed = new TreeMap<>(all);
        changed.remove(key);
        return ImmutableSortedMap.copyOf(changed);
    }

    @Override
    public ImmutableListMultimap<String, Answer> notice(Notice item) {
        return none();
    }

    @Override
    public ImmutableListMultimap<String, Answer> computed(Computed item) {
        return none();
    }

    @Override
    public ImmutableListMultimap<String, Answer> screenOut(ScreenOut item) {
        return none();
    }
}
