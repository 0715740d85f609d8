package org.polder.publishing.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.pages.Drawing;
import org.polder.tabulation.Share;
import org.polder.tabulation.render.TableWords;

/** Places the parts of a chart. */
final class Sketch {
    private static final int WIDTH = 760;
    private static final int MARGIN = 16;
    private static final double TEXT = 13;
    private static final double SMALL = 12;
    private static final double TITLE = 16;
    private static final double LINE = 16;
    private static final int MOST_LINES = 3;
    private static final double LABELS_MOST = 270;
    private static final double BASE_ROOM = 72;
    private static final double BAR = 24;
    private static final double THIN_BAR = 14;
    private static final double SWATCH = 12;
    private static final double TWENTY = 20;
    private static final String INK = "#1b1f24";
    private static final String FAINT = "#4a525c";
    private static final String EDGE = "#6b7785";

    private final String id;
    private final boolean hasTitle;
    private final String title;
    private final String description;
    private final List<Chart.Series> series;
    private final List<Colour> colours;
    private final TableWords words;
    private final PublishingWords more;
    private final ImmutableList.Builder<Drawing.Box> boxes = ImmutableList.builder();
    private final ImmutableList.Builder<Drawing.Rule> rules = ImmutableList.builder();
    private final ImmutableList.Builder<Drawing.Lettered> texts = ImmutableList.builder();
    private double y = MARGIN;

    Sketch(String id, boolean hasTitle, Chart chart, String description, List<Colour> colours, TableWords words) {
        this.id = id;
        this.hasTitle = hasTitle;
        this.title = chart.title();
        this.description = description;
        this.series = chart.series();
        this.colours = colours;
        this.words = words;
        this.more = PublishingWords.of(words);
    }

    Drawing stacked(List<Chart.Band> bands) {
        head(true);
        double labels = labels(bands);
        double left = MARGIN + labels + 8;
        double room = WIDTH - MARGIN - BASE_ROOM - left;
        double top = y;
        y += 4;
        for (Chart.Band band : bands) {
            if (!band.heading().isEmpty()) {
                y += 8;
                for (String line : Lettering.wrapped(band.heading(), WIDTH - 2 * MARGIN, TEXT, 2)) {
                    text(MARGIN, y + 12, "start", TEXT, "700", INK, line);
                    y += LINE;
                }
            }
            for (Chart.Item item : band.items()) {
                bar(item, labels, left, room);
            }
        }
        axis(left, room, 100, top);
        return drawing();
    }

    private void bar(Chart.Item item, double labels, double left, double room) {
        double height = label(item.label(), labels, BAR);
        double middle = y + height / 2;
        double top = middle - BAR / 2 + 2;
        double at = left;
        for (int i = 0; i < series.size(); i++) {
            Optional<Share> share = item.shares().get(i).filter(Share::exists);
            if (share.isPresent()) {
                double width = room * share.get().value();
                if (width > 0) {
                    part(at, top, width, i, item.label(), share.get());
                }
                at += width;
            }
        }
        if (item.hidesSome()) {
            double rest = left + room - at;
            box(at, top, rest, BAR - 4, "none", EDGE, more.say("chart.hidden"));
            if (rest > LINE) {
                text(at + rest / 2, top + 14, "middle", SMALL, "400", FAINT, words.word("hidden-cell"));
            }
        }
        if (item.base().isPresent()) {
            text(
                    WIDTH - MARGIN,
                    middle + 4,
                    "end",
                    SMALL,
                    "400",
                    FAINT,
                    "n = " + item.base().getAsLong());
        }
        y += height;
    }

    private void part(double at, double top, double width, int index, String group, Share share) {
        Colour colour = colours.get(index);
        // The white edge parts neighbours for who sees little difference between their colours.
        box(
                at,
                top,
                width,
                BAR - 4,
                colour.hex(),
                "#ffffff",
                hint(group, series.get(index).label(), share));
        String number = words.number(ChartSvg.rounded(share));
        if (Lettering.width(number, SMALL) + 4 <= width) {
            text(at + width / 2, top + 14, "middle", SMALL, "400", colour.ink().hex(), number);
        }
    }

    private String hint(String first, String second, Share share) {
        return first + ", " + second + ": " + words.percent(share, 0) + " (n = " + share.n() + ")";
    }

