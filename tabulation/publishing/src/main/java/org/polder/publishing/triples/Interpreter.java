package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Makes variables of what the metadata say, and the fields to read them from. */
final class Interpreter {
    /** A range of codes without labels becomes that many categories. */
    static final int MOST_UNLABELLED = 10_000;

    private final Definition definition;
    private final ImmutableMap<String, ImmutableMap<String, Missing>> declared;
    private final List<Problem> problems = new ArrayList<>();
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();

    Interpreter(Definition definition, ImmutableMap<String, ImmutableMap<String, Missing>> declared) {
        this.definition = definition;
        this.declared = declared;
    }

    List<Problem> problems() {
        return problems;
    }

    ImmutableList<String> notes() {
        return notes.build();
    }

    Interpreted interpret(Described described, Optional<Described> companion) {
        ImmutableList<Category> instead = companion.map(this::instead).orElse(ImmutableList.of());
        return switch (described.type()) {
            case "single" -> described.isLiteral() ? literal(described) : single(described);
            case "multiple" -> multiple(described);
            case "quantity" -> quantity(described, instead);
            case "logical" ->
                made(
                        described,
                        Variable.Kind.SINGLE,
                        ImmutableList.of(Category.of(1, "True"), Category.of(0, "False")),
                        Fields.logical());
            case "date" -> made(described, Variable.Kind.DATE, instead, Fields.day(days(described)));
            case "time" -> made(described, Variable.Kind.TEXT, instead, Fields.time());
            default ->
                made(
                        described,
                        Variable.Kind.TEXT,
                        instead,
                        definition.isSeparated()
                                ? Fields.separatedText()
                                : Fields.text(described.size().orElse(1)));
        };
    }

    private static Interpreted made(
            Described described, Variable.Kind kind, ImmutableList<Category> categories, Field field) {
        return new Interpreted(
                described, new Variable(described.original(), described.label(), kind, categories), field);
    }

    private Optional<Column.Range> days(Described described) {
        described
                .range()
                .ifPresent(range -> List.of(range.from(), range.to()).forEach(end -> {
                    try {
                        Fields.day(end);
                    } catch (Unfit wrong) {
                        problem(described, "has a range of days, and " + wrong.getMessage());
                    }
                }));
        return described.range();
    }

    /** Gives the values of a coded variable by code, unlabelled ones of the range among them. */
    private ImmutableMap<Integer, Value> values(Described described) {
        Map<Integer, Value> values = new LinkedHashMap<>();
        for (Column.Coded coded : coded(described)) {
            values.put(Integer.parseInt(coded.code()), value(coded, Integer.parseInt(coded.code())));
        }
        return ImmutableMap.copyOf(values);
    }

    static Value value(Column.Coded coded, int code) {
        return absence(coded).map(Value::absent).orElseGet(() -> Value.of(code(coded, code)));
    }

    private static Optional<Missing> absence(Column.Coded coded) {
        return coded.marks()
                .kind(Marks.ABSENT)
                .filter(kind -> kind == Missing.LEFT_OPEN || kind == Missing.NOT_ASKED || kind == Missing.NOT_REACHED);
    }

    /** The code a category had before it was written. */
    private static int code(Column.Coded coded, int code) {
        try {
            return coded.marks().get(Marks.CODE).map(Integer::parseInt).orElse(code);
        } catch (NumberFormatException notOurs) {
            return code;
        }
    }

    private List<Column.Coded> coded(Described described) {
        List<Column.Coded> coded = new ArrayList<>(described.values());
        described.range().ifPresent(range -> {
            int from = Integer.parseInt(range.from());
            int to = Integer.parseInt(range.to());
            if ((long) to - from >= MOST_UNLABELLED) {
                problem(
                        described,
                        "has a range from " + from + " to " + to + ": of choices at most " + MOST_UNLABELLED
                                + " categories are read");
                return;
            }
            Set<String> labelled =
                    coded.stream().map(Column.Coded::code).collect(Collectors.toCollection(HashSet::new));
            for (int code = from; code <= to; code++) {
                String text = String.valueOf(code);
                if (!labelled.contains(text)) {
                    coded.add(new Column.Coded(text, Wording.of(text), Marks.none()));
                }
            }
        });
        return coded;
    }

    private ImmutableList<Category> categories(Described described) {
        return categories(described, coded(described));
    }

