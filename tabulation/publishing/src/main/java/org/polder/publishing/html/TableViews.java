package org.polder.publishing.html;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polder.publishing.banner.Banner;
import org.polder.publishing.banner.Heading;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.banner.Remarks;
import org.polder.publishing.pages.TableView;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.Line;
import org.polder.tabulation.NumberSummary;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Variable;

/** Makes a table ready to be written. */
final class TableViews {
    private static final int NUMBER_DECIMALS = 2;

    private final TableResult table;
    private final TableWords words;
    private final PublishingWords more;
    private final int decimals;
    private final String id;
    private final Banner banner;
    private int rows;

    TableViews(TableResult table, TableWords words, int decimals, String id) {
        this.table = table;
        this.words = words;
        this.more = PublishingWords.of(words);
        this.decimals = decimals;
        this.id = id;
        this.banner = Banner.of(table, words);
    }

    TableView view() {
        ImmutableList.Builder<TableView.Row> body = ImmutableList.builder();
        for (int i = 0; i < table.lines().size(); i++) {
            int index = i;
            Line line = table.lines().get(i);
            body.add(row(
                    line.label(words.word("left-open")),
                    line instanceof Line.Together ? "net" : "",
                    group -> share(group, group.cells().get(index))));
        }
        if (table.variable().kind().isNumeric()) {
            summaries(body);
        }
        ImmutableList.Builder<String> remarks = ImmutableList.builder();
        if (table.variable().kind().isCategorical()) {
            boolean hasIntervals = table.plan().statistics().interval().isPresent();
            remarks.add(more.say(hasIntervals ? "below.interval" : "below"));
            remarks.add(more.say("most-chosen"));
        }
        return new TableView(
                id,
                Remarks.title(table),
                banner.rows().get(0).stream().map(Heading::columns).collect(ImmutableList.toImmutableList()),
                headings(),
                body.build(),
                bases(),
                remarks.addAll(Remarks.of(table, words)).build());
    }

    private ImmutableList<ImmutableList<TableView.Head>> headings() {
        ImmutableList.Builder<ImmutableList<TableView.Head>> headings = ImmutableList.builder();
        for (int i = 0; i < banner.rows().size(); i++) {
            int row = i;
            headings.add(banner.rows().get(i).stream()
                    .map(heading -> new TableView.Head(
                            headingId(row, heading),
                            heading.text(),
                            heading.columns(),
                            heading.rows(),
                            heading.isGroup() ? "colgroup" : "col",
                            heading.isGroup()
                                    ? ""
                                    : banner.columns()
                                            .get(heading.column())
                                            .letter()
                                            .orElse("")))
                    .collect(ImmutableList.toImmutableList()));
        }
        return headings.build();
    }

    private String headingId(int row, Heading heading) {
        return id + "-h" + row + "-" + heading.column();
    }

    /** Names the headings over a column, from the outermost in, and the row's own. */
    private String headers(int column, String row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < banner.rows().size(); i++) {
            for (Heading heading : banner.rows().get(i)) {
                if (column >= heading.column() && column < heading.column() + heading.columns()) {
                    names.add(headingId(i, heading));
                }
            }
        }
        return names.stream().collect(Collectors.joining(" ", row + " ", ""));
    }

    private boolean isFirst(int column) {
        return banner.rows().get(0).stream().anyMatch(heading -> heading.column() == column);
    }

    /** What stands in a cell, before it knows its place. */
    private record Content(String style, String text, String hint, String count, String interval, String letters) {
        static Content of(String text) {
            return new Content("", text, "", "", "", "");
        }
    }

    private TableView.Row row(String label, String style, Function<Group, Content> contents) {
        String name = id + "-r" + rows;
        rows++;
        ImmutableList.Builder<TableView.Entry> cells = ImmutableList.builder();
        for (int i = 0; i < banner.columns().size(); i++) {
            Content content = contents.apply(banner.columns().get(i));
            cells.add(new TableView.Entry(
                    headers(i, name),
                    (isFirst(i) ? "first " : "") + content.style(),
                    content.text(),
                    content.hint(),
                    content.count(),
                    content.interval(),
                    content.letters()));
        }
        return new TableView.Row(name, label, style, cells.build());
    }

    private Content share(Group group, Cell cell) {
        if (cell.share().isEmpty()) {
            return hidden();
        }
        if (!cell.share().get().exists()) {
            return Content.of(words.word("empty-cell"));
        }
        boolean most = cell.option().filter(group.mostChosen(false)::contains).isPresent();
        return new Content(
                most ? "most" : "",
                words.percent(cell.share().get(), decimals),
                "",
                String.valueOf(cell.share().get().n()),
                cell.interval()
                        .map(found -> percent(found.low()) + "–" + percent(found.high()))
                        .orElse(""),
                cell.marks());
    }

    private Content hidden() {
        return new Content("", words.word("hidden-cell"), more.say("chart.hidden"), "", "", "");
    }

    private String percent(double share) {
        return words.number(BigDecimal.valueOf(share).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP));
    }

    private void summaries(ImmutableList.Builder<TableView.Row> body) {
        body.add(summary("mean", NumberSummary::mean, true));
        body.add(summary("deviation", NumberSummary::deviation, false));
        body.add(summary("error", NumberSummary::error, false));
        body.add(summary("least", NumberSummary::least, true));
        body.add(summary("lower-quartile", NumberSummary::lowerQuartile, true));
        body.add(summary("median", NumberSummary::median, true));
        body.add(summary("upper-quartile", NumberSummary::upperQuartile, true));
        body.add(summary("most", NumberSummary::most, true));
    }

    private TableView.Row summary(String key, Function<NumberSummary, OptionalDouble> which, boolean isPoint) {
        boolean isDay = isPoint && table.variable().kind() == Variable.Kind.DATE;
        return row(
                words.word(key),
                "",
                group -> group.numbers()
                        .map(summary -> new Content(
                                "",
                                isDay ? day(which.apply(summary)) : decimal(which.apply(summary), NUMBER_DECIMALS),
                                "",
                                "",
                                "",
                                key.equals("mean") ? summary.marks() : ""))
                        .orElseGet(this::hidden));
    }

    private String day(OptionalDouble days) {
        return days.isPresent()
                ? LocalDate.ofEpochDay(Math.round(days.getAsDouble())).toString()
                : words.word("empty-cell");
    }

    private String decimal(OptionalDouble number, int shown) {
        return number.isPresent()
                ? words.number(BigDecimal.valueOf(number.getAsDouble()).setScale(shown, RoundingMode.HALF_UP))
                : words.word("empty-cell");
    }

    private ImmutableList<TableView.Row> bases() {
        String base = words.base(table.plan().base());
        ImmutableList.Builder<TableView.Row> bases = ImmutableList.builder();
        bases.add(row(
                words.sentence("unweighted-base", base),
                "",
                group -> group.isHidden() ? hidden() : Content.of(String.valueOf(group.base()))));
        if (table.plan().weight().isPresent()) {
            bases.add(row(
                    words.sentence("weighted-base", base),
                    "",
                    group -> group.isHidden()
                            ? hidden()
                            : Content.of(decimal(OptionalDouble.of(group.count().weight()), 1))));
            bases.add(row(
                    words.word("effective-base"),
                    "",
                    group -> group.isHidden()
                            ? hidden()
                            : Content.of(decimal(group.count().effectiveSize(), 1))));
        }
        return bases.build();
    }
}
