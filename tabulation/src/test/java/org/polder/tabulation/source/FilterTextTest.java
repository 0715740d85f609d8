package org.polder.tabulation.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Filters are read from text, written back the same, and refused with every reason. */
class FilterTextTest {
    private static final List<String> AWKWARD =
            List.of("Q1", "not", "Q23.1", "a b", "`", "x..y", "É-1", "q[2]", "1a", "\"'");
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        List<Variable> variables = new ArrayList<>();
        for (String name : AWKWARD) {
            variables.add(Variable.single(
                    name,
                    "",
                    Category.of(-1, "no"),
                    Category.of(1, "yes"),
                    Category.of(2, "may be"),
                    Category.of(3, "=")));
        }
        variables.add(Variable.number("age", ""));
        variables.add(new Variable("since", "", Variable.Kind.DATE, ImmutableList.of()));
        variables.add(new Variable("said", "", Variable.Kind.TEXT, ImmutableList.of()));
        return Schema.of(variables);
    }

    private static Filter read(String text) {
        return FilterText.parse(text, SCHEMA);
    }

    private static List<String> problems(String text) {
        try {
            read(text);
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void every_comparison_is_read() {
        assertThat(read("Q1 = 1,2")).isEqualTo(Filter.in("Q1", 1, 2));
        assertThat(read("Q1==-1")).isEqualTo(Filter.in("Q1", -1));
        assertThat(read("Q1 = 1..9")).isEqualTo(Filter.in("Q1", 1, 2, 3));
        assertThat(read("Q1 = \"may be\", 'yes'")).isEqualTo(Filter.in("Q1", 1, 2));
        assertThat(read("Q1 != 3")).isEqualTo(Filter.not(Filter.in("Q1", 3)));
        assertThat(read("age >= 18")).isEqualTo(Filter.atLeast("age", 18));
        assertThat(read("age<=18.5")).isEqualTo(Filter.atMost("age", 18.5));
        assertThat(read("age > 18")).isEqualTo(Filter.not(Filter.atMost("age", 18)));
        assertThat(read("age < 18")).isEqualTo(Filter.not(Filter.atLeast("age", 18)));
        assertThat(read("age 18..64")).isEqualTo(Filter.between("age", 18, 64));
        assertThat(read("age = 18..64")).isEqualTo(Filter.between("age", 18, 64));
        assertThat(read("age != 18")).isEqualTo(Filter.not(Filter.between("age", 18, 18)));
        assertThat(read("since >= 2026-01-31"))
                .isEqualTo(Filter.atLeast("since", LocalDate.of(2026, 1, 31).toEpochDay()));
        assertThat(read("reached(Q23)")).isEqualTo(Filter.reached("Q23"));
        assertThat(read("Answered ( said )")).isEqualTo(Filter.answered("said"));
        assertThat(read("`not` = 1 and 'a b' = 2 and ````=3"))
                .isEqualTo(
                        new Filter.And(ImmutableList.of(Filter.in("not", 1), Filter.in("a b", 2), Filter.in("`", 3))));
    }

    @Test
    void not_binds_before_and_and_that_before_or() {
        Filter a = Filter.in("Q1", 1);
        Filter b = Filter.answered("age");
        Filter c = Filter.reached("Q1");

        assertThat(read("Q1=1 or answered(age) and not reached(Q1)")).isEqualTo(a.or(b.and(Filter.not(c))));
        assertThat(read("(Q1=1|answered(age))&!reached(Q1)")).isEqualTo(a.or(b).and(Filter.not(c)));
        assertThat(read("NOT Q1=1 AND answered(age)")).isEqualTo(Filter.not(a).and(b));
    }

    @Test
    void all_that_is_wrong_is_told_with_its_place_and_the_likely_fix() {
        assertThat(problems(
                        "Q2 = 1 and Q1 = 7 or agee >= 3 and reached(Q24) and Q1 = \"maybe\" and since > 2026-02-30"))
                .containsExactly(
                        "character 1: The data have no variable 'Q2'. Did you mean 'Q1'?",
                        "character 12: The filter asks for code 7 of 'Q1', which has -1, 1 to 3",
                        "character 22: The data have no variable 'agee'. Did you mean 'age'?",
                        "character 44: The data have no item 'Q24' that could be reached. Did you mean 'Q23'?",
                        "character 58: 'Q1' has no category 'maybe'. Did you mean 'may be'?",
                        "character 78: There is no day 2026-02-30: write it as 2026-01-31");
        assertThat(problems("Q1 1 and (age > 3 and = 4"))
                .containsExactly(
                        "character 4: Expected '=', '!=', '<', '<=', '>', '>=' or a range such as 18..64 after 'Q1' but"
                                + " found '1'",
                        "character 23: Expected the name of a variable, 'reached', 'answered', 'not' or a bracket but"
                                + " found '=': write the name before it",
                        "character 10: The bracket is not closed: add ')', or 'and' or 'or' before the end");
        assertThat(problems("Q1 >= 2"))
                .containsExactly("character 1: The filter compares 'Q1' with a number, and it is a single choice: name"
                        + " its codes instead");
        assertThat(problems("age 9..1")).hasSize(1);
        assertThat(problems("said = 1")).hasSize(1);
        assertThat(problems("")).hasSize(1);
        assertThat(problems("(".repeat(10_000))).isNotEmpty();
        assertThat(problems("not ".repeat(5_000) + "Q1 = 1")).isNotEmpty();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_filter_that_is_written_is_read_back_the_same(@ForAll("filters") Filter filter) {
        assertThat(read(FilterText.of(filter))).isEqualTo(filter);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void any_text_is_a_filter_or_is_refused(@ForAll("texts") String text) {
        assertThat(problems(text).stream().allMatch(problem -> problem.startsWith("character ")))
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Q1",
                "age",
                "=",
                "1",
                ",",
                "..",
                "(",
                ")",
                "and",
                "or",
                "not",
                "!",
                "reached",
                "`",
                "\"",
                "since",
                "2026-13-01",
                "-",
                ".",
                "€",
                "1e999",
                ">",
                "&");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(parts -> String.join(" ", parts)), Arbitraries.strings());
    }

    @Provide
    Arbitrary<Filter> filters() {
        return filters(3);
    }

    private static Arbitrary<Filter> filters(int depth) {
        Arbitrary<String> names = Arbitraries.of(AWKWARD);
        Arbitrary<OptionalDouble> bounds = Arbitraries.oneOf(
                Arbitraries.doubles().map(OptionalDouble::of),
                Arbitraries.integers().between(-5, 99).map(OptionalDouble::of),
                Arbitraries.just(OptionalDouble.empty()));
        Arbitrary<Filter> plain = Arbitraries.oneOf(
                Arbitraries.just(Filter.everyone()),
                Combinators.combine(names, Arbitraries.of(-1, 1, 2, 3).set())
                        .as((name, codes) -> new Filter.In(name, ImmutableSortedSet.copyOf(codes))),
                names.map(Filter::answered),
                Arbitraries.of(SCHEMA.items().asList()).map(Filter::reached),
                Combinators.combine(Arbitraries.of("age", "since"), bounds, bounds)
                        .filter((name, least, most) ->
                                least.isEmpty() || most.isEmpty() || least.getAsDouble() <= most.getAsDouble())
                        .as(Filter.Between::new));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Filter> inner = filters(depth - 1);
        Arbitrary<ImmutableList<Filter>> parts =
                inner.list().ofMinSize(2).ofMaxSize(3).map(ImmutableList::copyOf);
        return Arbitraries.oneOf(plain, inner.map(Filter::not), parts.map(Filter.And::new), parts.map(Filter.Or::new));
    }
}
