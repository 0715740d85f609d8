package org.polder.examples.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.polder.publishing.chart.Chart;
import org.polder.publishing.chart.ChartSvg;
import org.polder.publishing.html.HtmlTables;
import org.polder.publishing.spss.SpssExport;
import org.polder.publishing.spss.SpssFiles;
import org.polder.publishing.triples.TripleSExport;
import org.polder.publishing.triples.TripleSFiles;
import org.polder.publishing.triples.TripleSReader;
import org.polder.publishing.xlsx.XlsxTables;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.flat.Csv;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.ResponseSource;

/** The code of docs/publishing.md. */
final class PublishingChapter {
    private PublishingChapter() {}

    static void run(Path folder) {
        try (OutputStream output = Files.newOutputStream(folder.resolve("tables.xlsx"))) {
            publish(Csv.inferred(Path.of("../docs/bicycles.csv")), folder, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void publish(ResponseSource source, Path folder, OutputStream output) throws IOException {
        // guide: publish
        List<TableResult> tables = Tabulator.tabulate(
                source, List.of(Table.of("rides").by("region"), Table.of("why").by("region")));
        XlsxTables.of(TableWords.DUTCH, "Fietsen").write(tables, output);
        String page = HtmlTables.of(TableWords.DUTCH).charts().page("Fietsen", tables);
        String svg = ChartSvg.of(Chart.stacked(tables.get(0), TableWords.DUTCH), TableWords.DUTCH);
        SpssFiles spss =
                SpssExport.of(source).in(TableWords.DUTCH).ordinal("rides").write(folder, "fietsen");
        TripleSFiles tripleS =
                TripleSExport.of(source, "Fietsen").csv().charset(UTF_8).write(folder, "fietsen");
        ResponseSource back = TripleSReader.of(tripleS.metadata()).open();
        System.out.println(back.schema().variables().size() + " variables came back");
        // guide: end
        Files.writeString(folder.resolve("page.html"), page);
        Files.writeString(folder.resolve("rides.svg"), svg);
        if (!Files.exists(spss.syntax())) {
            throw new IOException("No syntax was written");
        }
    }
}
