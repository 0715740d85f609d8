package org.polder.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Choice;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
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
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Lists plain answers to a question as it is put to one respondent, the plainest first. */
final class SimpleAnswers implements Item.Visitor<Stream<Answer>> {
    /** The plainest text, and some that checks of postcodes, numbers and addresses let pass. */
    private static final ImmutableList<String> TEXTS =
            ImmutableList.of("a", "1", "1234 AB", "a@b.nl", "0612345678", "2026");

    private final Prompt prompt;
    private final LocalDate today;
    private final ImmutableList<Choice> choices;

    private SimpleAnswers(Prompt prompt, LocalDate today) {
        this.prompt = prompt;
        this.today = today;
        this.choices = ImmutableList.sortedCopyOf(Comparator.comparing(Choice::code), prompt.choices());
    }

    static Stream<Answer> of(Prompt prompt, LocalDate today) {
        Stream<Answer> given = prompt.item().accept(new SimpleAnswers(prompt, today));
        boolean mayLeave =
                prompt.item().asking().requirement() != Requirement.REQUIRED && !(prompt.item() instanceof Notice);
        return mayLeave ? Stream.concat(Stream.of(Answer.leftOpen()), given) : given;
    }

    private static String open(OpenPart part) {
        return part.accept(new OpenPart.Visitor<String>() {
            @Override
            public String words(OpenPart.Words words) {
                return TEXTS.get(0);
            }

            @Override
            public String number(OpenPart.Number number) {
                return PlainNumber.nearest(number.least(), number.most()).toPlainString();
            }
        });
    }

