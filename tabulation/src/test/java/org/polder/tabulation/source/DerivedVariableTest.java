package org.polder.tabulation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.TableSuite;

class DerivedVariableTest {
    private static final Schema SCHEMA = Schema.of(List.of(
            Variable.single("sex", "Sex", Category.of(1, "w"), Category.of(2, "m")),
            Variable.number("age", "Age"),
            Variable.number("w", "Weight")));

    private static Respondent person(Value sex, Value age) {
        return Map.of("sex", sex, "age", age, "w", Value.number(2))::get;
    }

    private static final Banded BANDS = new Banded(
            "band",
            "Age",
            "age",
            ImmutableList.of(new Banded.Band("young", 0, 30), new Banded.Band("old", 60, Double.POSITIVE_INFINITY)),
            "");

    @Test
    void a_band_holds_its_least_and_not_its_end() {
        assertThat(BANDS.derive(person(Value.of(1), Value.number(0)))).isEqualTo(Value.of(1));
        assertThat(BANDS.derive(person(Value.of(1), Value.number(29.9)))).isEqualTo(Value.of(1));
        assertThat(BANDS.derive(person(Value.of(1), Value.number(30)))).isEqualTo(Value.notAsked());
        assertThat(BANDS.derive(person(Value.of(1), Value.number(60)))).isEqualTo(Value.of(2));
        assertThat(BANDS.derive(person(Value.of(1), Value.leftOpen()))).isEqualTo(Value.leftOpen());
        assertThat(BANDS.note()).isEqualTo("band = age: young = [0.0, 30.0); old = [60.0, Infinity). ");
    }

    @Test
    void bands_must_be_in_order_and_hold_something() {
        assertThatThrownBy(() -> new Banded(
                        "b", "", "age", ImmutableList.of(new Banded.Band("x", 0, 10), new Banded.Band("y", 9, 20)), ""))
                .hasMessageContaining("'x' and 'y' of derived variable 'b' overlap");
        assertThatThrownBy(() -> new Banded.Band("x", 5, 5)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> new Banded("b", "", "age", ImmutableList.of(), ""))
                .hasMessageContaining("no bands");
        assertThat(new Banded("b", "", "sex", BANDS.bands(), "").problems(SCHEMA))
                .extracting(Problem::message)
                .containsExactly("Derived variable 'b' puts 'sex' in bands, which is neither a number nor a day: take"
                        + " its categories together instead");
    }

    @Test
    void the_first_case_that_holds_gives_the_category() {
        ByFilter kind = new ByFilter(
                "kind",
                "Kind",
                ImmutableList.of(
                        new ByFilter.Case("young", Filter.atMost("age", 30)),
                        new ByFilter.Case("woman", Filter.in("sex", 1))),
                "For the test.");

        assertThat(kind.derive(person(Value.of(1), Value.number(20)))).isEqualTo(Value.of(1));
        assertThat(kind.derive(person(Value.of(1), Value.notAsked()))).isEqualTo(Value.of(2));
        assertThat(kind.derive(person(Value.of(2), Value.number(40)))).isEqualTo(Value.notAsked());
        assertThat(kind.note()).isEqualTo("kind: young = age at most 30; woman = sex is 1. For the test.");
        assertThat(kind.sources()).containsExactly("age", "sex");
    }

    @Test
    void a_weight_is_the_product_of_its_factors_or_missing_where_one_is() {
        Weighting weighting =
                new Weighting("w2", "", Optional.of("w"), ImmutableMap.of("sex", ImmutableMap.of(1, 0.5, 2, 3.0)), "");

        assertThat(weighting.derive(person(Value.of(1), Value.number(20)))).isEqualTo(Value.number(1));
        assertThat(weighting.derive(person(Value.of(2), Value.number(20)))).isEqualTo(Value.number(6));
        assertThat(weighting.derive(person(Value.leftOpen(), Value.number(20)))).isEqualTo(Value.notAsked());
        assertThat(new Weighting(
                                "x",
                                "",
                                Optional.of("sex"),
                                ImmutableMap.of("sex", ImmutableMap.of(4, 1.0), "age", ImmutableMap.of(1, 1.0)),
                                "")
                        .problems(SCHEMA))
                .extracting(Problem::message)
                .containsExactly(
                        "Weight 'x' has a factor for code 4 of 'sex', which has 1, 2",
                        "Weight 'x' takes its factors by 'age', which is no single choice");
        assertThatThrownBy(() ->
                        new Weighting("x", "", Optional.empty(), ImmutableMap.of("sex", ImmutableMap.of(1, -1.0)), ""))
                .hasMessageContaining("the factor -1.0 for code 1");
    }

    @Test
    void a_derived_variable_must_have_a_name_of_its_own() {
        Banded taken = new Banded("sex", "", "age", BANDS.bands(), "");

        assertThatThrownBy(() -> taken.over(TableSuite.people(1, 1)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("The data have a variable 'sex' already");
    }

    @Test
    void derived_variables_may_be_made_from_derived_ones_and_are_told_in_order() {
        ResponseSource source = new Recoded("young", "", "ageBand", ImmutableList.of(Recoded.Group.of("yes", 1)), "")
                .over(new Banded("ageBand", "", "age", BANDS.bands(), "").over(TableSuite.people(1, 50)));

        assertThat(source.derived()).extracting(DerivedVariable::name).containsExactly("ageBand", "young");
        CrossCounts counts = source.count(Scan.of(List.of(Crosstab.of("young", "ageBand"))), Run.here())
                .crosstabs()
                .get(0);
        assertThat(counts.category(0, 0)).isEqualTo(counts.everyone(0));
        assertThat(counts.category(1, 0)).isEqualTo(Count.NONE);
        assertThat(counts.everyone(0).n()).isPositive();
    }
}
