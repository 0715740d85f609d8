package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.polder.interchange.Imported;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;

/** Makes workbooks: sound ones of tables in plain text, and ones that nobody should have made. */
final class Workbooks {
    private Workbooks() {}

    /** An XLSForm of a questionnaire. */
    record Written(byte[] bytes, List<Problem> losses) {
        Imported read() {
            return XlsForms.read("form.xlsx", new ByteArrayInputStream(bytes));
        }
    }

    static Written of(Questionnaire questionnaire) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Problem> losses = XlsForms.write(questionnaire, bytes);
        return new Written(bytes.toByteArray(), losses);
    }

    /** Reads a table of which each line begins with the name of its sheet and the first of a sheet heads its columns. */
    static Imported read(String table) {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        Map<String, List<ImmutableMap<String, String>>> lines = new LinkedHashMap<>();
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            List<String> own = cells.subList(1, cells.size());
            if (headings.putIfAbsent(cells.get(0), own) == null) {
                lines.put(cells.get(0), new ArrayList<>());
                return;
            }
            ImmutableMap.Builder<String, String> filled = ImmutableMap.builder();
            for (int i = 0; i < own.size(); i++) {
                if (!own.get(i).isEmpty()) {
                    filled.put(headings.get(cells.get(0)).get(i), own.get(i));
                }
            }
            lines.get(cells.get(0)).add(filled.buildOrThrow());
        });
        List<Sheet> sheets = new ArrayList<>();
        lines.forEach((name, own) -> sheets.add(Sheet.of(name, headings.get(name), own)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(sheets, bytes);
        return read(bytes.toByteArray());
    }

    static Imported read(byte[] workbook) {
        return XlsForms.read("form.xlsx", new ByteArrayInputStream(workbook));
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook with one sheet, survey. */
    static Map<String, String> parts(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                  <sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/>
                  <Relationship Id="rId2" Type="sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """);
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                  <si><t>type</t></si><si><r><t>na</t></r><r><t>me</t></r><rPh><t>x</t></rPh></si></sst>
                """);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    /** A sheet with rows of cells that are XML already. */
    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }
}
