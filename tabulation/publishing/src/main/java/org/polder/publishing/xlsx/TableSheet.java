package org.polder.publishing.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.polder.publishing.banner.Banner;
import org.polder.publishing.banner.Heading;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.banner.Remarks;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.NumberSummary;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Variable;

/** Writes one table on a sheet: title, headings, bases, a few rows for each line, and remarks. */
final class TableSheet {
    private static final int FIRST = 2;
    private static final double LABEL_WIDTH = 42;
    private static final double MEASURE_WIDTH = 8;
    private static final double COLUMN_WIDTH = 13;
    private static final double LINE_HEIGHT = 13.5;

    private final Worksheet sheet;
    private final TableResult table;
    private final TableWords words;
    private final PublishingWords more;
    private final Banner banner;
    private final String percent;
    private final String remark;
    private final Pen pen;
    private final Borders borders = new Borders();
    private int row;

    TableSheet(
            Worksheet sheet, TableResult table, TableWords words, PublishingWords more, int decimals, String remark) {
        this.sheet = sheet;
        this.table = table;
        this.words = words;
        this.more = more;
        this.banner = Banner.of(table, words);
        this.pen = new Pen(sheet, words);
        this.percent = Paint.percent(decimals);
        this.remark = remark;
    }

    /** Writes the table from a row on, and gives the first row after it. */
    int write(int from, boolean isAlone) {
        row = from;
        sheet.hideGridLines();
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, MEASURE_WIDTH);
        for (int i = 0; i < banner.columns().size(); i++) {
            sheet.width(FIRST + i, COLUMN_WIDTH);
        }
        sheet.value(row, 0, Remarks.title(table));
        sheet.style(row, 0).bold().fontSize(12).set();
        row += 2;
        int headings = row;
        headings();
        if (isAlone) {
            sheet.freezePane(FIRST, row);
            sheet.repeatRows(headings, row - 1);
        }
        bases();
        for (int i = 0; i < table.lines().size(); i++) {
            line(i);
        }
        if (table.variable().kind().isNumeric()) {
            numbers();
        }
        borders.bottom(row - 1);
        borders.draw(sheet, banner, FIRST, headings, row);
        row++;
        if (table.variable().kind().isCategorical()) {
            remark(more.say("most-chosen"));
        }
        Remarks.of(table, words).forEach(this::remark);
        if (!remark.isEmpty()) {
            remark(remark);
        }
        return row;
    }

    private void headings() {
        int rows = banner.rows().size();
        int letters = banner.hasLetters() ? 1 : 0;
        int last = FIRST + banner.columns().size() - 1;
        // One setting of the alignment undoes another, so all of it is set at once.
        sheet.range(row, 0, row + rows + letters - 1, last)
                .style()
                .fillColor(Paint.HEADING)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        for (int i = 0; i < rows; i++) {
            for (Heading heading : banner.rows().get(i)) {
                int left = FIRST + heading.column();
                sheet.value(row + i, left, heading.text());
                if (heading.columns() > 1 || heading.rows() > 1) {
                    sheet.range(row + i, left, row + i + heading.rows() - 1, left + heading.columns() - 1)
                            .merge();
                }
            }
            sheet.rowHeight(
                    row + i, LINE_HEIGHT * Math.max(1, lines(banner.rows().get(i))));
        }
        borders.top(row, BorderStyle.THIN);
        row += rows;
        if (letters > 0) {
            for (int i = 0; i < banner.columns().size(); i++) {
                int column = FIRST + i;
                banner.columns().get(i).letter().ifPresent(letter -> sheet.value(row, column, letter));
            }
            row++;
        }
        borders.bottom(row - 1);
    }

    /** Merged cells do not grow with their text, so the height is reckoned from its length. */
    private static long lines(List<Heading> headings) {
        return headings.stream()
                .mapToLong(heading -> {
                    double room = (COLUMN_WIDTH - 1) * heading.columns();
                    return (long) Math.ceil(heading.text().length() / room / heading.rows());
                })
                .max()
                .orElse(1);
    }

    private void bases() {
        String base = words.base(table.plan().base());
        row(words.sentence("unweighted-base", base), "", (column, group) -> {
            if (group.isHidden()) {
                pen.sign(row, column, "hidden-cell");
            } else {
                pen.number(row, column, group.base(), Paint.WHOLE);
            }
        });
        if (table.plan().weight().isPresent()) {
            row(words.sentence("weighted-base", base), "", (column, group) -> {
                if (group.isHidden()) {
                    pen.sign(row, column, "hidden-cell");
                } else {
                    pen.number(row, column, group.count().weight(), Paint.DECIMAL);
                }
            });
            row(words.word("effective-base"), "", (column, group) -> {
                if (group.isHidden()) {
                    pen.sign(row, column, "hidden-cell");
                } else {
                    pen.number(row, column, group.count().effectiveSize(), Paint.DECIMAL);
                }
            });
        }
        borders.bottom(row - 1);
    }

    private void line(int index) {
        String label = table.lines().get(index).label(words.word("left-open"));
        row(
                label,
                more.say("share"),
                (column, group) -> share(column, group, group.cells().get(index)));
        if (table.plan().statistics().interval().isPresent()) {
            row(
                    "",
                    more.say("low"),
                    (column, group) -> group.cells()
                            .get(index)
                            .interval()
                            .ifPresent(found -> pen.number(row, column, found.low(), percent)));
            row(
                    "",
                    more.say("high"),
                    (column, group) -> group.cells()
                            .get(index)
                            .interval()
                            .ifPresent(found -> pen.number(row, column, found.high(), percent)));
        }
        row(
                "",
                more.say("count"),
                (column, group) -> group.cells()
                        .get(index)
                        .share()
                        .ifPresent(share -> pen.number(row, column, share.n(), Paint.WHOLE)));
        faint();
        if (banner.hasLetters()) {
            row(
                    "",
                    more.say("letters"),
                    (column, group) ->
                            pen.text(row, column, group.cells().get(index).marks()));
        }
    }

    private void share(int column, Group group, Cell cell) {
        if (cell.share().isEmpty()) {
            pen.sign(row, column, "hidden-cell");
        } else if (!cell.share().get().exists()) {
            pen.sign(row, column, "empty-cell");
        } else {
            pen.number(row, column, cell.share().get().value(), percent);
            if (cell.option().filter(group.mostChosen(false)::contains).isPresent()) {
                sheet.style(row, column).bold().set();
            }
        }
    }

    private void numbers() {
        summary("mean", NumberSummary::mean, true);
        if (banner.hasLetters()) {
            row(
                    "",
                    more.say("letters"),
                    (column, group) -> pen.text(
                            row,
                            column,
                            group.numbers().map(NumberSummary::marks).orElse("")));
        }
        summary("deviation", NumberSummary::deviation, false);
        summary("error", NumberSummary::error, false);
        summary("least", NumberSummary::least, true);
        summary("lower-quartile", NumberSummary::lowerQuartile, true);
        summary("median", NumberSummary::median, true);
        summary("upper-quartile", NumberSummary::upperQuartile, true);
        summary("most", NumberSummary::most, true);
    }

    private void summary(String key, Function<NumberSummary, OptionalDouble> which, boolean isPoint) {
        boolean isDay = isPoint && table.variable().kind() == Variable.Kind.DATE;
        row(words.word(key), "", (column, group) -> {
            if (group.numbers().isEmpty()) {
                pen.sign(row, column, "hidden-cell");
            } else if (isDay) {
                pen.day(row, column, which.apply(group.numbers().get()));
            } else {
                pen.number(row, column, which.apply(group.numbers().get()), Paint.MEAN);
            }
        });
    }

    /** Writes one cell of a row. */
    private interface Writer {
        void write(int column, Group group);
    }

    private void row(String label, String measure, Writer writer) {
        if (!label.isEmpty()) {
            sheet.value(row, 0, label);
            sheet.rowHeight(row, LINE_HEIGHT * Math.max(1, Math.ceil(label.length() / (LABEL_WIDTH + 2))));
        }
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        pen.text(row, 1, measure);
        sheet.style(row, 1).fontColor(Paint.FAINT).set();
        for (int i = 0; i < banner.columns().size(); i++) {
            writer.write(FIRST + i, banner.columns().get(i));
        }
        row++;
    }

    private void faint() {
        sheet.range(row - 1, FIRST, row - 1, FIRST + banner.columns().size() - 1)
                .style()
                .fontColor(Paint.FAINT)
                .set();
    }

    private void remark(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).fontColor(Paint.FAINT).italic().set();
        row++;
    }
}
