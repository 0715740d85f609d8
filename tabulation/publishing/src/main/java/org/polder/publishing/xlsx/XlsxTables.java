package org.polder.publishing.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    private XlsxTables(TableWords words, String title, boolean isTogether, int decimals) {
        this.words = words;
        this.title = title;
        this.isTogether = isTogether;
        this.decimals = decimals;
    }

    /**
     * Begins a spreadsheet with a sheet for each table and percentages without decimals.
     *
     * @param words the words around the numbers
     * @param title what the tables are about
     * @return the writer
     */
    public static XlsxTables of(TableWords words, String title) {
        return new XlsxTables(words, title, false, 0);
    }

    /**
     * Puts all tables on one sheet.
     *
     * @return this writer with one sheet of tables, one below the other
     */
    public XlsxTables together() {
        return new XlsxTables(words, title, true, decimals);
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
        return new XlsxTables(words, title, isTogether, shown);
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
        SheetNames names = new SheetNames();
        Workbook workbook = new Workbook(output, "Polder", "1.0");
        workbook.setGlobalDefaultFont("Calibri", 10);
        Worksheet contents = workbook.newWorksheet(names.take(more.say("contents")));
        contents.hideGridLines();
        contents.width(0, 12);
        contents.width(1, 90);
        contents.setFitToPage(true);
        contents.fitToWidth((short) 1);
        contents.fitToHeight((short) 0);
        contents.value(0, 0, title);
        contents.style(0, 0).bold().fontSize(14).set();
        contents.value(2, 0, more.say("sheet"));
        contents.value(2, 1, more.say("table"));
        contents.range(2, 0, 2, 1).style().bold().fillColor(Paint.HEADING).set();
        Worksheet together = contents;
        if (isTogether) {
            together = workbook.newWorksheet(names.take(more.say("table")));
        }
        int row = 0;
        for (int i = 0; i < tables.size(); i++) {
            TableResult table = tables.get(i);
            Worksheet sheet = isTogether
                    ? together
                    : workbook.newWorksheet(names.take(table.variable().name()));
            TableSheet writer = new TableSheet(sheet, table, words, more, decimals);
            link(contents, 3 + i, sheet, row, Remarks.title(table));
            row = isTogether ? writer.write(row, false) + 3 : 0;
            if (!isTogether) {
                writer.write(0, true);
            }
        }
        workbook.finish();
    }

    private static void link(Worksheet contents, int at, Worksheet sheet, int row, String label) {
        String target = "'" + sheet.getName().replace("'", "''") + "'!A" + (row + 1);
        contents.hyperlink(at, 0, HyperLink.internal(target, sheet.getName()));
        contents.style(at, 0).fontColor(Paint.LINK).underlined().set();
        contents.value(at, 1, label);
        contents.style(at, 1).wrapText(true).verticalAlignment("top").set();
    }
}
