package org.polder.examples.results;

import com.google.common.collect.ImmutableMultimap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.polder.json.ResponseWriter;
import org.polder.model.Page;
import org.polder.publishing.spss.SpssExport;
import org.polder.publishing.spss.SpssFiles;
import org.polder.publishing.xlsx.XlsxTables;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.FlatWriter;
import org.polder.tabulation.json.CodeFramesJson;
import org.polder.tabulation.json.CodebookJson;
import org.polder.tabulation.source.Run;

/** Writes what was answered, and tables of it, for other programs. */
final class Exports {
    /** A file for the researcher to keep. */
    record Download(String name, String type, byte[] bytes) {}

    private final ResultsData data;
    private final Snapshot snapshot;
    private final ResultsWords words;
    private final String name;

    Exports(ResultsData data, Snapshot snapshot, ResultsWords words) {
        this.data = data;
        this.snapshot = snapshot;
        this.words = words;
        this.name = data.questionnaire().id().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private Download text(String ending, String type, String text) {
        return new Download(name + ending, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A row a respondent; texts that a spreadsheet would run are defused. */
    Download csv() {
        ExportedResponses responses = ExportedResponses.of(data, snapshot, words);
        StringWriter text = new StringWriter();
        FlatWriter.of(Codebook.of(responses.schema())).write(responses, text, Run.here());
        return text(".csv", "text/csv", text.toString());
    }

    /** What the columns of the CSV hold. */
    Download codebook() {
        return text(
                "-codebook.json",
                "application/json",
                CodebookJson.text(
                        Codebook.of(ExportedResponses.of(data, snapshot, words).schema())));
    }

    /** A response a line, as the command line reads them. */
    Download jsonLines() {
        return text(
                ".jsonl",
                "application/jsonl",
                snapshot.responses().stream()
                        .map(response -> ResponseWriter.line(response) + "\n")
                        .collect(Collectors.joining()));
    }

    /** The coding schemes with what was coded by hand, as the report reads them. */
    Download codes() {
        return text(
                "-codes.json",
                "application/json",
                CodeFramesJson.text(ExportedResponses.of(data, snapshot, words).frames()));
    }

    /** A sheet a page of the questionnaire, and one of the codes; small groups are hidden as on the pages. */
    Download xlsx(ImmutableMultimap<String, String> asked) {
        FigureTables tables = FigureTables.of(data, snapshot, words, asked);
        PageNames names = PageNames.of(data, words);
        Map<String, List<TableResult>> sheets = new LinkedHashMap<>();
        for (Page page : names.pages()) {
            List<TableResult> all = tables.tables(names.items(page)).values().stream()
                    .flatMap(List::stream)
                    .filter(table -> table.variable().kind().isCategorical()
                            || table.variable().kind().isNumeric())
                    .toList();
            if (!all.isEmpty()) {
                sheets.put(names.of(page), all);
            }
        }
        ExportedResponses responses = ExportedResponses.of(data, snapshot, words);
        List<Table> coded = responses.codeVariables().stream()
                .map(variable -> Table.of(variable).disclosure(FigureMaker.RULE))
                .toList();
        if (!coded.isEmpty()) {
            sheets.put(words.of("nav.open"), Tabulator.tabulate(responses, coded));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XlsxTables.of(words.table(), data.questionnaire().id()).write(sheets, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Download(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes.toByteArray());
    }

    /** Data and the syntax that reads them, in one archive. */
    Download spss() {
        try {
            Path folder = Files.createTempDirectory("polder-spss");
            try {
                SpssFiles files = SpssExport.of(ExportedResponses.of(data, snapshot, words))
                        .in(words.table())
                        .write(folder, name);
                return new Download(name + "-spss.zip", "application/zip", zipped(files));
            } finally {
                for (Path file : files(folder)) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The files for SPSS cannot be written to the folder for passing files", failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] zipped(SpssFiles files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : List.of(files.syntax(), files.data())) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("notes.txt"));
            zip.write(String.join("\n", files.notes()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
