package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyTest {
    @Test
    void random_keys_have_128_bits_differ_and_can_be_written_down() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> InterviewKey.random()))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(InterviewKey.of(key.text())).isEqualTo(key));
        assertThat(ContactKey.random().text()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_text_of_another_form_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> InterviewKey.of("0123456789ABCDEF0123456789abcdeg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "32 lowercase hexadecimal digits; found 32 characters of which 7 are something else")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("0123"));
        assertThatThrownBy(() -> ContactKey.of("")).hasMessageContaining("found 0 characters");
    }

    @Test
    void a_key_shows_only_its_beginning() {
        assertThat(InterviewKey.of("0123456789abcdef0123456789abcdef")).hasToString("012345…");
    }
}
