package org.polder.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.name.ItemId;

class PatternSizeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc 3",
                "a{3} 3",
                "a{3}b{2} 5",
                "a{2,7} 7",
                "a{5,} 6",
                "(ab){3} 12",
                "((a{10}){10}){10} 1220",
                "[abc]{4} 4",
                "[]a]{4} 4",
                "ab(c) 5",
                "(ab) 4",
                "[[:alpha:]] 1",
                "[a 1",
                "\\p 1",
                "\\pL 2",
                "\\E\\Qab 3",
                "[[:alpha:]]{4} 4",
                "[^\\]]{4} 4",
                "\\p{Greek}{5} 5",
                "\\{9 2",
                "{9 2",
                "\\Qa{9}\\E{2} 5",
                "x{1000}{1000} 1000000"
            })
    void repeats_multiply_what_stands_before_them(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @Test
    void ten_thousand_steps_are_allowed_and_one_more_is_not() {
        String most = "a{1000}".repeat(10);

        assertThat(new Condition.TextMatches(ItemId.of("t"), most).pattern()).isEqualTo(most);
        assertThatThrownBy(() -> new Condition.TextMatches(ItemId.of("t"), most + "b"))
                .hasMessageContaining("under 10000");
    }

    @Test
    void a_pattern_that_would_fill_the_memory_is_refused() {
        assertThatThrownBy(() -> new Condition.TextMatches(ItemId.of("t"), "((a{1000}){1000}){1000}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'t'")
                .hasMessageContaining("repeat");
        assertThat(new Condition.TextMatches(ItemId.of("t"), "([0-9]{4} ?[A-Z]{2}){1,20}").pattern())
                .startsWith("(");
    }
}
