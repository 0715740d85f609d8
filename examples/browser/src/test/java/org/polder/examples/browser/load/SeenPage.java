package org.polder.examples.browser.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as a respondent's browser reads it.
 *
 * @param path where it was found
 * @param name the page of the questionnaire; empty when it is another one
 * @param hidden the hidden fields of its first form
 * @param items the items it asks, in order
 * @param errors what it says is wrong
 * @param document all of it
 */
public record SeenPage(
        String path,
        String name,
        ImmutableListMultimap<String, String> hidden,
        ImmutableList<String> items,
        String errors,
        Document document) {

    static SeenPage of(String path, String html) {
        Document document = Jsoup.parse(html);
        Element form = document.selectFirst("main form");
        ImmutableListMultimap.Builder<String, String> hidden = ImmutableListMultimap.builder();
        if (form != null) {
            form.select("input[type=hidden]").forEach(field -> hidden.put(field.attr("name"), field.attr("value")));
        }
        return new SeenPage(
                path,
                document.select("main").attr("data-page"),
                hidden.build(),
                document.select("main form [data-item]").stream()
                        .map(item -> item.attr("data-item"))
                        .collect(ImmutableList.toImmutableList()),
                document.select("#errors").text(),
                document);
    }

    /** Whether it is a page of the questionnaire. */
    public boolean asks() {
        return path.equals("/survey");
    }
}
