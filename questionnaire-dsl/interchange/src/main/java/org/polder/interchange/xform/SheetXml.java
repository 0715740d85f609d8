package org.polder.interchange.xform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.interchange.internal.XmlText;

/** Writes one sheet as a part of a workbook: a line of headings that stays in sight, and the lines below. */
final class SheetXml {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What a workbook would read as a character by its number; the underscore is written by its own. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int WIDE = 50;
    private static final int NARROW = 20;

    private SheetXml() {}

    static XmlText of(Sheet sheet) {
        XmlText xml = new XmlText().open("worksheet", Map.of("xmlns", MAIN));
        xml.open("sheetViews").open("sheetView", Map.of("workbookViewId", "0"));
        xml.empty(
                "pane",
                WorkbookWriter.ordered(
                        "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen"));
        xml.close().close();
        xml.open("cols");
        for (int i = 1; i <= sheet.columns().size(); i++) {
            int width = sheet.columns().get(i - 1).contains("::") ? WIDE : NARROW;
            xml.empty(
                    "col",
                    WorkbookWriter.ordered(
                            "min",
                            String.valueOf(i),
                            "max",
                            String.valueOf(i),
                            "width",
                            String.valueOf(width),
                            "customWidth",
                            "1"));
        }
        xml.close();
        xml.open("sheetData");
        row(xml, 1, sheet.columns().stream().map(Optional::of).toList(), "1");
        for (Sheet.Line line : sheet.lines()) {
            List<Optional<String>> cells = sheet.columns().stream()
                    .map(column -> Optional.ofNullable(line.cells().get(column)))
                    .toList();
            row(xml, line.number(), cells, "0");
        }
        return xml.close().close();
    }

    private static void row(XmlText xml, int number, List<Optional<String>> cells, String style) {
        xml.open("row", Map.of("r", String.valueOf(number)));
        for (int i = 0; i < cells.size(); i++) {
            String address = column(i) + number;
            cells.get(i).ifPresent(words -> {
                String escaped = ESCAPE.matcher(words).replaceAll("_x005F_");
                xml.open("c", WorkbookWriter.ordered("r", address, "s", style, "t", "inlineStr"));
                // On one line, since some readers take the space between for part of the words.
                xml.leaf("is", Map.of(), "<t xml:space=\"preserve\">" + XmlText.escaped(escaped) + "</t>");
                xml.close();
            });
        }
        xml.close();
    }

    private static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }

    /** Words as they are, of words in which characters may stand by their numbers. */
    static String unescaped(String words) {
        return ESCAPED.matcher(words)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
