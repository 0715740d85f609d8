package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Banded;
import org.polder.tabulation.source.ByFilter;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.source.Weighting;

/**
 * The tables that every source must count alike: all kinds of variable by all kinds of break, filter, weight and
 * missing answer.
 */
public final class TableSuite {
    private static final Category DONT_KNOW = Category.missing(99, "don't know", Missing.DONT_KNOW);

    /** The variables, of every kind; the names are awkward on purpose. */
    public static final Schema SCHEMA = Schema.of(List.of(
            Variable.single("region", "Region", options(1, 4)),
            Variable.single("sex", "Sex", Category.of(1, "woman"), Category.of(2, "man"), Category.of(7, "other")),
            new Variable(
                    "use",
                    "Use of \"it\", often; 'rarely'",
                    Variable.Kind.SINGLE,
                    ImmutableList.of(
                            Category.of(1, "often"), Category.of(2, "=rarely"), Category.of(3, "never"), DONT_KNOW)),
            Variable.single("town", "Town, of 300", options(1, 300)),
            new Variable(
                    "why",
                    "Why",
                    Variable.Kind.MULTIPLE,
                    ImmutableList.<Category>builder()
                            .add(options(1, 5))
                            .add(Category.missing(9, "refused", Missing.REFUSED))
                            .build()),
            Variable.single("judge.1", "Row one", options(0, 3)),
            Variable.single("judge.2", "Row two", options(0, 3)),
            new Variable("age", "Age", Variable.Kind.NUMBER, ImmutableList.of(DONT_KNOW)),
            Variable.number("pay", "Pay, with decimals"),
            new Variable("since", "Since when", Variable.Kind.DATE, ImmutableList.of()),
            new Variable("said", "In own words", Variable.Kind.TEXT, ImmutableList.of()),
            Variable.number("w", "Weight"),
            Variable.single("stratum", "Stratum", options(1, 3)),
            Variable.number("school", "Cluster")));

    private static final List<DerivedVariable> DERIVED = List.of(
            new Recoded(
                    "user",
                    "User",
                    "use",
                    ImmutableList.of(Recoded.Group.of("yes", 1, 2), Recoded.Group.of("no", 3)),
                    ""),
            new Banded(
                    "ageBand",
                    "Age in bands",
                    "age",
                    ImmutableList.of(
                            new Banded.Band("under 30", Double.NEGATIVE_INFINITY, 30),
                            new Banded.Band("30 to 49", 30, 50),
                            new Banded.Band("60 and over", 60, Double.POSITIVE_INFINITY)),
                    ""),
            new ByFilter(
                    "kind",
                    "Kind of respondent",
                    ImmutableList.of(
                            new ByFilter.Case("young user", Filter.in("user", 1).and(Filter.in("ageBand", 1))),
                            new ByFilter.Case("not in region 1", Filter.not(Filter.in("region", 1)))),
                    ""),
            new Weighting(
                    "w2",
                    "Weight by sex",
                    Optional.of("w"),
                    ImmutableMap.of("sex", ImmutableMap.of(1, 0.5, 2, 1.75, 7, 0.0)),
                    ""));

    private static final List<Filter> FILTERS = List.of(
            Filter.everyone(),
            Filter.reached("judge"),
            Filter.in("sex", 1, 7).or(Filter.in("why", 2, 9)),
            Filter.not(Filter.in("use", 3, 99)),
            Filter.between("age", 20, 60),
            Filter.answered("since").and(Filter.not(Filter.atLeast("pay", 1000.5))),
            Filter.in("ageBand", 2).or(Filter.not(Filter.in("why", 1))));

    private TableSuite() {}

    private static Category[] options(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(code -> Category.of(code, "option " + code))
                .toArray(Category[]::new);
    }

