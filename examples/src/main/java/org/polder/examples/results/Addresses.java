package org.polder.examples.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes values into addresses of pages. */
final class Addresses {
    private Addresses() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
