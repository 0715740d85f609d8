package org.polder.publishing.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpssNamesTest {
    private final SpssNames names = new SpssNames();

    @Test
    void a_lawful_name_stays_as_it_is() {
        assertThat(List.of(names.take("Q23.1"), names.take("leeftijd"))).containsExactly("Q23.1", "leeftijd");
    }

    @Test
    void names_that_differ_in_case_only_are_told_apart() {
        assertThat(List.of(names.take("Q1"), names.take("q1"), names.take("Q1")))
                .containsExactly("Q1", "q1_2", "Q1_3");
    }

    @Test
    void what_spss_forbids_becomes_an_underscore_and_a_letter_comes_first() {
        assertThat(List.of(names.take("1a"), names.take("a b"), names.take("a.."), names.take("$x"), names.take("")))
                .containsExactly("v1a", "a_b", "a", "v_x", "v");
    }

    @Test
    void reserved_words_get_a_digit() {
        assertThat(List.of(names.take("WITH"), names.take("by"))).containsExactly("WITH1", "by1");
    }

    @Test
    void long_names_are_cut_at_64_bytes_and_stay_apart() {
        String name = "é".repeat(40);
        assertThat(List.of(names.take(name), names.take(name))).containsExactly("é".repeat(32), "é".repeat(31) + "_2");
    }
}
