package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.polder.answer.Answer;
import org.polder.model.Codes;
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

/** Reads the answer to an item from the cells of a row; what cannot be read is told and left out. */
final class CellReader implements Item.Visitor<Optional<Answer>> {
    private static final String NUMBER = "[+-]?[0-9]{1,30}([.,][0-9]{0,30})?";
    private static final String FILLED_UP = "-?[0-9]{1,20}[.][0-9]{10}";
    private static final ImmutableSet<String> YES = ImmutableSet.of("y", "yes", "1", "ja", "oui", "sí");
    private static final ImmutableSet<String> NO = ImmutableSet.of("n", "no", "0", "nee", "nein", "non", "n/a");
    private static final int LONGEST_SHOWN = 60;

    private final Columns columns;
    private final Labels labels;
    private final Function<String, String> cells;
    private final BiConsumer<String, String> wrong;

    /**
     * Prepares to read a row.
     *
     * @param cells gives the cell of a column, empty where there is none
     * @param wrong takes the head of a column and what is wrong in it
     */
    CellReader(Columns columns, Labels labels, Function<String, String> cells, BiConsumer<String, String> wrong) {
        this.columns = columns;
        this.labels = labels;
        this.cells = cells;
        this.wrong = wrong;
    }

    private String value(String column) {
        return cells.apply(column).strip();
    }

    private Optional<String> words(String column) {
        String cell = Spreadsheet.read(cells.apply(column));
        return cell.isBlank() ? Optional.empty() : Optional.of(cell);
    }

    private void wrong(String column, String takes, String found) {
        String shown = found.codePointCount(0, found.length()) > LONGEST_SHOWN
                ? found.substring(0, found.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : found;
        wrong.accept(column, "takes " + takes + "; found \"" + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + "\"");
    }

    private Optional<Integer> code(Item item, String column) {
        String value = value(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> code = labels.code(item, value);
        if (code.isEmpty()) {
            wrong(column, "option codes " + Codes.listed(Ground.allCodes(item)), value);
        }
        return code;
    }

    private Map<Integer, String> texts(Item item, Set<Integer> chosen) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Option option : item.options()) {
            if (chosen.contains(option.code()) && option.open().isPresent()) {
                boolean number = option.open().get() instanceof OpenPart.Number;
                words(columns.beside(item, option))
                        .ifPresent(text -> texts.put(option.code(), number ? plain(text.strip()) : text));
            }
        }
        return texts;
    }

    /** LimeSurvey fills a number up to ten decimals; what has fewer stays as it was written. */
    private static String plain(String text) {
        return text.matches(FILLED_UP) ? number(text).value().toPlainString() : text;
    }

    private static Answer.Number number(String text) {
        return new Answer.Number(new BigDecimal(text.replace(',', '.')));
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        return single(item)
                .map(code -> new Answer.Single(
                        code, Optional.ofNullable(texts(item, Set.of(code)).get(code))));
    }

    /** In full answers "other" stands in LimeSurvey's own words, so what is written beside it tells. */
    private Optional<Integer> single(SingleChoice item) {
        String column = columns.whole(item.id());
        boolean known =
                value(column).isEmpty() || labels.code(item, value(column)).isPresent();
        Optional<Integer> other = LimeCodes.other(item)
                .filter(option -> !known && words(columns.other(item.id())).isPresent())
                .map(Option::code);
        return other.isPresent() ? other : code(item, column);
    }

    /** Tells whether a box was checked. */
    private boolean checked(String column) {
        String value = value(column).toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !YES.contains(value) && !NO.contains(value)) {
            wrong(column, "Y, or nothing", value);
        }
        return YES.contains(value);
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        Set<Integer> chosen = new TreeSet<>();
        Optional<Option> other = LimeCodes.other(item);
        for (Option option : item.options()) {
            boolean isOther = other.equals(Optional.of(option));
            if (isOther
                    ? words(columns.other(item.id())).isPresent()
                    : checked(columns.part(item.id(), option.code()))) {
                chosen.add(option.code());
            }
        }
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Multiple(sorted(chosen), ImmutableSortedMap.copyOf(texts(item, chosen))));
    }

    private static ImmutableSortedSet<Integer> sorted(Set<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), codes);
    }

    @Override
    public Optional<Answer> ranking(Ranking item) {
        List<Integer> ranked = new ArrayList<>();
        for (int place = 1; place <= item.options().size(); place++) {
            code(item, columns.place(item.id(), place)).ifPresent(ranked::add);
        }
        return ranked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Ranked(
                        ImmutableList.copyOf(ranked), ImmutableSortedMap.copyOf(texts(item, new TreeSet<>(ranked)))));
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        return words(columns.whole(item.id())).map(Answer::text);
    }

    @Override
    public Optional<Answer> number(NumberQuestion item) {
        String value = value(columns.whole(item.id()));
        if (value.isEmpty()) {
            return instead(item);
        }
        if (!value.matches(NUMBER)) {
            wrong(columns.whole(item.id()), "a number", value);
            return Optional.empty();
        }
        return Optional.of(number(value));
    }

    private Optional<Answer> instead(Item item) {
        return item.options().isEmpty()
                ? Optional.empty()
                : code(item, columns.instead(item.id())).map(Answer::instead);
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        String value = value(columns.whole(item.id()));
        if (value.isEmpty()) {
            return instead(item);
        }
        try {
            return Optional.of(Answer.date(Days.read(value)));
        } catch (DateTimeException malformed) {
            wrong(columns.whole(item.id()), "a day such as 2026-04-17", value);
            return Optional.empty();
        }
    }

    private ImmutableSortedMap<Integer, String> names(Rowed grid) {
        Map<Integer, String> names = new TreeMap<>();
        for (Row row : grid.rows()) {
            if (row.label() instanceof Row.NamedByRespondent) {
                words(columns.rowName(grid.id(), row.code())).ifPresent(name -> names.put(row.code(), name));
            }
        }
        return ImmutableSortedMap.copyOf(names);
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        Map<Integer, Integer> judged = new TreeMap<>();
        for (Row row : item.rows()) {
            code(item, columns.part(item.id(), row.code())).ifPresent(code -> judged.put(row.code(), code));
        }
        Answer.Rows answer = new Answer.Rows(ImmutableSortedMap.copyOf(judged), names(item));
        return judged.isEmpty() && answer.names().isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        Map<Integer, ImmutableSortedSet<Integer>> judged = new TreeMap<>();
        for (Row row : item.rows()) {
            Set<Integer> chosen = new TreeSet<>();
            for (Option column : item.scale()) {
                if (checked(columns.cell(item.id(), row.code(), column.code()))) {
                    chosen.add(column.code());
                }
            }
            judged.put(row.code(), sorted(chosen));
        }
        Answer.RowSets answer = new Answer.RowSets(ImmutableSortedMap.copyOf(judged), names(item));
        return answer.codes().isEmpty() && answer.names().isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        return Optional.empty();
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
