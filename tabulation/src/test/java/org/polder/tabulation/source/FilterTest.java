package org.polder.tabulation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.condition.Truth;
import org.polder.problem.Problem;

class FilterTest {
    private static final Schema SCHEMA = Schema.of(List.of(
            Variable.single("sex", "Sex", Category.of(1, "w"), Category.of(2, "m")),
            Variable.multiple("why", "Why", Category.of(1, "a"), Category.of(2, "b")),
            new Variable(
                    "age",
                    "Age",
                    Variable.Kind.NUMBER,
                    ImmutableList.of(Category.missing(99, "unknown", Missing.DONT_KNOW)))));

    private static Respondent person(Map<String, Value> values) {
        return values::get;
    }

    private static final Respondent WOMAN =
            person(Map.of("sex", Value.of(1), "why", Value.of(ImmutableSortedSet.of(1, 2)), "age", Value.number(40)));
    private static final Respondent SILENT =
            person(Map.of("sex", Value.leftOpen(), "why", Value.notAsked(), "age", Value.of(99)));

    @Test
    void a_missing_answer_makes_a_comparison_unknown() {
        assertThat(Filter.in("sex", 1).test(WOMAN)).isEqualTo(Truth.TRUE);
        assertThat(Filter.in("sex", 2).test(WOMAN)).isEqualTo(Truth.FALSE);
        assertThat(Filter.in("sex", 1).test(SILENT)).isEqualTo(Truth.UNKNOWN);
        assertThat(Filter.not(Filter.in("sex", 1)).test(SILENT)).isEqualTo(Truth.UNKNOWN);
        assertThat(Filter.atLeast("age", 18).test(SILENT)).isEqualTo(Truth.UNKNOWN);
        assertThat(Filter.answered("sex").test(SILENT)).isEqualTo(Truth.FALSE);
        assertThat(Filter.not(Filter.answered("sex")).test(SILENT)).isEqualTo(Truth.TRUE);
    }

    @Test
    void parts_combine_as_kleene_has_it() {
        Filter unknown = Filter.in("why", 1);

        assertThat(unknown.or(Filter.answered("age")).test(SILENT)).isEqualTo(Truth.TRUE);
        assertThat(unknown.and(Filter.answered("age")).test(SILENT)).isEqualTo(Truth.UNKNOWN);
        assertThat(unknown.and(Filter.answered("sex")).test(SILENT)).isEqualTo(Truth.FALSE);
        assertThat(Filter.in("why", 2).and(Filter.between("age", 40, 40)).test(WOMAN))
                .isEqualTo(Truth.TRUE);
        assertThat(Filter.atMost("age", 39.5).test(WOMAN)).isEqualTo(Truth.FALSE);
    }

    @Test
    void words_have_brackets_where_reading_would_be_doubtful() {
        Filter filter = Filter.in("sex", 1, 2).and(Filter.atLeast("age", 18).or(Filter.reached("why")));

        assertThat(filter.words()).isEqualTo("sex is 1, 2 and (age at least 18 or reached at least why)");
        assertThat(Filter.not(Filter.everyone()).words()).isEqualTo("not (everyone)");
        assertThat(Filter.between("age", 18, 64.5).words()).isEqualTo("age from 18 to 64.5");
        assertThat(Filter.atMost("age", 64).words()).isEqualTo("age at most 64");
    }

    @Test
    void everything_that_is_wrong_is_reported() {
        Filter filter = Filter.in("sxe", 1)
                .and(Filter.in("sex", 3))
                .and(Filter.atLeast("sex", 3))
                .and(Filter.in("age", 1).or(Filter.not(Filter.answered("wyh"))))
                .and(Filter.reached("agee"));

        assertThat(filter.problems(SCHEMA))
                .extracting(Problem::message)
                .containsExactly(
                        "The data have no variable 'sxe'. Did you mean 'sex'?",
                        "The filter asks for code 3 of 'sex', which has 1, 2",
                        "The filter compares 'sex' with a number, and it is a single choice: name its codes instead",
                        "The filter asks for code 1 of 'age', which has 99",
                        "The data have no variable 'wyh'. Did you mean 'why'?",
                        "The data have no item 'agee' that could be reached. Did you mean 'age'?");
        assertThatThrownBy(() -> Filter.between("age", 5, 4)).hasMessageContaining("give the smaller bound first");
    }
}
