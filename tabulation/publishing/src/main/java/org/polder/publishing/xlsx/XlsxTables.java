package org.polder.publishing.xlsx;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.banner.Remarks;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;

/**
 * Writes tables as a spreadsheet (XLSX): a sheet of contents, and a sheet for each table or one for all.
 *
 * <p>Shares are numbers from 0 to 1 in full with a percent format, counts whole numbers; a hidden cell holds the sign
 * alone, and its number is nowhere in the file. Texts stay texts, whatever they begin with.
 */
public final class XlsxTables {
    private final TableWords words;
    private final String title;
    private final boolean isTogether;
    private final int decimals;
    private final String remark;

    private XlsxTables(TableWords words, String title, boolean isTogether, int decimals, String remark) {
        this.words = words;
        this.title = title;
        this.isTogether = isTogether;
        this.decimals = decimals;
        this.remark = remark;
    }

    /**
     * Begins a spreadsheet with a sheet for each table and percentages without decimals.
     *
     * @param words the words around the numbers
     * @param title what the tables are about
     * @return the writer
     */
    public static XlsxTables of(TableWords words, String title) {
        return new XlsxTables(words, title, false, 0, "");
    }

    /**
     * Puts all tables on one sheet.
     *
     * @return this writer with one sheet of tables, one below the other
     */
    public XlsxTables together() {
        return new XlsxTables(words, title, true, decimals, remark);
    }

    /**
     * Sets the decimals of percentages.
     *
     * @param shown from 0 to 10
     * @return this writer with those decimals
     */
    public XlsxTables decimals(int shown) {
        if (shown < 0 || shown > 10) {
            throw new IllegalArgumentException("A percentage has " + shown + " decimals: give 0 to 10");
        }
        return new XlsxTables(words, title, isTogether, shown, remark);
    }

    /**
     * Puts a remark below every table and on the sheet of contents, where it stays with the numbers.
     *
     * @param known what must be known of the data
     * @return this writer with that remark
     */
    public XlsxTables remark(String known) {
        return new XlsxTables(words, title, isTogether, decimals, known);
    }

    /**
     * Writes the file.
     *
     * @param tables the tables
     * @param output takes the file; stays open
     * @throws IOException when the output cannot be written
     */
    public void write(List<TableResult> tables, OutputStream output) throws IOException {
        PublishingWords more = PublishingWords.of(words);
        List<SheetPlan> sheets = isTogether
                ? List.of(new SheetPlan(more.say("table"), "", ImmutableList.copyOf(tables)))
                : tables.stream()
                        .map(table -> new SheetPlan(table.variable().name(), "", ImmutableList.of(table)))
                        .toList();
        write(sheets, more, output);
    }

    /**
     * Writes the file with sheets of one's own naming, such as one a figure; tables on one sheet stand below one
     * another.
     *
     * @param sheets the tables of each sheet, by the name of the sheet, which also stands before their titles
     * @param output takes the file; stays open
     * @throws IOException when the output cannot be written
     */
    public void write(Map<String, ? extends List<TableResult>> sheets, OutputStream output) throws IOException {
        write(
                sheets.entrySet().stream()
                        .map(sheet -> new SheetPlan(
                                sheet.getKey(), sheet.getKey() + ". ", ImmutableList.copyOf(sheet.getValue())))
                        .toList(),
                PublishingWords.of(words),
                output);
    }

    private record SheetPlan(String name, String before, ImmutableList<TableResult> tables) {}

    private void write(List<SheetPlan> sheets, PublishingWords more, OutputStream output) throws IOException {
        SheetNames names = new SheetNames();
        Workbook workbook = new Workbook(output, "Polder", "1.0");
        workbook.setGlobalDefaultFont("Calibri", 10);
        Worksheet contents = contents(workbook.newWorksheet(names.take(more.say("contents"))), more);
        int line = 3;
        for (SheetPlan plan : sheets) {
            Worksheet sheet = workbook.newWorksheet(names.take(plan.name()));
            int row = 0;
            boolean isAlone = plan.tables().size() == 1 && !isTogether;
            sheet.pageOrientation("landscape");
            fitToWidth(sheet);
            for (TableResult table : plan.tables()) {
                link(contents, line, sheet, row, plan.before() + Remarks.title(table));
                row = new TableSheet(sheet, table, words, more, decimals, remark).write(row, isAlone) + 3;
                line++;
            }
        }
        workbook.finish();
    }

    private Worksheet contents(Worksheet contents, PublishingWords more) {
        contents.hideGridLines();
        contents.width(0, 12);
        contents.width(1, 90);
        fitToWidth(contents);
        contents.value(0, 0, title);
        contents.style(0, 0).bold().fontSize(14).set();
        if (!remark.isEmpty()) {
            contents.value(1, 0, remark);
        }
        contents.value(2, 0, more.say("sheet"));
        contents.value(2, 1, more.say("table"));
        contents.range(2, 0, 2, 1).style().bold().fillColor(Paint.HEADING).set();
        return contents;
    }

    private static void fitToWidth(Worksheet sheet) {
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void link(Worksheet contents, int at, Worksheet sheet, int row, String label) {
        String target = "'" + sheet.getName().replace("'", "''") + "'!A" + (row + 1);
        contents.hyperlink(at, 0, HyperLink.internal(target, sheet.getName()));
        contents.style(at, 0).fontColor(Paint.LINK).underlined().set();
        contents.value(at, 1, label);
        contents.style(at, 1).wrapText(true).verticalAlignment("top").set();
    }
}
