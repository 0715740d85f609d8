package org.polder.examples.browser;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A browser and a site of its own for each class of tests; skipped, with the reason, where there is no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final long SEED = Long.getLong("polder.seed", 2026);

    private static final String ONLY = System.getProperty("polder.script", "");
    private static final int MANY = 1_000;

    Path folder;
    Chromium chromium;
    Site site;

    @BeforeAll
    void open(@TempDir Path made) {
        folder = made;
        chromium = Chromium.start();
        site = Site.in(folder);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    Visit visit(Screen screen, boolean script) {
        return Visit.to(site, chromium, screen, script);
    }

    /** With and without script, where time is short with; {@code -Dpolder.script=false} tries one of them. */
    static Stream<Boolean> scripts() {
        return Stream.of(true, false)
                .filter(script -> ONLY.isEmpty() ? script || !isShort() : ONLY.equals(String.valueOf(script)));
    }

    /** Whether time is short, so that few combinations are tried. */
    static boolean isShort() {
        return Integer.getInteger("polder.tries", 200) < MANY;
    }
}