    private ImmutableList<Category> categories(Described described, List<Column.Coded> values) {
        Map<Integer, Category> categories = new LinkedHashMap<>();
        for (Column.Coded coded : values) {
            if (absence(coded).isPresent()) {
                continue;
            }
            int code = code(coded, Integer.parseInt(coded.code()));
            if (categories.put(code, category(described, coded, code)) != null) {
                problem(described, "has the code " + code + " twice");
            }
        }
        return ImmutableList.copyOf(categories.values());
    }

    /** Gives what can stand instead of a number, a day or a text. */
    private ImmutableList<Category> instead(Described companion) {
        List<Column.Coded> values = companion.values().stream()
                .filter(coded -> coded.marks().get(Marks.BLANK).isEmpty())
                .toList();
        ImmutableList<Category> categories = categories(companion, values);
        categories.stream()
                .filter(Category::isSubstantive)
                .forEach(category -> problem(
                        companion,
                        "tells missing answers of another, and its value " + category.code() + " stands for none"));
        return categories.stream()
                .filter(category -> !category.isSubstantive())
                .collect(ImmutableList.toImmutableList());
    }

    private Category category(Described described, Column.Coded coded, int code) {
        return new Category(
                code,
                coded.label().text(),
                missing(described, coded.code()).or(() -> coded.marks().kind(Marks.MISSING)));
    }

    private Optional<Missing> missing(Described described, String code) {
        return Optional.ofNullable(
                declared.getOrDefault(described.original(), ImmutableMap.of()).get(code));
    }

    private Interpreted single(Described described) {
        return made(described, Variable.Kind.SINGLE, categories(described), Fields.code(values(described)));
    }

    /** Gives texts for codes their own number where they are whole numbers, else 1, 2, … in order. */
    private Interpreted literal(Described described) {
        boolean numeric =
                described.values().stream().allMatch(coded -> coded.code().matches("-?[1-9]\\d{0,8}|0"));
        ImmutableList.Builder<Category> categories = ImmutableList.builder();
        ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
        for (int i = 0; i < described.values().size(); i++) {
            Column.Coded coded = described.values().get(i);
            int code = numeric ? Integer.parseInt(coded.code()) : i + 1;
            categories.add(category(described, coded, code));
            values.put(coded.code().stripTrailing(), Value.of(code));
        }
        return made(described, Variable.Kind.SINGLE, categories.build(), Fields.literal(values.buildKeepingLast()));
    }

    private Interpreted multiple(Described described) {
        ImmutableMap<Integer, Value> values = values(described);
        return made(
                described,
                Variable.Kind.MULTIPLE,
                categories(described),
                described
                        .spread()
                        .map(spread -> Fields.spread(values, spread))
                        .orElseGet(() -> Fields.bits(values, definition.isSeparated())));
    }

    private Interpreted quantity(Described described, ImmutableList<Category> instead) {
        Map<Integer, Category> categories = new LinkedHashMap<>();
        instead.forEach(category -> categories.put(category.code(), category));
        ImmutableMap.Builder<BigDecimal, Value> labelled = ImmutableMap.builder();
        List<String> numbers = new ArrayList<>();
        for (Column.Coded coded : described.values()) {
            BigDecimal number = new BigDecimal(coded.code()).stripTrailingZeros();
            Optional<Missing> kind = missing(described, coded.code());
            if (kind.isPresent()) {
                int code = free(number, categories.keySet());
                categories.put(code, Category.missing(code, coded.label().text(), kind.get()));
                labelled.put(number, Value.of(code));
            } else {
                numbers.add(coded.code() + " (" + coded.label().text() + ")");
                labelled.put(number, Value.number(number.doubleValue()));
            }
        }
        if (!numbers.isEmpty()) {
            notes.add("The labelled values " + String.join(", ", numbers) + " of '" + described.original()
                    + "' count as numbers: declare those that are none with missing()");
        }
        return made(
                described,
                Variable.Kind.NUMBER,
                ImmutableList.copyOf(categories.values()),
                Fields.number(described.range(), labelled.buildKeepingLast()));
    }

    /** Gives a number's own code where it is a whole number that is free, else the first free one. */
    private static int free(BigDecimal number, Set<Integer> taken) {
        boolean isCode = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (isCode && !taken.contains(number.intValue())) {
            return number.intValue();
        }
        int code = 1;
        while (taken.contains(code)) {
            code++;
        }
        return code;
    }

    private void problem(Described described, String what) {
        problems.add(Problem.error(
                "triple-s", Place.none().withLine(described.line()), "Variable '" + described.name() + "' " + what));
    }
}
