package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/**
 * A typed line read as an answer to one kind of item.
 *
 * <p>A line that cannot be read is handed on as text, which the interview refuses in the respondent's own language.
 */
record TypedAnswer(String line) implements Item.Visitor<Answer> {
    private static final Pattern OPTION = Pattern.compile("(\\d{1,9})(?:\\s+(\\S.*))?");
    private static final Pattern ROW = Pattern.compile("(\\d{1,9})=(\\d{1,9}(?:\\+\\d{1,9})*)(?:\\s+(\\S.*))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,18})?");
    private static final Pattern INSTEAD = Pattern.compile("=(\\d{1,9})");

    /** A comma within the respondent's own words is no end, unless what follows looks like the next option or row. */
    private static final Pattern NEXT_OPTION = Pattern.compile(",\\s*(?=\\d+(?:\\s|,|$))");

    private static final Pattern NEXT_ROW = Pattern.compile(",\\s*(?=\\d+=)");

    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-M-d", "d-M-uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    static Answer to(Item item, String line) {
        return item.accept(new TypedAnswer(line));
    }

    private Answer asText() {
        return Answer.text(line);
    }

    /** The codes typed, each perhaps with words behind it. */
    private record Chosen(ImmutableList<Integer> codes, ImmutableSortedMap<Integer, String> texts) {}

    private Optional<Chosen> chosen() {
        List<Integer> codes = new ArrayList<>();
        Map<Integer, String> texts = new TreeMap<>();
        for (String part : NEXT_OPTION.split(line)) {
            Matcher option = OPTION.matcher(part);
            if (!option.matches()) {
                return Optional.empty();
            }
            int code = Integer.parseInt(option.group(1));
            codes.add(code);
            Optional.ofNullable(option.group(2)).ifPresent(text -> texts.put(code, text));
        }
        return Optional.of(new Chosen(ImmutableList.copyOf(codes), ImmutableSortedMap.copyOf(texts)));
    }

    @Override
    public Answer singleChoice(SingleChoice item) {
        Matcher option = OPTION.matcher(line);
        return option.matches()
                ? new Answer.Single(Integer.parseInt(option.group(1)), Optional.ofNullable(option.group(2)))
                : asText();
    }

    @Override
    public Answer multipleChoice(MultipleChoice item) {
        return chosen().<Answer>map(
                        found -> new Answer.Multiple(ImmutableSortedSet.copyOf(found.codes()), found.texts()))
                .orElseGet(this::asText);
    }

    @Override
    public Answer ranking(Ranking item) {
        return chosen().<Answer>map(found -> new Answer.Ranked(found.codes(), found.texts()))
                .orElseGet(this::asText);
    }

    @Override
    public Answer openQuestion(OpenQuestion item) {
        return asText();
    }

    @Override
    public Answer number(NumberQuestion item) {
        return NUMBER.matcher(line).matches() ? Answer.number(new BigDecimal(line.replace(',', '.'))) : instead();
    }

    @Override
    public Answer date(DateQuestion item) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Answer.date(LocalDate.parse(line, form));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return instead();
    }

    private Answer instead() {
        Matcher option = INSTEAD.matcher(line);
        return option.matches() ? Answer.instead(Integer.parseInt(option.group(1))) : asText();
    }

    /** The rows typed, each with codes and perhaps a name. */
    private record Judged(Map<Integer, List<Integer>> codes, Map<Integer, String> names) {}

    private Optional<Judged> judged() {
        Judged judged = new Judged(new TreeMap<>(), new TreeMap<>());
        for (String part : NEXT_ROW.split(line)) {
            Matcher row = ROW.matcher(part);
            if (!row.matches()) {
                return Optional.empty();
            }
            int code = Integer.parseInt(row.group(1));
            List<Integer> columns =
                    Stream.of(row.group(2).split("\\+")).map(Integer::valueOf).toList();
            if (judged.codes().putIfAbsent(code, columns) != null) {
                return Optional.empty();
            }
            Optional.ofNullable(row.group(3)).ifPresent(name -> judged.names().put(code, name));
        }
        return Optional.of(judged);
    }

    @Override
    public Answer grid(Grid item) {
        return judged().filter(found -> found.codes().values().stream().allMatch(columns -> columns.size() == 1))
                .<Answer>map(found -> {
                    Map<Integer, Integer> codes = new TreeMap<>();
                    found.codes().forEach((row, columns) -> codes.put(row, columns.get(0)));
                    return new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(found.names()));
                })
                .orElseGet(this::asText);
    }

    @Override
    public Answer multipleGrid(MultipleGrid item) {
        return judged().<Answer>map(found -> new Answer.RowSets(
                        Answer.rowSets(found.codes()).codes(), ImmutableSortedMap.copyOf(found.names())))
                .orElseGet(this::asText);
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
