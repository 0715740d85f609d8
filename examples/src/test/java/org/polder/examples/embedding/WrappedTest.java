package org.polder.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void words_stay_whole_where_they_fit() {
        assertThat(Wrapped.of("To be or not to be, that is it", 10).words())
                .containsExactly("To be or", "not to be,", "that is it");
        assertThat(Wrapped.of("a\n\nb", 10).words()).containsExactly("a", "", "b");
        assertThat(Wrapped.of("abcdefghijkl", 5).words()).containsExactly("abcde", "fghij", "kl");
        assertThat(Wrapped.of("漢字漢字", 5).words()).containsExactly("漢字", "漢字");
        assertThat(Wrapped.of("", 5).words()).containsExactly("");
    }

    @Property
    void lines_are_the_whole_text_and_none_is_too_wide(
            @ForAll @Chars({'a', 'b', ' ', '\n', '漢', 'é', '\u0301'}) @StringLength(max = 60) String text,
            @ForAll @IntRange(min = 2, max = 20) int width) {
        Wrapped wrapped = Wrapped.of(text, width);

        assertThat(wrapped.lines().stream()
                        .flatMapToInt(line -> wrapped.points().subList(line.start(), line.end()).stream()
                                .mapToInt(Integer::intValue))
                        .boxed()
                        .collect(Collectors.toList()))
                .isEqualTo(text.codePoints().boxed().collect(Collectors.toList()));
        assertThat(wrapped.words()).allMatch(line -> new AttributedString(line).columnLength() <= width);
    }

    @Property
    void every_place_in_the_text_lies_on_one_line(
            @ForAll @Chars({'a', ' ', '\n', '漢'}) @StringLength(max = 40) String text,
            @ForAll @IntRange(min = 2, max = 20) int width,
            @ForAll @IntRange(max = 40) int somewhere) {
        Wrapped wrapped = Wrapped.of(text, width);
        int place = Math.min(somewhere, text.codePointCount(0, text.length()));
        Wrapped.Line line = wrapped.lines().get(wrapped.lineOf(place));

        assertThat(place).isBetween(line.start(), line.end());
        assertThat(wrapped.columnOf(place)).isNotNegative();
    }
}
