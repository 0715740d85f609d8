package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchedTextTest {
    private static String marked(String text, String sought) {
        return new SearchedText(text)
                .pieces(sought).stream()
                        .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }

    @Test
    void words_are_found_whatever_their_capitals_and_accents() {
        assertThat(marked("Één idee, twee IDEEËN", "idee een")).isEqualTo("[Één] [idee], twee [IDEEËN]");
        assertThat(new SearchedText("Café Zürich").holds("zurich cafe")).isTrue();
        assertThat(new SearchedText("Café Zürich").holds("zurich bern")).isFalse();
        assertThat(new SearchedText("anything").holds("  ")).isTrue();
    }

    @Test
    void what_a_letter_becomes_may_be_longer_than_the_letter() {
        assertThat(marked("aİb ﬁ", "i")).isEqualTo("a[İ]b ﬁ");
        assertThat(marked("😀 x 😀", "x")).isEqualTo("😀 [x] 😀");
    }

    @Property
    void the_pieces_together_are_the_text(@ForAll String text, @ForAll String sought) {
        assertThat(new SearchedText(text)
                        .pieces(sought).stream().map(OpenPage.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
