package org.polder.publishing.triples;

import com.google.common.collect.ImmutableMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.polder.answer.Missing;

/**
 * What Polder knows and Triple-S has no words for: in the XML as processing instructions, which every other reader skips
 * and the DTD allows everywhere.
 *
 * @param values by the name of a mark, its value
 */
record Marks(ImmutableMap<String, String> values) {
    static final String TARGET = "polder";

    /** The name of a variable that Triple-S does not allow. */
    static final String NAME = "name";

    /** The code of a category that Triple-S does not allow. */
    static final String CODE = "code";

    /** The kind of missing answer that a category stands for. */
    static final String MISSING = "missing";

    /** The kind of absence that a value stands for. */
    static final String ABSENT = "absent";

    /** The variable whose missing answers a variable tells. */
    static final String INSTEAD = "instead";

    /** That a value stands for a text that was given, though blank. */
    static final String BLANK = "blank";

    static Marks none() {
        return new Marks(ImmutableMap.of());
    }

    Marks and(String name, String value) {
        return new Marks(ImmutableMap.<String, String>builder()
                .putAll(values)
                .put(name, value)
                .buildKeepingLast());
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Missing> kind(String name) {
        return get(name).flatMap(Marks::kindOf);
    }

    /** Reads a kind of missing answer; one that Polder never wrote is nothing. */
    private static Optional<Missing> kindOf(String name) {
        for (Missing kind : Missing.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** A value that is safe within a processing instruction. */
    static String written(String name, String value) {
        return name + " " + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Reads what a processing instruction says; what is not Polder's adds nothing. */
    Marks read(String data) {
        int space = data.indexOf(' ');
        if (space < 0) {
            return this;
        }
        try {
            return and(data.substring(0, space), URLDecoder.decode(data.substring(space + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return this;
        }
    }
}
