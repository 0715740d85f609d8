package org.polder.examples.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of pages in the folder that {@code -Dpolder.pictures} names, for people to look at. */
final class Pictures {
    private static final String FOLDER = System.getProperty("polder.pictures", "");

    private Pictures() {}

    static void take(Visit visit, String name) {
        if (!FOLDER.isEmpty()) {
            String file = name + "-" + visit.screen().name().toLowerCase(Locale.ROOT) + ".png";
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(FOLDER, file))
                            .setFullPage(true));
        }
    }
}
