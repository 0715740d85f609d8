package org.polder.examples.results;

import com.google.common.collect.ImmutableMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.TableResult;

/**
 * Fills the templates of the pages, which escape whatever they are given.
 *
 * @param words the reader's words
 */
record Templates(ResultsWords words) {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    String page(String name, ResultsFrame frame, Map<String, Object> more) {
        return fill(
                "results/" + name + ".jte",
                ImmutableMap.<String, Object>builder()
                        .put("frame", frame)
                        .put("words", words)
                        .putAll(more)
                        .buildOrThrow());
    }

    /** The rows of a grid, as the report has them. */
    String rows(String title, String key, List<TableResult> rows) {
        return fill("rows.jte", Map.of("words", words.report(), "key", key, "title", title, "rows", rows));
    }

    private static String fill(String template, Map<String, Object> values) {
        StringOutput text = new StringOutput();
        ENGINE.render(template, values, text);
        return text.toString();
    }
}
