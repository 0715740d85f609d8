package org.polder.examples.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CastTest {
    private static Cast solved(long seed, String... percents) {
        Cast cast = new Cast();
        Literal[] everyone = new Literal[10];
        for (int i = 0; i < everyone.length; i++) {
            everyone[i] = cast.constant(true);
        }
        cast.single("Q1", 1, 3, everyone);
        for (String percent : percents) {
            cast.want(
                    new Claim(
                            "p" + percent,
                            "fig",
                            "Q1",
                            List.of(percents[0].equals(percent) ? 1 : 2),
                            Optional.empty(),
                            Optional.of(new BigDecimal(percent)),
                            Optional.empty(),
                            Optional.empty(),
                            false),
                    percents[0].equals(percent) ? 2 : 1);
        }
        assertThat(cast.solve(seed, 5)).isTrue();
        return cast;
    }

    @Test
    void claims_that_can_hold_together_are_all_met() {
        Cast cast = solved(1, "40", "60");
        assertThat(cast.missed()).isEmpty();
        assertThat(people(cast, 1)).isEqualTo(4);
        assertThat(people(cast, 2)).isEqualTo(6);
    }

    @Test
    void of_claims_that_contradict_one_another_the_one_of_less_weight_is_missed() {
        // 40 % and 70 % of ten in two exclusive options would be eleven people.
        assertThat(solved(1, "40", "70").missed()).containsExactly("p70");
    }

    @Test
    void the_same_seed_gives_the_same_people() {
        Cast first = solved(7, "40", "30");
        Cast second = solved(7, "40", "30");
        for (int i = 0; i < 10; i++) {
            assertThat(second.chosen("Q1", i)).isEqualTo(first.chosen("Q1", i));
        }
    }

    private static long people(Cast cast, int code) {
        long count = 0;
        for (int i = 0; i < 10; i++) {
            count += cast.chosen("Q1", i).contains(code) ? 1 : 0;
        }
        return count;
    }
}