    private ImmutableSortedMap<Integer, String> opens(Collection<Integer> codes) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Choice choice : choices) {
            if (codes.contains(choice.code())) {
                choice.option().open().ifPresent(part -> texts.put(choice.code(), open(part)));
            }
        }
        return ImmutableSortedMap.copyOf(texts);
    }

    @Override
    public Stream<Answer> singleChoice(SingleChoice item) {
        // Where nothing is shown, there is nothing but leaving it open.
        return choices.isEmpty()
                ? Stream.of(Answer.leftOpen())
                : choices.stream()
                        .map(choice -> new Answer.Single(
                                choice.code(), choice.option().open().map(SimpleAnswers::open)));
    }

    private Stream<List<Integer>> sets(int least) {
        List<Integer> shared = choices.stream()
                .filter(choice -> !choice.option().exclusive())
                .map(Choice::code)
                .toList();
        List<Integer> alone = choices.stream()
                .filter(choice -> choice.option().exclusive())
                .map(Choice::code)
                .toList();
        int count = Math.min(least, shared.size());
        Stream<List<Integer>> windows = Stream.iterate(0, from -> from + count <= shared.size(), from -> from + 1)
                .map(from -> shared.subList(from, from + count));
        return Stream.concat(windows, alone.stream().map(List::of));
    }

    @Override
    public Stream<Answer> multipleChoice(MultipleChoice item) {
        return sets(item.least())
                .map(codes ->
                        new Answer.Multiple(ImmutableSortedSet.copyOf(Comparator.naturalOrder(), codes), opens(codes)));
    }

    @Override
    public Stream<Answer> ranking(Ranking item) {
        List<Integer> codes = choices.stream().map(Choice::code).toList();
        int count = Math.min(item.least(), codes.size());
        // Each option in the first place once, the others behind it in order.
        return codes.stream()
                .map(first -> ImmutableList.copyOf(Iterables.limit(
                        Iterables.concat(List.of(first), Iterables.filter(codes, code -> !code.equals(first))), count)))
                .map(ranked -> new Answer.Ranked(ranked, opens(ranked)));
    }

    @Override
    public Stream<Answer> openQuestion(OpenQuestion item) {
        return TEXTS.stream().filter(text -> text.length() <= item.longest()).map(Answer::text);
    }

    private Stream<Answer> insteads() {
        return choices.stream().map(choice -> Answer.instead(choice.code()));
    }

    @Override
    public Stream<Answer> number(NumberQuestion item) {
        BigDecimal plainest = PlainNumber.of(item);
        BigDecimal step = PlainNumber.step(item);
        Stream<BigDecimal> numbers = Stream.of(
                plainest, plainest.add(step), plainest.subtract(step), item.least(), item.most(), middle(item));
        return Stream.concat(numbers.filter(item::allows).distinct().map(Answer::number), insteads());
    }

    private static BigDecimal middle(NumberQuestion item) {
        BigDecimal half = item.most().subtract(item.least()).divide(BigDecimal.valueOf(2));
        BigDecimal step = PlainNumber.step(item);
        return item.least().add(half.divideToIntegralValue(step).multiply(step));
    }

    @Override
    public Stream<Answer> date(DateQuestion item) {
        Optional<LocalDate> earliest = item.earliest().map(day -> day.on(today));
        Optional<LocalDate> latest = item.latest().map(day -> day.on(today));
        LocalDate plainest = PlainNumber.nearest(today, earliest, latest);
        // Years back and ahead, for checks against other dates and for ages.
        Stream<LocalDate> around = Stream.of(1, -1, 20, -20, 40, -40, 60, -60).map(plainest::plusYears);
        return Stream.concat(
                Stream.concat(Stream.of(Optional.of(plainest), earliest, latest).flatMap(Optional::stream), around)
                        .filter(day -> earliest.filter(day::isBefore).isEmpty()
                                && latest.filter(day::isAfter).isEmpty())
                        .distinct()
                        .map(Answer::date),
                insteads());
    }

    private List<Integer> fixedRows() {
        return prompt.rows().stream()
                .filter(row -> !(row.row().label() instanceof Row.NamedByRespondent))
                .map(PromptRow::code)
                .toList();
    }

    private List<Integer> namedRows() {
        return prompt.rows().stream()
                .filter(row -> row.row().label() instanceof Row.NamedByRespondent)
                .map(PromptRow::code)
                .toList();
    }

    /** All fixed rows given each code in turn; then with one of the rows that the respondent names. */
    @Override
    public Stream<Answer> grid(Grid item) {
        List<Answer> answers = new ArrayList<>();
        for (Choice choice : choices) {
            Map<Integer, Integer> codes = new TreeMap<>();
            fixedRows().forEach(row -> codes.put(row, choice.code()));
            answers.add(Answer.rows(codes));
        }
        for (int row : namedRows()) {
            Map<Integer, Integer> codes = new TreeMap<>();
            fixedRows().forEach(fixed -> codes.put(fixed, choices.get(0).code()));
            codes.put(row, choices.get(0).code());
            answers.add(Answer.rows(codes).named(row, TEXTS.get(0)));
        }
        return answers.stream();
    }

    @Override
    public Stream<Answer> multipleGrid(MultipleGrid item) {
        List<Answer> answers = new ArrayList<>();
        for (Choice choice : choices) {
            Map<Integer, List<Integer>> codes = new TreeMap<>();
            fixedRows().forEach(row -> codes.put(row, List.of(choice.code())));
            answers.add(Answer.rowSets(codes));
        }
        for (int row : namedRows()) {
            Map<Integer, List<Integer>> codes = new TreeMap<>();
            fixedRows().forEach(fixed -> codes.put(fixed, List.of(choices.get(0).code())));
            codes.put(row, List.of(choices.get(0).code()));
            answers.add(Answer.rowSets(codes).named(row, TEXTS.get(0)));
        }
        return answers.stream();
    }

    @Override
    public Stream<Answer> notice(Notice item) {
        return Stream.of(Answer.seen());
    }

    @Override
    public Stream<Answer> computed(Computed item) {
        return Stream.empty();
    }

    @Override
    public Stream<Answer> screenOut(ScreenOut item) {
        return Stream.empty();
    }
}
