package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final String PASSWORD = "paard batterij nietje";

    @Test
    void a_password_is_known_again_from_its_line() {
        PasswordHash hash = PasswordHash.read(PasswordHash.of(PASSWORD).line() + "\n");

        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(PASSWORD + " ")).isFalse();
        assertThat(hash.matches("")).isFalse();
        assertThat(hash.toString()).doesNotContain(hash.line());
    }

    @Test
    void the_same_password_gets_another_line_each_time() {
        assertThat(PasswordHash.of(PASSWORD).line())
                .startsWith("pbkdf2-sha512:210000:")
                .doesNotContain(PASSWORD)
                .isNotEqualTo(PasswordHash.of(PASSWORD).line());
    }

    @Test
    void a_password_too_short_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.of("elf tekens."))
                .withMessageContaining("has 11 characters: give it 12 to 200");
    }

    @Test
    void a_line_of_another_form_or_of_few_rounds_is_refused_without_repeating_it() {
        String line = PasswordHash.of(PASSWORD).line();
        for (String wrong : new String[] {"geheim", line.replace("210000", "000100"), line.substring(1), line + "x"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PasswordHash.read(wrong))
                    .withMessageContaining("serve --make-password")
                    .withMessageNotContaining(wrong);
        }
    }
}
