package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that some patterns may tell apart: plain ones, and for each pattern what is left of it without its signs.
 *
 * <p>They need not tell all apart: what no example is known of is not decided.
 */
final class TextExamples {
    private static final ImmutableSet<String> PLAIN = ImmutableSet.of(
            "x",
            "a",
            "A",
            "1",
            "0",
            "12",
            "1234",
            "1234 AB",
            "a@b.nl",
            "0612345678",
            "-",
            " x",
            "abc def",
            "2026-01-01",
            "http://a.nl",
            "ja",
            "nee",
            "yes",
            "no");

    private TextExamples() {}

    static Set<String> of(List<String> patterns, int longest) {
        Set<String> texts = new LinkedHashSet<>(PLAIN);
        List<String> own = new ArrayList<>();
        for (String pattern : patterns) {
            own.addAll(PatternExamples.of(pattern));
        }
        texts.addAll(own);
        for (String one : own) {
            for (String other : own) {
                texts.add(one + other);
                texts.add(one + " " + other);
            }
        }
        texts.removeIf(text -> text.isBlank() || text.codePointCount(0, text.length()) > longest);
        return texts;
    }
}
