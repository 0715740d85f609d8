package org.polder.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chapters of the guide show code that is compiled and run, and what it printed. */
class GuideTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path SOURCES = Path.of("src/test/java/org/polder/examples/guide");
    private static final Pattern REGION = Pattern.compile("(?s)\\n *// guide: (?!end)\\S+\\n(.*?)\\n *// guide: end");

    private static final ImmutableMap<String, Consumer<Path>> CHAPTERS = ImmutableMap.<String, Consumer<Path>>builder()
            .put("routing", RoutingChapter::run)
            .put("storing", StoringChapter::run)
            .put("editing", EditingChapter::run)
            .put("testing", TestingChapter::run)
            .put("analysing", AnalysingChapter::run)
            .put("tabulating", TabulatingChapter::run)
            .put("publishing", PublishingChapter::run)
            .put("comparing", ComparingChapter::run)
            .put("auditing", AuditingChapter::run)
            .put("surveyjs", SurveyjsChapter::run)
            .put("xforms", XformsChapter::run)
            .put("limesurvey", LimesurveyChapter::run)
            .put("ddi", DdiChapter::run)
            .put("fhir", FhirChapter::run)
            .put("xlsforms", XlsformsChapter::run)
            .buildOrThrow();

    private static String source(String chapter) throws IOException {
        String name = chapter.substring(0, 1).toUpperCase(Locale.ROOT) + chapter.substring(1) + "Chapter.java";
        return Files.readString(SOURCES.resolve(name));
    }

    /** The fenced blocks of one language in a document, in order. */
    private static List<String> blocks(String document, String language) {
        return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String printed(Consumer<Path> chapter, Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            chapter.accept(folder);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "routing",
                "storing",
                "editing",
                "testing",
                "analysing",
                "tabulating",
                "publishing",
                "comparing",
                "auditing",
                "surveyjs",
                "xforms",
                "limesurvey",
                "ddi",
                "fhir",
                "xlsforms"
            })
    void every_block_of_code_is_run_and_every_output_is_what_it_printed(String chapter, @TempDir Path folder)
            throws IOException {
        String document = Files.readString(DOCS.resolve(chapter + ".md"));
        List<String> samples = REGION.matcher(source(chapter))
                .results()
                .map(found -> found.group(1).stripIndent() + "\n")
                .toList();

        assertThat(blocks(document, "java")).isNotEmpty().containsExactlyElementsOf(samples);
        assertThat(String.join("", blocks(document, "text")))
                .isNotEmpty()
                .isEqualTo(printed(CHAPTERS.get(chapter), folder));
    }

    @Test
    void no_document_shows_code_that_is_not_run() throws IOException {
        List<String> showing = new ArrayList<>();
        try (DirectoryStream<Path> documents = Files.newDirectoryStream(DOCS, "*.md")) {
            for (Path document : documents) {
                if (!blocks(Files.readString(document), "java").isEmpty()) {
                    showing.add(String.valueOf(document.getFileName()).replace(".md", ""));
                }
            }
        }
        assertThat(showing).containsExactlyInAnyOrderElementsOf(CHAPTERS.keySet());
    }
}
