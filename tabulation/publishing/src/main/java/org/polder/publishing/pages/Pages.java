package org.polder.publishing.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fills the templates. */
public final class Pages {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    private Pages() {}

    /**
     * Writes a drawing.
     *
     * @param drawing the drawing
     * @return the SVG
     */
    public static String chart(Drawing drawing) {
        return filled("chart.jte", Map.of("drawing", drawing));
    }

    /**
     * Writes a table.
     *
     * @param view the table
     * @return the part of a page
     */
    public static String table(TableView view) {
        return filled("table.jte", Map.of("view", view));
    }

    /**
     * Writes a page of tables.
     *
     * @param view the page
     * @return the page, with its style
     */
    public static String page(PageView view) {
        return filled("page.jte", Map.of("view", view, "style", style()));
    }

    /**
     * Gives the style of pages.
     *
     * @return the style sheet
     */
    public static String style() {
        try (InputStream input = Pages.class.getResourceAsStream("tables.css")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the style of the pages", failure);
        }
    }

    private static String filled(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return output.toString();
    }
}
