package org.polder.publishing.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.pages.Drawing;
import org.polder.publishing.pages.Pages;
import org.polder.tabulation.Share;
import org.polder.tabulation.render.TableWords;

/**
 * Draws charts as SVG that stands alone, without scripts: with a title and a text that tells the shares to who cannot see
 * them, and the share of each bar where the pointer rests on it.
 *
 * <p>What is hidden has no bar and no number; the parts of 100 % that are shown stand together, so that the rest tells
 * no more than their sum does.
 */
public final class ChartSvg {
    private final TableWords words;

    private ChartSvg(TableWords words) {
        this.words = words;
    }

    /**
     * Draws with the usual colours: an order of blues for parts of 100 %, and colours far apart for groups.
     *
     * @param chart the chart
     * @param words the words around the numbers
     * @return the SVG
     */
    public static String of(Chart chart, TableWords words) {
        return of(chart, words, usual(chart));
    }

    /**
     * Draws with given colours.
     *
     * @param chart the chart
     * @param words the words around the numbers
     * @param palette the colours
     * @return the SVG
     */
    public static String of(Chart chart, TableWords words, Palette palette) {
        return new ChartSvg(words).drawn(chart, palette, "chart", true);
    }

    /**
     * Draws with the usual colours, for a page that has the title above the chart.
     *
     * @param chart the chart
     * @param words the words around the numbers
     * @param id what its parts are named after, unlike that of another chart on the page
     * @return the SVG, which holds its title for who cannot see it
     */
    public static String of(Chart chart, TableWords words, String id) {
        return new ChartSvg(words).drawn(chart, usual(chart), id + "-chart", false);
    }

    private static Palette usual(Chart chart) {
        return chart.kind() == Chart.Kind.STACKED ? Palette.ORDERED : Palette.NOMINAL;
    }

    private String drawn(Chart chart, Palette palette, String id, boolean hasTitle) {
        Sketch sketch = new Sketch(id, hasTitle, chart, description(chart), palette.colours(chart.series()), words);
        Drawing drawing =
                chart.kind() == Chart.Kind.STACKED ? sketch.stacked(chart.bands()) : sketch.grouped(chart.bands());
        return Pages.chart(drawing);
    }

    /** Says the whole chart in words. */
    private String description(Chart chart) {
        PublishingWords more = PublishingWords.of(words);
        String items = chart.bands().stream()
                .flatMap(band -> band.items().stream()
                        .map(item -> (band.heading().isEmpty() ? "" : band.heading() + ", ") + item.label() + ": "
                                + parts(chart.series(), item.shares(), more)))
                .collect(Collectors.joining(". "));
        return more.say(chart.kind() == Chart.Kind.STACKED ? "chart.stacked" : "chart.bars", chart.title()) + " "
                + items + ".";
    }

    private String parts(List<Chart.Series> series, List<Optional<Share>> shares, PublishingWords more) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> series.get(i).label() + " "
                        + shares.get(i).map(share -> words.percent(share, 0)).orElse(more.say("chart.hidden")))
                .collect(Collectors.joining(", "));
    }

    static BigDecimal rounded(Share share) {
        return share.percent(0);
    }
}
