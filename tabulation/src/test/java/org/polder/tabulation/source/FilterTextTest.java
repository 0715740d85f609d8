package org.polder.tabulation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.TableSuite;

class FilterTextTest {
    private static final Schema SCHEMA = TableSuite.SCHEMA.and(List.of(
            Variable.single("or", "A name that is a word", Category.of(1, "x")),
            Variable.single("a \"b\" c", "A name with signs", Category.of(1, "x"))));

    private static Filter read(String text) {
        return FilterText.parse(text, SCHEMA);
    }

    @Test
    void codes_numbers_and_days_are_compared() {
        assertThat(read("sex = 1,7")).isEqualTo(Filter.in("sex", 1, 7));
        assertThat(read("sex!=2")).isEqualTo(Filter.not(Filter.in("sex", 2)));
        assertThat(read("judge.1 == 0")).isEqualTo(Filter.in("judge.1", 0));
        assertThat(read("age >= 18")).isEqualTo(Filter.atLeast("age", 18));
        assertThat(read("age = 18..64.5")).isEqualTo(Filter.between("age", 18, 64.5));
        assertThat(read("age = 40")).isEqualTo(Filter.between("age", 40, 40));
        // 99 is the code for "don't know" of age.
        assertThat(read("age = 99")).isEqualTo(Filter.in("age", 99));
        assertThat(read("since <= 1970-01-11")).isEqualTo(Filter.atMost("since", 10));
        assertThat(read("pay > -1.5")).isEqualTo(Filter.atLeast("pay", Math.nextUp(-1.5)));
    }

    @Test
    void and_binds_before_or_and_brackets_before_both() {
        Filter a = Filter.in("sex", 1);
        Filter b = Filter.in("use", 2);
        Filter c = Filter.answered("why");

        assertThat(read("sex=1 or use=2 and answered(why)")).isEqualTo(a.or(b.and(c)));
        assertThat(read("(sex=1 | use=2) && !answered(why)")).isEqualTo(a.or(b).and(Filter.not(c)));
        assertThat(read("NOT sex = 1 AND reached(judge)"))
                .isEqualTo(Filter.not(a).and(Filter.reached("judge")));
        assertThat(read(" everyone ")).isEqualTo(Filter.everyone());
        assertThat(read("\"or\" = 1")).isEqualTo(Filter.in("or", 1));
        assertThat(read("`a \"b\" c` = 1")).isEqualTo(Filter.in("a \"b\" c", 1));
    }

    @Test
    void what_is_no_filter_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("sex = "))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("at the end, expected a code, a number or a day");
        assertThatThrownBy(() -> read("sex 1"))
                .hasMessageContaining("at position 5, before '1', expected =, !=, <, <=, > or >= after 'sex'");
        assertThatThrownBy(() -> read("(sex = 1")).hasMessageContaining("at the end, expected ')'");
        assertThatThrownBy(() -> read("sex = 1 use = 2")).hasMessageContaining("expected 'and', 'or' or the end");
        assertThatThrownBy(() -> read("answerd(why)")).hasMessageContaining("Did you mean 'answered'?");
        assertThatThrownBy(() -> read("sex = 1.5")).hasMessageContaining("a code is a whole number");
        assertThatThrownBy(() -> read("age = 9..3")).hasMessageContaining("write the smaller first");
        assertThatThrownBy(() -> read("since < 2026-02-30")).hasMessageContaining("no day as 2026-03-31");
        assertThatThrownBy(() -> read("sxe = 1 and use = 5"))
                .hasMessageContaining("Did you mean 'sex'?")
                .hasMessageContaining("code 5 of 'use'");
        assertThatThrownBy(() -> read("not ".repeat(1000) + "sex = 1")).hasMessageContaining("write it in parts");
    }

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<Filter> leaves = Arbitraries.oneOf(
                Arbitraries.just(Filter.everyone()),
                Arbitraries.of("sex", "judge", "since").map(Filter::reached),
                Arbitraries.of(1, 2, 7).map(code -> Filter.in("sex", code)),
                Arbitraries.just(Filter.in("a \"b\" c", 1)),
                Arbitraries.just(Filter.in("or", 1)),
                Arbitraries.of("why", "judge.2", "or").map(Filter::answered),
                Arbitraries.doubles().between(-1e6, 1e6).map(bound -> Filter.atLeast("pay", bound)),
                Arbitraries.doubles().between(-1e6, 1e6).map(bound -> Filter.between("pay", bound, bound + 1)),
                Arbitraries.integers().between(-900, 900).map(bound -> Filter.atMost("since", bound)));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.map(Filter::not),
                        inner.flatMap(one -> inner.map(one::and)),
                        inner.flatMap(one -> inner.map(one::or))),
                0,
                3);
    }

    @Property(tries = 300)
    void what_was_written_is_read_as_it_was(@ForAll("filters") Filter filter) {
        assertThat(read(FilterText.of(filter))).isEqualTo(filter);
    }

    @Property(tries = 500)
    void any_text_is_a_filter_or_refused(@ForAll String text) {
        try {
            read(text);
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }
}
