package org.polder.tabulation.render;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.NumberSummary;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;

/**
 * A table as text in rows and columns, before it becomes a terminal's text or Markdown.
 *
 * @param heading what stands over the columns, the first of them empty
 * @param rows the rows, each with a label and a text a column
 * @param remarks the lines below: most-chosen options, groups left out, footnotes
 */
record Sheet(ImmutableList<String> heading, ImmutableList<ImmutableList<String>> rows, ImmutableList<String> remarks) {
    private static final int POINT_DECIMALS = 1;
    private static final int NUMBER_DECIMALS = 2;

    static Sheet of(TableResult table, TableWords words) {
        return new Maker(table, words).sheet();
    }

    /** Makes a sheet. */
    private static final class Maker {
        private final TableResult table;
        private final TableWords words;
        private final List<Group> columns = new ArrayList<>();
        private final ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        private final ImmutableList.Builder<String> remarks = ImmutableList.builder();

        Maker(TableResult table, TableWords words) {
            this.table = table;
            this.words = words;
            columns.add(table.total());
            columns.addAll(table.groups());
        }

        Sheet sheet() {
            for (int i = 0; i < table.lines().size(); i++) {
                int line = i;
                row(
                        table.lines().get(i).label(words.word("left-open")),
                        group -> cell(group.cells().get(line)));
            }
            if (table.variable().kind().isNumeric()) {
                number("mean", NumberSummary::mean);
                number("deviation", NumberSummary::deviation);
                number("error", NumberSummary::error);
                number("least", NumberSummary::least);
                number("lower-quartile", NumberSummary::lowerQuartile);
                number("median", NumberSummary::median);
                number("upper-quartile", NumberSummary::upperQuartile);
                number("most", NumberSummary::most);
            }
            String base = words.base(table.plan().base());
            row(words.sentence("unweighted-base", base), this::base);
            if (table.plan().weight().isPresent()) {
                row(
                        words.sentence("weighted-base", base),
                        group -> decimal(OptionalDouble.of(group.count().weight()), POINT_DECIMALS));
                row(words.word("effective-base"), group -> decimal(group.count().effectiveSize(), POINT_DECIMALS));
            }
            columns.forEach(this::mostChosen);
            remarks.addAll(words.leftOut(table));
            remarks.addAll(words.notes(table));
            return new Sheet(heading(), rows.build(), remarks.build());
        }

        private ImmutableList<String> heading() {
            ImmutableList.Builder<String> heading =
                    ImmutableList.<String>builder().add("");
            columns.forEach(column -> heading.add(column.label(words.word("total"))
                    + column.letter().map(own -> " (" + own + ")").orElse("")));
            return heading.build();
        }

        private String base(Group group) {
            return group.isHidden() ? words.word("hidden-cell") : String.valueOf(group.base());
        }

        private void row(String label, Function<Group, String> text) {
            rows.add(ImmutableList.<String>builder()
                    .add(label)
                    .addAll(columns.stream().map(text).toList())
                    .build());
        }

        private void number(String key, Function<NumberSummary, OptionalDouble> which) {
            row(
                    words.word(key),
                    group -> group.numbers()
                            .map(summary -> decimal(which.apply(summary), NUMBER_DECIMALS)
                                    + (key.equals("mean") && !summary.marks().isEmpty() ? " " + summary.marks() : ""))
                            .orElse(words.word("hidden-cell")));
        }

        private String cell(Cell cell) {
            if (cell.share().isEmpty()) {
                return words.word("hidden-cell");
            }
            Share share = cell.share().get();
            if (!share.exists()) {
                return words.word("empty-cell");
            }
            String interval = cell.interval()
                    .map(found -> " [" + percent(found.low()) + "–" + percent(found.high()) + "]")
                    .orElse("");
            String letters = cell.marks().isEmpty() ? "" : " " + cell.marks();
            return share.n() + "  " + String.format("%3s", words.number(share.percent(0))) + " %" + interval + letters;
        }

        private String percent(double share) {
            return words.number(BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP));
        }

        private String decimal(OptionalDouble number, int decimals) {
            return number.isPresent()
                    ? words.number(BigDecimal.valueOf(number.getAsDouble()).setScale(decimals, RoundingMode.HALF_UP))
                    : words.word("empty-cell");
        }

        private void mostChosen(Group group) {
            if (!table.variable().kind().isCategorical() || group.isHidden()) {
                return;
            }
            String most = group.mostChosen(false).stream()
                    .map(category -> category.label())
                    .collect(Collectors.joining(" / "));
            remarks.add(words.word("most-chosen") + ", " + group.label(words.word("total")) + ": "
                    + (most.isEmpty() ? words.word("none") : most + lead(group).orElse("")));
        }

        private Optional<String> lead(Group group) {
            OptionalDouble points = group.lead().points();
            if (points.isEmpty() || points.getAsDouble() == 0) {
                return Optional.empty();
            }
            boolean beyond = group.lead()
                    .test()
                    .value()
                    .filter(test ->
                            test.isSignificant(1 - table.plan().statistics().level()))
                    .isPresent();
            String number = words.number(BigDecimal.valueOf(points.getAsDouble())
                    .movePointRight(2)
                    .setScale(POINT_DECIMALS, RoundingMode.HALF_UP));
            return Optional.of(", " + words.sentence(beyond ? "lead.beyond-chance" : "lead", number));
        }
    }
}