    /**
     * Plans at least 200 crosstabs.
     *
     * @return the scan
     */
    public static Scan scan() {
        List<List<String>> breaks = List.of(
                List.of(),
                List.of("sex"),
                List.of("why"),
                List.of("region", "sex"),
                List.of("ageBand"),
                List.of("kind", "user"),
                List.of("town", "sex"),
                List.of("why", "region", "use"));
        List<String> rows = List.of(
                "use", "town", "why", "judge.1", "age", "pay", "since", "said", "user", "ageBand", "kind", "region");
        List<Optional<String>> weights = List.of(Optional.empty(), Optional.of("w"), Optional.of("w2"));
        List<Crosstab> crosstabs = new ArrayList<>();
        int turn = 0;
        for (String row : rows) {
            for (List<String> by : breaks) {
                for (Optional<String> weight : weights) {
                    Crosstab plain =
                            Crosstab.of(row, by.toArray(new String[0])).filter(FILTERS.get(turn % FILTERS.size()));
                    // Sex 7 weighs nothing under w2, and who has no sex has no w2: only the filter keeps them out.
                    Crosstab weighted = weight.map(name -> name.equals("w2")
                                    ? plain.weight(name).filter(plain.filter().and(Filter.answered("sex")))
                                    : plain.weight(name))
                            .orElse(plain);
                    crosstabs.add(turn % 11 == 5 ? weighted.design(designs().get(turn % 3)) : weighted);
                    turn++;
                }
            }
        }
        return new Scan(ImmutableList.copyOf(crosstabs), ImmutableList.copyOf(DERIVED));
    }

    private static List<SampleDesign> designs() {
        return List.of(
                SampleDesign.simple(),
                SampleDesign.simple().stratifiedBy("stratum"),
                SampleDesign.simple().stratifiedBy("stratum").clusteredBy("school"));
    }

    /**
     * Makes respondents, every kind of missing answer among them.
     *
     * @param seed the same seed gives the same respondents
     * @param size how many
     * @return the respondents
     */
    public static TestPeople people(long seed, int size) {
        Random random = new Random(seed);
        ImmutableList.Builder<TestPeople.Person> people = ImmutableList.builder();
        List<String> items = SCHEMA.items().asList();
        for (int i = 0; i < size; i++) {
            int reached = random.nextInt(4) == 0 ? random.nextInt(items.size()) : Integer.MAX_VALUE;
            ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
            for (Variable variable : SCHEMA.variables()) {
                values.put(variable.name(), value(variable, random));
            }
            people.add(new TestPeople.Person("r" + i, values.buildOrThrow(), reached, items));
        }
        return new TestPeople(SCHEMA, people.build());
    }

    private static Value value(Variable variable, Random random) {
        if (variable.name().equals("w")) {
            return Value.number(random.nextInt(10) == 0 ? 0 : random.nextInt(400) / 100.0);
        }
        if (variable.name().equals("stratum") || variable.name().equals("school")) {
            int number = 1 + random.nextInt(3);
            return variable.kind().isCategorical() ? Value.of(number) : Value.number(number + 10);
        }
        int chance = random.nextInt(12);
        if (chance < 3) {
            return List.of(Value.leftOpen(), Value.notAsked(), Value.notReached())
                    .get(chance);
        }
        List<Integer> codes = variable.codes();
        return switch (variable.kind()) {
            case SINGLE -> Value.of(codes.get(random.nextInt(codes.size())));
            case MULTIPLE ->
                Value.of(codes.stream()
                        .filter(code -> random.nextBoolean())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
            case NUMBER ->
                !codes.isEmpty() && chance == 3
                        ? Value.of(codes.get(0))
                        : Value.number(
                                variable.name().equals("age")
                                        ? 10 + random.nextInt(70)
                                        : random.nextInt(400_000) / 100.0 - 1000);
            case DATE -> Value.day(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900) - 450));
            case TEXT ->
                Value.text(List.of("fine", "=1+1", "naïve, \"quoted\"\nsecond line", "- dash", "'")
                        .get(random.nextInt(5)));
        };
    }
}
