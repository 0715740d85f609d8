package org.polder.examples.results;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.polder.examples.report.FigurePage;

/** The style of the pages: that of the report, for its tables and charts, and their own. */
public final class ResultsStyle {
    private static final int HASH_DIGITS = 12;
    private static final String TEXT = FigurePage.style(false) + own();
    private static final String ADDRESS = "/results/style-"
            + Hashing.sha256()
                    .hashString(TEXT, StandardCharsets.UTF_8)
                    .toString()
                    .substring(0, HASH_DIGITS)
            + ".css";

    private ResultsStyle() {}

    private static String own() {
        try {
            return Resources.toString(Resources.getResource(ResultsStyle.class, "results.css"), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read results.css", failure);
        }
    }

    /**
     * Tells where the style is; another style has another address, so that browsers may keep it.
     *
     * @return its path
     */
    public static String address() {
        return ADDRESS;
    }

    static String text() {
        return TEXT;
    }
}
