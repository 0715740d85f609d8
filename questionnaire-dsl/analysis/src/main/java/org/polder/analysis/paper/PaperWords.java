package org.polder.analysis.paper;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.text.TextBundle;
import org.polder.text.TextBundles;

/**
 * The words a rendering adds of its own, such as "Only if" and "Go to question", per language.
 *
 * <p>English goes in for what another language lacks. The values are immutable and safe to share between threads.
 */
public final class PaperWords {
    private static final TextBundle ENGLISH = read(Language.EN);
    private static final PaperWords STANDARD =
            new PaperWords(ImmutableMap.of(Language.EN, ENGLISH, Language.NL, read(Language.NL)));

    private final ImmutableMap<Language, TextBundle> bundles;

    private PaperWords(ImmutableMap<Language, TextBundle> bundles) {
        this.bundles = bundles;
    }

    /**
     * Gives the words that come with the library.
     *
     * @return words in Dutch and English
     */
    public static PaperWords standard() {
        return STANDARD;
    }

    private static TextBundle read(Language language) {
        String name = "paper_" + language + ".properties";
        try (InputStream stream = PaperWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return TextBundles.read(language, name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    /**
     * Puts own words in the place of some, or adds a language.
     *
     * @param own the wordings; what a new language lacks is said in English
     * @return these words with those wordings
     * @throws ProblemsException when a key or a blank does not exist, naming all of them
     */
    public PaperWords with(TextBundle own) {
        List<Problem> problems = own.wordings().entrySet().stream()
                .flatMap(entry ->
                        fault(entry.getKey().value(), entry.getValue().blanks().asList()).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemsException("The words of the paper form in language '" + own.language() + "'", problems);
        }
        Map<Language, TextBundle> merged = new LinkedHashMap<>(bundles);
        merged.merge(own.language(), own, TextBundle::replacing);
        return new PaperWords(ImmutableMap.copyOf(merged));
    }

    private static Optional<Problem> fault(String key, List<String> blanks) {
        List<String> keys =
                ENGLISH.wordings().keySet().stream().map(known -> known.value()).toList();
        return ENGLISH.wordings().entrySet().stream()
                .filter(known -> known.getKey().value().equals(key))
                .findFirst()
                .map(known -> blanks.stream()
                        .filter(blank -> !known.getValue().blanks().contains(blank))
                        .findFirst()
                        .map(blank -> Problem.error(
                                "unknown-blank",
                                Place.item(key),
                                "The wording '" + key + "' has the blank {" + blank + "}, which nothing fills; its"
                                        + " blanks are " + known.getValue().blanks())))
                .orElseGet(() -> Optional.of(Problem.error(
                        "unknown-wording",
                        Place.item(key),
                        "The wording '" + key + "' belongs to nothing that a rendering says."
                                + Suggestion.sentence(key, keys))));
    }

    /** The words in a language; one with a region or script falls back to the language as such, then to English. */
    Phrases in(Language language) {
        String tag = language.tag();
        while (!bundles.containsKey(Language.of(tag)) && tag.contains("-")) {
            tag = tag.substring(0, tag.lastIndexOf('-'));
        }
        TextBundle bundle = Optional.ofNullable(bundles.get(Language.of(tag))).orElse(ENGLISH);
        return new Phrases(ENGLISH.replacing(bundle), bundle.language().locale());
    }
}
