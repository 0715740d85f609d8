package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.tabulation.source.Banded;
import org.polder.tabulation.source.ByFilter;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.source.Weighting;

/** A survey of every kind of variable with random answers, made anew at each pass; the same seed gives the same one. */
final class RandomSurvey implements ResponseSource {
    private static final List<Missing> INSTEAD = List.of(Missing.DONT_KNOW, Missing.REFUSED, Missing.NOT_APPLICABLE);

    private final long seed;
    private final int rows;
    private final Schema schema;
    private final boolean allReach;
    private final boolean badWeights;

    RandomSurvey(long seed, int rows) {
        this.seed = seed;
        this.rows = rows;
        Random random = new Random(seed);
        this.allReach = random.nextBoolean();
        this.badWeights = random.nextInt(3) == 0;
        List<Variable> variables = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            variables.add(choice("s" + i, Variable.Kind.SINGLE, 1 + random.nextInt(12), random));
        }
        variables.add(choice("wide", Variable.Kind.SINGLE, 300, random));
        variables.add(choice("m1", Variable.Kind.MULTIPLE, 1 + random.nextInt(9), random));
        variables.add(choice("m2", Variable.Kind.MULTIPLE, 1 + random.nextInt(80), random));
        variables.add(new Variable("n", "n", Variable.Kind.NUMBER, instead(random)));
        variables.add(new Variable("d", "d", Variable.Kind.DATE, instead(random)));
        variables.add(new Variable("t", "t", Variable.Kind.TEXT, instead(random)));
        variables.add(Variable.number("w", "w"));
        this.schema = Schema.of(variables);
    }

    private static Variable choice(String name, Variable.Kind kind, int categories, Random random) {
        ImmutableList.Builder<Category> made = ImmutableList.builder();
        int code = random.nextInt(20) - 10;
        for (int i = 0; i < categories; i++) {
            made.add(
                    random.nextInt(5) == 0
                            ? Category.missing(code, "no " + i, INSTEAD.get(random.nextInt(3)))
                            : Category.of(code, "yes " + i));
            code += 1 + (random.nextInt(10) == 0 ? random.nextInt(10_000) : 0);
        }
        return new Variable(name, name, kind, made.build());
    }

    private static ImmutableList<Category> instead(Random random) {
        return random.nextBoolean()
                ? ImmutableList.of()
                : ImmutableList.of(
                        Category.missing(-1, "don't know", Missing.DONT_KNOW),
                        Category.missing(-2, "refused", Missing.REFUSED));
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        for (int row = 0; row < rows; row++) {
            respondents.accept(respondent(row));
        }
    }

    private Respondent respondent(int row) {
        Random random = new Random(seed * 31 + row * 7_919L);
        random.nextInt();
        Map<String, Value> values = new HashMap<>();
        schema.variables().forEach(variable -> values.put(variable.name(), value(variable, random)));
        int reached =
                allReach ? schema.items().size() : random.nextInt(schema.items().size() + 1);
        Place place = Place.none().withLine(row + 2L);
        List<String> items = schema.items().asList();
        return new Respondent() {
            @Override
            public Value value(String variable) {
                return values.get(variable);
            }

            @Override
            public boolean hasReached(String item) {
                return items.indexOf(item) < reached;
            }

            @Override
            public Place place() {
                return place;
            }
        };
    }

    private Value value(Variable variable, Random random) {
        List<Integer> codes = variable.codes();
        if (variable.name().equals("w")) {
            int which = random.nextInt(badWeights ? 20 : 18);
            return which == 19
                    ? Value.notAsked()
                    : Value.number(which == 18 ? -1 : which == 17 ? 0 : random.nextInt(400) / 100.0);
        }
        switch (random.nextInt(12)) {
            case 0:
                return Value.leftOpen();
            case 1:
                return Value.notAsked();
            case 2:
                return Value.notReached();
            case 3:
                if (!variable.kind().isCategorical() && !codes.isEmpty()) {
                    return Value.of(codes.get(random.nextInt(codes.size())));
                }
                break;
            default:
        }
        return switch (variable.kind()) {
            case SINGLE -> Value.of(codes.get(random.nextInt(codes.size())));
            case MULTIPLE -> {
                ImmutableSortedSet.Builder<Integer> chosen = ImmutableSortedSet.naturalOrder();
                codes.stream().filter(code -> random.nextInt(3) == 0).forEach(chosen::add);
                yield Value.of(chosen.build());
            }
            case NUMBER -> Value.number((random.nextInt(41) - 20) / 2.0);
            case DATE -> Value.day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30) - 15));
            case TEXT -> Value.text("text " + random.nextInt(4));
        };
    }

    /** A random scan over these variables. */
    Scan scan(int crosstabs, long scanSeed) {
        Random random = new Random(scanSeed);
        ImmutableList<DerivedVariable> derived = derived(random);
        Schema all = new Scan(ImmutableList.of(), derived).check(schema);
        ImmutableList.Builder<Crosstab> made = ImmutableList.builder();
        for (int i = 0; i < crosstabs; i++) {
            made.add(crosstab(all, random));
        }
        return new Scan(made.build(), derived);
    }

    private ImmutableList<DerivedVariable> derived(Random random) {
        List<Integer> codes = schema.variable("s1").codes();
        List<Integer> first = codes.subList(0, codes.size() / 2);
        List<Integer> second = codes.subList(codes.size() / 2, Math.max(codes.size() / 2, codes.size() - 1));
        ImmutableMap.Builder<Integer, Double> factors = ImmutableMap.builder();
        schema.variable("s2").codes().forEach(code -> factors.put(code, random.nextInt(8) / 4.0));
        ImmutableMap.Builder<Integer, Double> more = ImmutableMap.builder();
        schema.variable("s1").codes().forEach(code -> {
            if (random.nextInt(6) > 0) {
                more.put(code, 0.5 + random.nextInt(4));
            }
        });
        return ImmutableList.of(
                new Recoded(
                        "recoded",
                        "recoded",
                        "s1",
                        ImmutableList.of(
                                new Recoded.Group("a", ImmutableSortedSet.copyOf(first)),
                                new Recoded.Group("b", ImmutableSortedSet.copyOf(second))),
                        ""),
                banded("numberBands", "n", 0),
                banded("dayBands", "d", LocalDate.of(2026, 1, 1).toEpochDay()),
                new ByFilter(
                        "told",
                        "told",
                        ImmutableList.of(
                                new ByFilter.Case("x", filter(schema, random, 2)),
                                new ByFilter.Case("y", filter(schema, random, 2))),
                        ""),
                new Weighting(
                        "raked",
                        "raked",
                        random.nextBoolean() ? Optional.of("w") : Optional.empty(),
                        ImmutableMap.of("s2", factors.build()),
                        ""),
                new Weighting(
                        "rakedAgain",
                        "rakedAgain",
                        Optional.of("raked"),
                        ImmutableMap.of("s1", more.build(), "recoded", ImmutableMap.of(1, 1.5, 2, 0.5)),
                        ""));
    }

    private static Banded banded(String name, String from, double middle) {
        return new Banded(
                name,
                name,
                from,
                ImmutableList.of(
                        new Banded.Band("low", middle - 8, middle - 2),
                        new Banded.Band("middle", middle - 2, middle + 3),
                        new Banded.Band("high", middle + 4, Double.POSITIVE_INFINITY)),
                "");
    }

    private Crosstab crosstab(Schema all, Random random) {
        List<String> names = all.variables().stream().map(Variable::name).toList();
        List<String> breaks = all.variables().stream()
                .filter(variable -> variable.kind().isCategorical())
                .filter(variable -> variable.categories().size() <= 12)
                .map(Variable::name)
                .toList();
        ImmutableList.Builder<String> by = ImmutableList.builder();
        int depth = random.nextInt(5) % 4;
        for (int i = 0; i < depth; i++) {
            by.add(breaks.get(random.nextInt(breaks.size())));
        }
        Crosstab crosstab = Crosstab.of(names.get(random.nextInt(names.size())), new String[0]);
        crosstab = new Crosstab(
                crosstab.rows(),
                random.nextInt(15) == 0 ? ImmutableList.of("wide") : by.build(),
                crosstab.filter(),
                crosstab.weight(),
                crosstab.design());
        if (random.nextInt(3) == 0) {
            crosstab = crosstab.filter(filter(all, random, 3));
        }
        if (random.nextInt(2) == 0) {
            crosstab = crosstab.weight(List.of("w", "raked", "rakedAgain").get(random.nextInt(3)));
        }
        return switch (random.nextInt(9)) {
            case 0 -> crosstab.design(SampleDesign.simple());
            case 1 -> crosstab.design(SampleDesign.simple().stratifiedBy("s1"));
            case 2 -> crosstab.design(SampleDesign.simple().stratifiedBy("t").clusteredBy("recoded"));
            default -> crosstab;
        };
    }

    private static Filter filter(Schema all, Random random, int depth) {
        List<Variable> variables = all.variables();
        Variable variable = variables.get(random.nextInt(variables.size()));
        List<Integer> codes = variable.codes();
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(8)) {
            case 0 -> Filter.answered(variable.name());
            case 1 ->
                Filter.reached(
                        all.items().asList().get(random.nextInt(all.items().size())));
            case 2 -> numeric(all.find("raked").isPresent() && random.nextBoolean() ? "raked" : "n", random);
            case 3 ->
                Filter.in(
                        variable.name(),
                        codes.stream().filter(code -> random.nextInt(2) == 0).toArray(Integer[]::new));
            case 4 -> Filter.not(filter(all, random, depth - 1));
            case 5 -> filter(all, random, depth - 1).or(filter(all, random, depth - 1));
            case 6 -> filter(all, random, depth - 1).and(filter(all, random, depth - 1));
            default -> Filter.in(variable.name(), codes.toArray(Integer[]::new));
        };
    }

    private static Filter numeric(String name, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Filter.between(name, -2, random.nextInt(8));
            case 1 -> Filter.atLeast(name, random.nextInt(8) - 4);
            default -> Filter.atMost(name, random.nextInt(8) - 4);
        };
    }
}
