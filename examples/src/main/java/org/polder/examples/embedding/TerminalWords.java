package org.polder.examples.embedding;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.TextBundle;
import org.polder.text.TextBundles;

/** What the terminal itself says around the questions. */
final class TerminalWords {
    private static final ImmutableMap<Language, TextBundle> ALL =
            Maps.toMap(List.of(Language.NL, Language.EN), TerminalWords::read);

    private final TextBundle bundle;

    private TerminalWords(TextBundle bundle) {
        this.bundle = bundle;
    }

    /** A language with a region is spoken as such; one without words of its own gets the English ones. */
    static TerminalWords in(Language language) {
        Language plain = Language.of(language.tag().split("-")[0]);
        return new TerminalWords(Optional.ofNullable(ALL.get(plain))
                .or(() -> Optional.ofNullable(ALL.get(Language.EN)))
                .orElseThrow());
    }

    private static TextBundle read(Language language) {
        String name = "terminal_" + language + ".properties";
        try (InputStream stream = TerminalWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return TextBundles.read(language, name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    String say(String key) {
        return say(key, "");
    }

    /** Says something with the one thing that fills its blank. */
    String say(String key, String filled) {
        return bundle.wording(TextKey.of(key)).orElseThrow().fill(blank -> filled);
    }
}
