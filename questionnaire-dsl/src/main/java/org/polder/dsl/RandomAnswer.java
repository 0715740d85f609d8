package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Draws an answer within the bounds of one question, as it is put to one respondent. */
final class RandomAnswer implements Item.Visitor<Answer> {
    private static final double INSTEAD = 0.15;
    private static final int DAYS_WITHOUT_BOUND = 36_525;
    private static final ImmutableList<String> WORDS =
            ImmutableList.of("water", "wind", "dike", "mill", "een", "twee", "polder", "zee", "1234 AB", "a@b.nl");

    private final Prompt prompt;
    private final LocalDate today;
    private final double leavingOpen;
    private final RandomChoice choice;
    private final Random random;

    RandomAnswer(Prompt prompt, LocalDate today, double leavingOpen, RandomChoice choice, Random random) {
        this.prompt = prompt;
        this.today = today;
        this.leavingOpen = leavingOpen;
        this.choice = choice;
        this.random = random;
    }

    /** An answer with each of the options shown of a single choice; none for another kind of item. */
    List<Answer> singles() {
        return prompt.item() instanceof SingleChoice
                ? prompt.choices().stream().map(this::single).toList()
                : List.of();
    }

    private Answer single(Choice chosen) {
        return new Answer.Single(chosen.code(), open(chosen.option()));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private int between(int least, int most) {
        return least + random.nextInt(Math.max(0, most - least) + 1);
    }

    private String words(int longest) {
        StringBuilder text = new StringBuilder(oneOf(WORDS));
        for (int more = random.nextInt(4); more > 0; more--) {
            text.append(' ').append(oneOf(WORDS));
        }
        return text.substring(0, Math.min(longest, text.length())).strip();
    }

    /** The open part of an option that was chosen. */
    private Optional<String> open(Option option) {
        return option.open()
                .map(part -> part.accept(new OpenPart.Visitor<String>() {
                    @Override
                    public String words(OpenPart.Words part) {
                        return RandomAnswer.this.words(part.longest());
                    }

                    @Override
                    public String number(OpenPart.Number part) {
                        return RandomAnswer.this
                                .number(part.least(), part.most(), BigDecimal.ONE.movePointLeft(part.decimals()))
                                .toPlainString();
                    }
                }));
    }

    private ImmutableSortedMap<Integer, String> opens(List<Choice> chosen) {
        Map<Integer, String> texts = new TreeMap<>();
        chosen.forEach(one -> open(one.option()).ifPresent(text -> texts.put(one.code(), text)));
        return ImmutableSortedMap.copyOf(texts);
    }

    /** A number on a step from the least; often one of the ends or near the least, where conditions tend to look. */
    private BigDecimal number(BigDecimal least, BigDecimal most, BigDecimal step) {
        BigInteger steps =
                most.subtract(least).divide(step, 0, RoundingMode.DOWN).toBigInteger();
        BigInteger chosen = switch (random.nextInt(8)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> steps;
            case 2, 3 -> BigInteger.valueOf(random.nextInt(100)).min(steps);
            default -> new BigInteger(steps.bitLength() + 8, random).mod(steps.add(BigInteger.ONE));
        };
        return least.add(step.multiply(new BigDecimal(chosen)));
    }

    @Override
    public Answer singleChoice(SingleChoice item) {
        if (prompt.choices().isEmpty()) {
            return Answer.leftOpen();
        }
        return single(choice.one(prompt.choices()));
    }

    @Override
    public Answer multipleChoice(MultipleChoice item) {
        List<Choice> chosen = choice.some(prompt.choices(), item.least(), item.most());
        return new Answer.Multiple(codes(chosen), opens(chosen));
    }

    private static ImmutableSortedSet<Integer> codes(List<Choice> chosen) {
        return chosen.stream()
                .map(Choice::code)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    @Override
    public Answer ranking(Ranking item) {
        int shown = prompt.choices().size();
        int count = between(Math.min(item.least(), shown), Math.min(item.most(), shown));
        List<Choice> ranked = choice.ranked(prompt.choices(), count);
        return new Answer.Ranked(
                ranked.stream().map(Choice::code).collect(ImmutableList.toImmutableList()), opens(ranked));
    }

    @Override
    public Answer openQuestion(OpenQuestion item) {
        return Answer.text(words(item.longest()));
    }

    @Override
    public Answer number(NumberQuestion item) {
        if (choice.instead(prompt.choices(), INSTEAD)) {
            return Answer.instead(choice.one(prompt.choices()).code());
        }
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(item.decimals());
        return Answer.number(number(item.least(), item.most(), item.step().orElse(smallest)));
    }

    @Override
    public Answer date(DateQuestion item) {
        if (choice.instead(prompt.choices(), INSTEAD)) {
            return Answer.instead(choice.one(prompt.choices()).code());
        }
        Optional<LocalDate> first = item.earliest().map(day -> day.on(today));
        Optional<LocalDate> last = item.latest().map(day -> day.on(today));
        LocalDate from = first.orElseGet(() -> last.orElse(today).minusDays(DAYS_WITHOUT_BOUND));
        LocalDate to = last.orElseGet(
                () -> first.map(day -> day.plusDays(DAYS_WITHOUT_BOUND)).orElse(today));
        long days = Math.max(0, to.toEpochDay() - from.toEpochDay());
        return Answer.date(from.plusDays((long) (random.nextDouble() * (days + 1))));
    }

    @Override
    public Answer grid(Grid item) {
        Map<Integer, Integer> codes = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        for (PromptRow row : judged(names)) {
            codes.put(row.code(), choice.one(prompt.choices()).code());
        }
        return new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names));
    }

    @Override
    public Answer multipleGrid(MultipleGrid item) {
        Map<Integer, ImmutableSortedSet<Integer>> codes = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        for (PromptRow row : judged(names)) {
            codes.put(row.code(), codes(choice.some(prompt.choices(), 1, item.most())));
        }
        return new Answer.RowSets(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names));
    }

    /** The rows to judge; of those that the respondent names half are named, and then judged. */
    private List<PromptRow> judged(Map<Integer, String> names) {
        List<PromptRow> judged = new ArrayList<>();
        for (PromptRow row : prompt.rows()) {
            boolean byRespondent = row.row().label() instanceof Row.NamedByRespondent;
            if (byRespondent ? random.nextBoolean() : random.nextDouble() >= leavingOpen) {
                judged.add(row);
                if (byRespondent) {
                    names.put(row.code(), words(Row.LONGEST_NAME));
                }
            }
        }
        return judged;
    }

    @Override
    public Answer notice(Notice item) {
        return Answer.seen();
    }

    @Override
    public Answer computed(Computed item) {
        throw notPut(item);
    }

    @Override
    public Answer screenOut(ScreenOut item) {
        throw notPut(item);
    }

    private static IllegalStateException notPut(Item item) {
        return new IllegalStateException("Item '" + item.id() + "' is never put to a respondent, yet it was");
    }
}