    Drawing grouped(List<Chart.Band> bands) {
        head(series.size() > 1);
        double labels = labels(bands);
        double left = MARGIN + labels + 8;
        double room = WIDTH - MARGIN - 52 - left;
        double most = bands.stream()
                .flatMap(band -> band.items().stream())
                .flatMap(item -> item.shares().stream())
                .flatMap(Optional::stream)
                .filter(Share::exists)
                .mapToDouble(share -> 100 * share.value())
                .max()
                .orElse(0);
        double end = Math.max(TWENTY, Math.ceil(most / TWENTY) * TWENTY);
        double top = y;
        y += 4;
        for (Chart.Band band : bands) {
            for (Chart.Item item : band.items()) {
                bars(item, labels, left, room / end);
            }
        }
        axis(left, room, (int) end, top);
        return drawing();
    }

    private void bars(Chart.Item item, double labels, double left, double perPoint) {
        double height = label(item.label(), labels, THIN_BAR * series.size() + 10);
        double top = y + (height - THIN_BAR * series.size()) / 2;
        for (int i = 0; i < series.size(); i++) {
            Optional<Share> share = item.shares().get(i);
            if (share.isEmpty()) {
                text(left + 4, top + 11, "start", SMALL, "400", FAINT, words.word("hidden-cell"));
            } else if (share.get().exists()) {
                double width = perPoint * 100 * share.get().value();
                box(
                        left,
                        top + 1,
                        width,
                        THIN_BAR - 2,
                        colours.get(i).hex(),
                        EDGE,
                        hint(item.label(), series.get(i).label(), share.get()));
                text(left + width + 5, top + 11, "start", SMALL, "400", INK, words.percent(share.get(), 0));
            } else {
                text(left + 4, top + 11, "start", SMALL, "400", FAINT, words.word("empty-cell"));
            }
            top += THIN_BAR;
        }
        y += height;
    }

    /** Writes the title and what each colour stands for. */
    private void head(boolean hasLegend) {
        List<String> lines = hasTitle ? Lettering.wrapped(title, WIDTH - 2 * MARGIN, TITLE, MOST_LINES) : List.of();
        for (String line : lines) {
            text(MARGIN, y + 14, "start", TITLE, "700", INK, line);
            y += 21;
        }
        y += 6;
        if (!hasLegend) {
            return;
        }
        double x = MARGIN;
        for (int i = 0; i < series.size(); i++) {
            String label = Lettering.wrapped(series.get(i).label(), WIDTH - 2 * MARGIN - TWENTY, SMALL, 1)
                    .get(0);
            double width = SWATCH + 5 + Lettering.width(label, SMALL) + 16;
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += LINE + 2;
            }
            box(x, y, SWATCH, SWATCH, colours.get(i).hex(), EDGE, "");
            text(x + SWATCH + 5, y + 10.5, "start", SMALL, "400", INK, label);
            x += width;
        }
        y += LINE + 10;
    }

    private double labels(List<Chart.Band> bands) {
        double widest = bands.stream()
                .flatMap(band -> band.items().stream())
                .mapToDouble(item -> Lettering.width(item.label(), TEXT))
                .max()
                .orElse(0);
        return Math.min(LABELS_MOST, Math.max(60, widest));
    }

    /** Writes the label of a bar beside its middle, and gives how high the bar and its label are. */
    private double label(String label, double room, double least) {
        List<String> lines = Lettering.wrapped(label, room, TEXT, MOST_LINES);
        double height = Math.max(least, lines.size() * LINE + 6);
        double line = y + (height - lines.size() * LINE) / 2 + 12;
        for (String one : lines) {
            text(MARGIN + room, line, "end", TEXT, "400", INK, one);
            line += LINE;
        }
        return height;
    }

    private void axis(double left, double room, int end, double top) {
        y += 4;
        for (int percent = 0; percent <= end; percent += (int) TWENTY) {
            double x = left + room * percent / end;
            rules.add(new Drawing.Rule(number(x), number(top), number(y)));
            text(x, y + 13, "middle", SMALL, "400", FAINT, percent + "\u00a0%");
        }
        y += 18;
    }

    private void box(double x, double top, double width, double height, String fill, String stroke, String hint) {
        boxes.add(new Drawing.Box(number(x), number(top), number(width), number(height), fill, stroke, hint));
    }

    private void text(double x, double at, String anchor, double size, String weight, String fill, String text) {
        texts.add(new Drawing.Lettered(number(x), number(at), anchor, number(size), weight, fill, text));
    }

    /** One decimal is finer than any screen, and the number says no more of a share than its bar does. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Drawing drawing() {
        return new Drawing(
                id,
                title,
                description,
                WIDTH,
                (int) Math.ceil(y + MARGIN / 2.0),
                boxes.build(),
                rules.build(),
                texts.build());
    }
}
