package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenTest {
    @Test
    void forty_characters_stand_whole_and_one_more_is_cut_off() {
        assertThat(Shorten.of("é".repeat(40))).isEqualTo("é".repeat(40));
        assertThat(Shorten.of("é".repeat(41))).isEqualTo("é".repeat(40) + "…");
        // A character outside the basic plane counts for one and is never cut in half.
        assertThat(Shorten.of("𝄞".repeat(41))).isEqualTo("𝄞".repeat(40) + "…");
        assertThat(Shorten.of("a\nb")).isEqualTo("a\uFFFDb");
    }
}
