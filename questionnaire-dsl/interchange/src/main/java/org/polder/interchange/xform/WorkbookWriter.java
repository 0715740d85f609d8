package org.polder.interchange.xform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.polder.interchange.internal.XmlText;

/**
 * Writes sheets as a workbook (XLSX): the same sheets give the same bytes. Every cell is a text cell, which no program
 * computes, whatever it begins with; so what begins with a sign stays as it is, as an XLSForm needs it to.
 *
 * <p>The library that writes tables of figures says of every sheet that it is one cell large, and pyxform believes it.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
 *     SpreadsheetML</a>
 */
final class WorkbookWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Sheet> sheets;
    private final ZipOutputStream zip;

    private WorkbookWriter(List<Sheet> sheets, ZipOutputStream zip) {
        this.sheets = sheets;
        this.zip = zip;
    }

    /** Writes sheets; the stream is not closed. */
    static void write(List<Sheet> sheets, OutputStream output) {
        try {
            ZipOutputStream zip = new ZipOutputStream(output);
            new WorkbookWriter(sheets, zip).write();
            zip.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the workbook", failure);
        }
    }

    private void write() throws IOException {
        put("[Content_Types].xml", types());
        put("_rels/.rels", relations(Map.of("rId1", new Target(RELATIONS + "/officeDocument", "xl/workbook.xml"))));
        put("xl/workbook.xml", workbook());
        Map<String, Target> parts = new LinkedHashMap<>();
        for (int i = 1; i <= sheets.size(); i++) {
            parts.put("rId" + i, new Target(RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        parts.put("rId" + (sheets.size() + 1), new Target(RELATIONS + "/styles", "styles.xml"));
        put("xl/_rels/workbook.xml.rels", relations(parts));
        put("xl/styles.xml", styles());
        for (int i = 1; i <= sheets.size(); i++) {
            put("xl/worksheets/sheet" + i + ".xml", SheetXml.of(sheets.get(i - 1)));
        }
    }

    private void put(String name, XmlText part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EARLIEST);
        zip.putNextEntry(entry);
        zip.write(part.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What a part points to, and as what. */
    private record Target(String type, String path) {}

    private static XmlText relations(Map<String, Target> targets) {
        XmlText xml = new XmlText().open("Relationships", Map.of("xmlns", PACKAGE + "relationships"));
        targets.forEach((id, target) ->
                xml.empty("Relationship", ordered("Id", id, "Type", target.type(), "Target", target.path())));
        return xml.close();
    }

    private XmlText types() {
        XmlText xml = new XmlText().open("Types", Map.of("xmlns", PACKAGE + "content-types"));
        xml.empty("Default", ordered("Extension", "xml", "ContentType", "application/xml"));
        xml.empty(
                "Default",
                ordered(
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml"));
        override(xml, "/xl/workbook.xml", "sheet.main+xml");
        override(xml, "/xl/styles.xml", "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            override(xml, "/xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
        }
        return xml.close();
    }

    private static void override(XmlText xml, String part, String type) {
        xml.empty("Override", ordered("PartName", part, "ContentType", TYPES + type));
    }

    private XmlText workbook() {
        XmlText xml = new XmlText().open("workbook", ordered("xmlns", MAIN, "xmlns:r", RELATIONS));
        xml.open("sheets");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.empty(
                    "sheet",
                    ordered("name", sheets.get(i - 1).name(), "sheetId", String.valueOf(i), "r:id", "rId" + i));
        }
        return xml.close().close();
    }

    /** Style 0 is plain, 1 is for headings; both break lines. */
    private static XmlText styles() {
        XmlText xml = new XmlText().open("styleSheet", Map.of("xmlns", MAIN));
        xml.open("fonts", Map.of("count", "2"));
        font(xml, false);
        font(xml, true);
        xml.close();
        xml.open("fills", Map.of("count", "2"));
        for (String pattern : List.of("none", "gray125")) {
            xml.open("fill")
                    .empty("patternFill", Map.of("patternType", pattern))
                    .close();
        }
        xml.close();
        xml.open("borders", Map.of("count", "1")).empty("border", Map.of()).close();
        xml.open("cellStyleXfs", Map.of("count", "1"));
        xml.empty("xf", ordered("numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0"));
        xml.close();
        xml.open("cellXfs", Map.of("count", "2"));
        for (String font : List.of("0", "1")) {
            xml.open(
                    "xf",
                    ordered(
                            "numFmtId",
                            "49",
                            "fontId",
                            font,
                            "fillId",
                            "0",
                            "borderId",
                            "0",
                            "xfId",
                            "0",
                            "applyNumberFormat",
                            "1",
                            "applyAlignment",
                            "1"));
            xml.empty("alignment", ordered("vertical", "top", "wrapText", "1"));
            xml.close();
        }
        xml.close();
        xml.open("cellStyles", Map.of("count", "1"));
        xml.empty("cellStyle", ordered("name", "Normal", "xfId", "0", "builtinId", "0"));
        return xml.close().close();
    }

    private static void font(XmlText xml, boolean bold) {
        xml.open("font");
        if (bold) {
            xml.empty("b", Map.of());
        }
        xml.empty("sz", Map.of("val", "11"))
                .empty("name", Map.of("val", "Calibri"))
                .close();
    }

    /** Attributes in the order given, names and values in turn. */
    static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
