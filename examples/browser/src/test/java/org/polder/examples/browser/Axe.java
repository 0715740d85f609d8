package org.polder.examples.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core, installed once at the locked version. */
final class Axe {
    private static final Path FOLDER = Path.of("target", "axe");

    /** A line for each rule that is broken gravely, with the elements that break it. */
    private static final String GRAVE_VIOLATIONS = """
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                .filter((found) => found.impact === "serious" || found.impact === "critical")
                .map((found) => `${found.impact} ${found.id}: ${found.help}\\n`
                    + found.nodes.map((node) => `  ${node.target.join(" ")}: ${node.failureSummary}`).join("\\n"))
            """;

    private static final String SOURCE = install();

    private Axe() {}

    private static String install() {
        try {
            Files.createDirectories(FOLDER);
            for (String file : List.of("package.json", "package-lock.json")) {
                try (InputStream resource = Axe.class.getResourceAsStream(file)) {
                    Files.copy(
                            Objects.requireNonNull(resource),
                            FOLDER.resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path told = FOLDER.resolve("npm.txt");
            int code = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("npm ci failed: " + Files.readString(told));
            }
            return Files.readString(FOLDER.resolve("node_modules/axe-core/axe.min.js"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Lists what is wrong with a page as it stands, of the impacts serious and critical. */
    static List<String> graveViolations(Page page) {
        // Handed over as data: a page with a strict policy would not load it as a script of its own.
        page.evaluate(SOURCE);
        return ((List<?>) page.evaluate(GRAVE_VIOLATIONS))
                .stream().map(String::valueOf).toList();
    }
}
