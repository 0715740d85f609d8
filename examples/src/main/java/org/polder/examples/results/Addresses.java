package org.polder.examples.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes values into addresses of pages. */
public final class Addresses {
    private Addresses() {}

    /**
     * Encodes a value.
     *
     * @param value any text
     * @return the text as it may stand behind a {@code =} in an address
     */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
