package org.polder.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads text bundles from the properties format that translation tools know. */
public final class TextBundles {
    private TextBundles() {}

    /**
     * Reads a bundle in the format of {@link Properties}, in the characters the reader gives (UTF-8 by custom).
     *
     * @param language the bundle's language
     * @param source what to call the input in messages, such as a file name
     * @param reader the input; it is not closed
     * @return the bundle
     * @throws ProblemsException when a key stands twice or a key, escape or wording is malformed
     */
    public static TextBundle read(Language language, String source, Reader reader) {
        Once lines = new Once();
        try {
            lines.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read text bundle " + source, failure);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemsException(
                    "Text bundle " + source,
                    List.of(Problem.error(
                            "malformed-bundle",
                            Place.none(),
                            "A \\u escape is malformed: write the character itself, the file is UTF-8")));
        }
        if (!lines.repeated.isEmpty()) {
            throw new ProblemsException("Text bundle " + source, lines.repeated);
        }
        return TextBundle.of(language, lines.texts);
    }

    /** Properties that note a key that stands twice instead of keeping the last. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> texts = new LinkedHashMap<>();
        private final transient List<Problem> repeated = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            String earlier = texts.putIfAbsent((String) key, (String) value);
            if (earlier != null) {
                repeated.add(Problem.error(
                        "repeated-key",
                        Place.item((String) key),
                        "Key '" + key + "' stands twice, as \"" + earlier + "\" and \"" + value
                                + "\": keep one of them"));
            }
            return value;
        }
    }
}
