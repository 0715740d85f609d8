package org.polder.publishing.html;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.banner.Remarks;
import org.polder.publishing.chart.Chart;
import org.polder.publishing.chart.ChartSvg;
import org.polder.publishing.pages.PageView;
import org.polder.publishing.pages.Pages;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;

/**
 * Writes tables as HTML that screen readers can follow: each has a caption, every number names the headings it stands
 * under, and a hidden cell holds a sign with its meaning. A page stands alone, with its style and for print, and without
 * scripts.
 */
public final class HtmlTables {
    private final TableWords words;
    private final int decimals;
    private final boolean hasCharts;

    private HtmlTables(TableWords words, int decimals, boolean hasCharts) {
        this.words = words;
        this.decimals = decimals;
        this.hasCharts = hasCharts;
    }

    /**
     * Begins with percentages without decimals and no charts.
     *
     * @param words the words around the numbers
     * @return the writer
     */
    public static HtmlTables of(TableWords words) {
        return new HtmlTables(words, 0, false);
    }

    /**
     * Sets the decimals of percentages.
     *
     * @param shown from 0 to 10
     * @return this writer with those decimals
     */
    public HtmlTables decimals(int shown) {
        if (shown < 0 || shown > 10) {
            throw new IllegalArgumentException("A percentage has " + shown + " decimals: give 0 to 10");
        }
        return new HtmlTables(words, shown, hasCharts);
    }

    /**
     * Draws a chart above each table that has one.
     *
     * @return this writer with charts
     */
    public HtmlTables charts() {
        return new HtmlTables(words, decimals, true);
    }

    /**
     * Writes one table, to be put in a page of one's own.
     *
     * @param table the table
     * @param id what its parts are named after, unlike that of another table on the page
     * @return the part of a page
     */
    public String table(TableResult table, String id) {
        return Pages.table(new TableViews(table, words, decimals, id).view());
    }

    /**
     * Gives the style that a page of one's own needs for its tables.
     *
     * @return the style sheet of {@link #page}
     */
    public static String style() {
        return Pages.style();
    }

    /**
     * Writes a page.
     *
     * @param title what it is about
     * @param tables the tables
     * @return the page
     */
    public String page(String title, List<TableResult> tables) {
        PublishingWords more = PublishingWords.of(words);
        ImmutableList.Builder<PageView.Part> parts = ImmutableList.builder();
        for (int i = 0; i < tables.size(); i++) {
            TableResult table = tables.get(i);
            String id = "t" + (i + 1);
            String chart = hasCharts
                    ? Chart.usual(table, words)
                            .map(found -> ChartSvg.of(found, words, id))
                            .orElse("")
                    : "";
            parts.add(new PageView.Part(
                    id, Remarks.title(table), chart, new TableViews(table, words, decimals, id).view()));
        }
        return Pages.page(new PageView(more.language(), title, more.say("contents"), parts.build()));
    }
}
