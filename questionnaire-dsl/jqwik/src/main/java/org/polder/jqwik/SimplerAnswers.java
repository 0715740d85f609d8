package org.polder.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Choice;
import org.polder.interview.Prompt;
import org.polder.model.DateQuestion;
import org.polder.model.NumberQuestion;

/** Lists answers that are a little simpler than one that was given: an option, row or letter less, a lower code. */
final class SimplerAnswers implements Answer.Visitor<Stream<Answer>> {
    private final Prompt prompt;
    private final LocalDate today;

    private SimplerAnswers(Prompt prompt, LocalDate today) {
        this.prompt = prompt;
        this.today = today;
    }

    static Stream<Answer> of(Prompt prompt, LocalDate today, Answer given) {
        return given.accept(new SimplerAnswers(prompt, today));
    }

    private static Stream<String> shorter(String text) {
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        int last = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
        int second = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return Stream.of("a", text.substring(0, half), text.substring(0, last), text.substring(second))
                .filter(shorter -> shorter.length() < text.length() && !shorter.isBlank())
                .distinct();
    }

    /** These texts with one of them shorter. */
    private static Stream<ImmutableSortedMap<Integer, String>> shorter(ImmutableSortedMap<Integer, String> texts) {
        return texts.entrySet().stream()
                .flatMap(text -> shorter(text.getValue()).map(shorter -> with(texts, text.getKey(), shorter)));
    }

    private static <T> ImmutableSortedMap<Integer, T> with(SortedMap<Integer, T> all, int key, T value) {
        Map<Integer, T> changed = new TreeMap<>(all);
        changed.put(key, value);
        return ImmutableSortedMap.copyOf(changed);
    }

    private static <T> ImmutableSortedMap<Integer, T> without(SortedMap<Integer, T> all, int key) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(all, other -> other != key));
    }

    private Stream<Integer> codesBelow(int code) {
        return prompt.choices().stream()
                .map(Choice::code)
                .filter(other -> other < code)
                .sorted();
    }

    @Override
    public Stream<Answer> single(Answer.Single answer) {
        return answer.text().stream().flatMap(SimplerAnswers::shorter).map(text -> Answer.code(answer.code(), text));
    }

    @Override
    public Stream<Answer> multiple(Answer.Multiple answer) {
        List<Answer> simpler = new ArrayList<>();
        for (int code : answer.codes()) {
            ImmutableSortedSet<Integer> others =
                    ImmutableSortedSet.copyOf(Sets.difference(answer.codes(), ImmutableSortedSet.of(code)));
            simpler.add(new Answer.Multiple(others, without(answer.texts(), code)));
            codesBelow(code)
                    .filter(lower -> !answer.codes().contains(lower))
                    .map(lower -> {
                        TreeSet<Integer> changed = new TreeSet<>(others);
                        changed.add(lower);
                        return new Answer.Multiple(
                                ImmutableSortedSet.copyOfSorted(changed), without(answer.texts(), code));
                    })
                    .forEach(simpler::add);
        }
        return Stream.concat(
                simpler.stream(), shorter(answer.texts()).map(texts -> new Answer.Multiple(answer.codes(), texts)));
    }

    @Override
    public Stream<Answer> ranked(Answer.Ranked answer) {
        List<Answer> simpler = new ArrayList<>();
        for (int place = 0; place < answer.codes().size(); place++) {
            int code = answer.codes().get(place);
            List<Integer> others = new ArrayList<>(answer.codes());
            others.remove(place);
            simpler.add(new Answer.Ranked(ImmutableList.copyOf(others), without(answer.texts(), code)));
            int at = place;
            codesBelow(code)
                    .filter(lower -> !answer.codes().contains(lower))
                    .map(lower -> {
                        List<Integer> changed = new ArrayList<>(answer.codes());
                        changed.set(at, lower);
                        return new Answer.Ranked(ImmutableList.copyOf(changed), without(answer.texts(), code));
                    })
                    .forEach(simpler::add);
        }
        simpler.add(new Answer.Ranked(ImmutableList.sortedCopyOf(answer.codes()), answer.texts()));
        return Stream.concat(
                simpler.stream(), shorter(answer.texts()).map(texts -> new Answer.Ranked(answer.codes(), texts)));
    }

    @Override
    public Stream<Answer> openText(Answer.OpenText answer) {
        return shorter(answer.text()).map(Answer::text);
    }

    @Override
    public Stream<Answer> number(Answer.Number answer) {
        if (!(prompt.item() instanceof NumberQuestion question)) {
            return Stream.empty();
        }
        BigDecimal step = PlainNumber.step(question);
        BigDecimal plainest = PlainNumber.of(question);
        BigInteger away =
                answer.value().subtract(plainest).divideToIntegralValue(step).toBigInteger();
        return nearer(away).map(steps -> Answer.number(plainest.add(step.multiply(new BigDecimal(steps)))));
    }

    /** Half as far away, then three quarters and so on, and at last one step nearer. */
    private static Stream<BigInteger> nearer(BigInteger away) {
        return Stream.iterate(away, left -> left.signum() != 0, left -> left.divide(BigInteger.TWO))
                .skip(1)
                .map(away::subtract);
    }

    @Override
    public Stream<Answer> date(Answer.Date answer) {
        if (!(prompt.item() instanceof DateQuestion question)) {
            return Stream.empty();
        }
        LocalDate plainest = PlainNumber.nearest(
                today,
                question.earliest().map(day -> day.on(today)),
                question.latest().map(day -> day.on(today)));
        BigInteger away = BigInteger.valueOf(answer.value().toEpochDay() - plainest.toEpochDay());
        return nearer(away).map(days -> Answer.date(plainest.plusDays(days.longValueExact())));
    }

    @Override
    public Stream<Answer> instead(Answer.Instead answer) {
        return Stream.empty();
    }

    @Override
    public Stream<Answer> rows(Answer.Rows answer) {
        List<Answer> simpler = new ArrayList<>();
        answer.codes().forEach((row, code) -> {
            simpler.add(new Answer.Rows(without(answer.codes(), row), without(answer.names(), row)));
            codesBelow(code)
                    .map(lower -> new Answer.Rows(with(answer.codes(), row, lower), answer.names()))
                    .forEach(simpler::add);
        });
        return Stream.concat(
                simpler.stream(), shorter(answer.names()).map(names -> new Answer.Rows(answer.codes(), names)));
    }

    @Override
    public Stream<Answer> rowSets(Answer.RowSets answer) {
        List<Answer> simpler = new ArrayList<>();
        answer.codes().forEach((row, codes) -> {
            simpler.add(new Answer.RowSets(without(answer.codes(), row), without(answer.names(), row)));
            prompt.choices().stream()
                    .map(Choice::code)
                    .sorted(Comparator.naturalOrder())
                    .map(code ->
                            new Answer.RowSets(with(answer.codes(), row, ImmutableSortedSet.of(code)), answer.names()))
                    .forEach(simpler::add);
            codes.stream()
                    .map(code -> ImmutableSortedSet.copyOf(Sets.difference(codes, ImmutableSortedSet.of(code))))
                    .map(fewer -> new Answer.RowSets(with(answer.codes(), row, fewer), answer.names()))
                    .forEach(simpler::add);
        });
        return Stream.concat(
                simpler.stream(), shorter(answer.names()).map(names -> new Answer.RowSets(answer.codes(), names)));
    }

    @Override
    public Stream<Answer> seen() {
        return Stream.empty();
    }

    @Override
    public Stream<Answer> withheld() {
        return Stream.empty();
    }

    @Override
    public Stream<Answer> leftOpen() {
        return Stream.empty();
    }
}
